package dev.sobre.artifact;

import dev.sobre.diagnostic.DiagnosticLog;
import dev.sobre.site.SiteFile;
import java.util.Optional;

/**
 * The website of one language in a zip, {@code index.html} at its root: for Kolibri, a folder of a
 * web server, or a disk. It needs no storage, no server and no other file.
 */
public final class ZipPackager implements Packager {

  @Override
  public String format() {
    return "zip";
  }

  @Override
  public PackageContent content() {
    return PackageContent.PLAIN;
  }

  @Override
  public Optional<Artifact> pack(PackageRequest request, DiagnosticLog log) {
    ReproducibleZip zip = new ReproducibleZip(request.time());
    for (SiteFile file : request.content().files().values()) {
      zip.add(file.path(), file.bytes());
    }
    return Optional.of(new Artifact(format(), request.fileName(format(), "zip"), zip.bytes()));
  }
}
