package dev.sobre;

import dev.sobre.artifact.Artifact;
import dev.sobre.site.Site;
import dev.sobre.site.SiteFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes results beside the old ones and swaps them in whole, so that a build that breaks leaves
 * the last good output as it was.
 */
final class OutputFolder {

  private static final String STAGING = ".sobre-staging";

  private final Path folder;

  OutputFolder(Path folder) {
    this.folder = folder;
  }

  /** Writes {@code site/} (if there is one) and {@code packages/}; returns what was written. */
  List<Path> write(Site website, List<Artifact> artifacts) throws IOException {
    StagingFolder staging = new StagingFolder(folder.resolve(STAGING));
    staging.clear();
    try {
      for (SiteFile file : website.files().values()) {
        staging.write("site/" + file.path(), file.bytes());
      }
      for (Artifact artifact : artifacts) {
        staging.write("packages/" + artifact.fileName(), artifact.bytes());
      }
      List<Path> written = new ArrayList<>();
      for (String part : List.of("site", "packages")) {
        if (swap(staging.path().resolve(part), folder.resolve(part))) {
          written.add(folder.resolve(part));
        }
      }
      return written;
    } finally {
      staging.clear();
    }
  }

  private boolean swap(Path fresh, Path place) throws IOException {
    Path old = folder.resolve(STAGING).resolve("old-" + place.getFileName());
    Files.createDirectories(old.getParent());
    if (Files.exists(place)) {
      Files.move(place, old);
    }
    if (Files.exists(fresh)) {
      Files.move(fresh, place);
    }
    return Files.exists(place);
  }
}
