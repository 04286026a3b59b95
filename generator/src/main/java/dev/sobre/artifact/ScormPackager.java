package dev.sobre.artifact;

import dev.sobre.course.ControlDocuments;
import dev.sobre.course.ScormFormat;
import dev.sobre.diagnostic.DiagnosticLog;
import dev.sobre.site.SiteFile;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The formats of SCORM: 1.2 (ADL, Content Aggregation Model 1.2) and 2004, 3rd and 4th edition. The
 * manifest comes first, then control documents if the course names some, then the pages.
 */
public final class ScormPackager implements Packager {

  private static final String MANIFEST = "imsmanifest.xml";

  private final ScormFormat format;

  public ScormPackager(ScormFormat format) {
    this.format = format;
  }

  @Override
  public String format() {
    return format.word();
  }

  @Override
  public PackageContent content() {
    return PackageContent.SCORM;
  }

  @Override
  public Optional<Artifact> pack(PackageRequest request, DiagnosticLog log) {
    if (!new TrackingRules(format.label(), format.stateLength(), log).allow(request)) {
      return Optional.empty();
    }
    ScormManifest manifest = ScormManifest.of(request, format);
    String xml =
        switch (format.specification()) {
          case SCORM_12 -> Scorm12ManifestXml.of(manifest);
          case SCORM_2004 -> Scorm2004ManifestXml.of(manifest);
        };
    ReproducibleZip zip = new ReproducibleZip(request.time());
    zip.add(MANIFEST, xml.getBytes(StandardCharsets.UTF_8));
    request
        .info()
        .scorm()
        .controlDocuments(format.specification())
        .map(ControlDocuments::files)
        .orElseGet(TreeMap::new)
        .forEach(zip::add);
    for (SiteFile file : request.content().files().values()) {
      zip.add(file.path(), file.bytes());
    }
    return Optional.of(new Artifact(format(), request.fileName(format(), "zip"), zip.bytes()));
  }
}
