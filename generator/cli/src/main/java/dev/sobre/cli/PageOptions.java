package dev.sobre.cli;

import dev.sobre.image.ImageCache;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What pages are made with. */
final class PageOptions {

  @Option(
      names = "--themes",
      paramLabel = "FOLDER",
      description = "Holds folders of themes; may be given more than once.")
  private List<Path> themes = List.of();

  @Option(
      names = "--image-cache",
      paramLabel = "FOLDER",
      description =
          "Keeps what is made of images for the next build; without it, a folder of yours for all"
              + " courses.")
  private Path imageCache;

  List<Path> themes() {
    return themes;
  }

  Path imageCache() {
    return ImageCache.folder(Optional.ofNullable(imageCache));
  }
}
