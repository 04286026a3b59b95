package dev.sobre.olx;

import dev.sobre.artifact.Artifact;
import dev.sobre.artifact.PackageContent;
import dev.sobre.artifact.PackageRequest;
import dev.sobre.artifact.Packager;
import dev.sobre.artifact.ReproducibleTar;
import dev.sobre.diagnostic.DiagnosticLog;
import java.util.List;
import java.util.Optional;

/**
 * OLX, the format that the Studio of Open edX imports: a module is a section, a lesson a subsection
 * with one unit, its text and questions components of that.
 */
public final class OlxPackager implements Packager {

  @Override
  public String format() {
    return "olx";
  }

  @Override
  public PackageContent content() {
    return PackageContent.BOOK;
  }

  @Override
  public Optional<Artifact> pack(PackageRequest request, DiagnosticLog log) {
    OlxFiles files = new OlxFiles();
    OlxSections sections = new OlxSections(request, files);
    List<String> names = sections.write();
    new OlxSettings(request).write(files, names, sections.gradedType(), sections.graded());
    ReproducibleTar tar = new ReproducibleTar(request.time());
    files.addTo(tar);
    return Optional.of(new Artifact(format(), request.fileName(format(), "tar.gz"), tar.gzip()));
  }
}
