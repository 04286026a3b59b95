package dev.sobre.conformance;

import dev.sobre.artifact.FileRules;
import dev.sobre.course.ScormFormat;
import dev.sobre.diagnostic.DiagnosticLog;
import dev.sobre.diagnostic.SourceLocation;
import dev.sobre.source.SourceText;
import dev.sobre.source.XmlDocument;
import dev.sobre.source.XmlElement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import org.xml.sax.SAXParseException;

/**
 * Holds SCORM packages as written against the nine checks of ADL's test (SCORM 2004 4th edition
 * conformance test suite), for 1.2 with the values of its own specification. Nothing is fetched.
 */
public final class PackageConformance {

  private static final List<Check> CHECKS =
      List.of(
          StructureChecks::noSubmanifest,
          StructureChecks::rootElement,
          new ControlDocumentCheck(),
          new SchemaCheck(),
          FileChecks::references,
          new ProfileCheck(),
          FileChecks::unlistedFiles);

  private static final List<String> ZIPS = List.of(".zip", ".imscc");

  private final DiagnosticLog log;

  /**
   * @param log takes what is not conformant
   */
  public PackageConformance(DiagnosticLog log) {
    this.log = log;
  }

  /**
   * What was checked.
   *
   * @param packages number of SCORM packages
   * @param validated how many of them carry control documents, so that all checks apply in full
   */
  public record Coverage(int packages, int validated) {}

  /**
   * Checks the packages of a folder; one that is not there holds none. Those of cmi5 are held
   * against its own specification. Zips of whatever format must not hold files that LMSs refuse.
   * Only SCORM packages are counted.
   *
   * @throws IOException when a file cannot be read
   */
  public Coverage check(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return new Coverage(0, 0);
    }
    int packages = 0;
    int validated = 0;
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        Optional<ZippedFiles> zip = read(file);
        Optional<ScormFormat> format = ScormFormat.ofWord(format(file));
        if (zip.isPresent() && format(file).equals("cmi5")) {
          Cmi5Check.check(zip.get(), log);
        }
        if (zip.isPresent() && format.isPresent()) {
          ScormPackage scorm = new ScormPackage(format.get(), zip.get());
          check(scorm);
          packages++;
          validated += scorm.hasControlDocuments() ? 1 : 0;
        }
      }
    }
    return new Coverage(packages, validated);
  }

  /** The last word but one of a package's name is its format. */
  private static String format(Path file) {
    String[] words = file.getFileName().toString().split("\\.");
    return words.length < 2 ? "" : words[words.length - 2];
  }

  private Optional<ZippedFiles> read(Path file) throws IOException {
    String name = file.getFileName().toString();
    if (ZIPS.stream().noneMatch(name::endsWith)) {
      return Optional.empty();
    }
    try {
      ZippedFiles zip = ZippedFiles.read(file);
      new FileRules("packages/" + name + "/", log).allow(zip.names());
      return Optional.of(zip);
    } catch (ZipException notAZip) {
      log.error(
          "package-unreadable",
          SourceLocation.of("packages/" + name),
          "the package is no zip: " + notAZip.getMessage(),
          "",
          "build it again");
      return Optional.empty();
    }
  }

  private void check(ScormPackage scorm) {
    byte[] bytes = scorm.documents().get(ScormPackage.MANIFEST);
    if (bytes == null) {
      log.error(
          AdlRule.MANIFEST_AT_ROOT.code(),
          SourceLocation.of("packages/" + scorm.fileName()),
          "there is no " + ScormPackage.MANIFEST + " at the root of the package",
          "",
          elsewhere(scorm));
      return;
    }
    Optional<SourceText> text = SourceText.decode(scorm.place(ScormPackage.MANIFEST), bytes, log);
    if (text.isPresent()) {
      check(scorm, text.get());
    }
  }

  private static String elsewhere(ScormPackage scorm) {
    return scorm.files().stream()
        .filter(
            file ->
                file.substring(file.lastIndexOf('/') + 1).equalsIgnoreCase(ScormPackage.MANIFEST))
        .findFirst()
        .map(file -> "\"" + file + "\" must lie at the root, in lower case")
        .orElse("");
  }

  private void check(ScormPackage scorm, SourceText text) {
    Findings findings = new Findings(scorm, text, log);
    XmlElement manifest;
    try {
      manifest = XmlDocument.parse(text);
    } catch (SAXParseException e) {
      findings.error(AdlRule.WELL_FORMED, e.getLineNumber(), e.getColumnNumber(), e.getMessage());
      return;
    }
    CHECKS.forEach(check -> check.run(scorm, manifest, findings));
  }
}
