package dev.sobre.artifact;

import dev.sobre.diagnostic.DiagnosticLog;
import dev.sobre.site.SiteFile;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The format cmi5 (AICC, cmi5 "Quartz", 14.1): the course structure at the root of a zip, then the
 * pages.
 */
public final class Cmi5Packager implements Packager {

  /** The course structure, at the root of the zip. */
  public static final String STRUCTURE = "cmi5.xml";

  /**
   * Characters of a learner's state. xAPI sets no limit, but browsers do: of what a page sends as
   * it goes, 64 KiB arrive, and the last answers go with the state.
   */
  private static final int STATE_LENGTH = 32_000;

  @Override
  public String format() {
    return "cmi5";
  }

  @Override
  public PackageContent content() {
    return PackageContent.CMI5;
  }

  @Override
  public Optional<Artifact> pack(PackageRequest request, DiagnosticLog log) {
    if (!new TrackingRules(format(), STATE_LENGTH, log).allow(request)) {
      return Optional.empty();
    }
    ReproducibleZip zip = new ReproducibleZip(request.time());
    zip.add(STRUCTURE, Cmi5Structure.of(request).getBytes(StandardCharsets.UTF_8));
    for (SiteFile file : request.content().files().values()) {
      zip.add(file.path(), file.bytes());
    }
    return Optional.of(new Artifact(format(), request.fileName(format(), "zip"), zip.bytes()));
  }
}
