package dev.sobre;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sobre.conformance.PackageConformance;
import dev.sobre.conformance.PackageConformance.Coverage;
import dev.sobre.course.ScormFormat;
import dev.sobre.course.ScormSpecification;
import dev.sobre.diagnostic.Diagnostic;
import dev.sobre.diagnostic.DiagnosticLog;
import dev.sobre.diagnostic.Severity;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Packages as the build writes them pass all nine checks; each check finds the package that is
 * spoilt for it, in each format that it applies to.
 */
class PackageConformanceTest {

  @TempDir static Path temporary;

  private static Path bare;
  private static Path standIns;
  private static Path full;

  @BeforeAll
  static void build() throws IOException {
    bare = build(Optional.empty(), "bare");
    standIns = ControlDocumentsFixture.standIns(temporary.resolve("stand-ins"));
    full = build(Optional.of("\"" + standIns + "\""), "full");
  }

  @TestFactory
  Stream<DynamicTest> eachMistakeIsFound() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (ScormFormat format : ScormFormat.values()) {
      boolean sequenced = format.specification() == ScormSpecification.SCORM_2004;
      tests.addAll(tests(bare, format, PackageMistake.IN_ALL));
      tests.addAll(tests(bare, format, sequenced ? PackageMistake.IN_SEQUENCING : List.of()));
      tests.addAll(tests(full, format, PackageMistake.AGAINST_SCHEMAS));
      tests.addAll(tests(full, format, PackageMistake.inSchemas(format.specification())));
    }
    return tests.stream();
  }

  private List<DynamicTest> tests(Path built, ScormFormat format, List<PackageMistake> mistakes) {
    return mistakes.stream()
        .map(
            mistake ->
                DynamicTest.dynamicTest(
                    format.word() + ": " + mistake.name(),
                    () -> assertEquals(mistake.codes(), codes(spoilt(built, format, mistake)))))
        .toList();
  }

  @ParameterizedTest
  @EnumSource(ScormFormat.class)
  void aPackageWithoutControlDocumentsPasses(ScormFormat format) throws IOException {
    assertEquals("", printed(check(only(bare, format))));
    assertEquals(new Coverage(1, 0), coverage(only(bare, format)));
  }

  @ParameterizedTest
  @EnumSource(ScormFormat.class)
  void aPackageWithControlDocumentsPasses(ScormFormat format) throws IOException {
    Path folder = only(full, format);
    assertEquals("", printed(check(folder)));
    assertEquals(new Coverage(1, 1), coverage(folder));
    Optional<Path> real = ControlDocumentsFixture.real(format.specification());
    if (real.isPresent()) {
      folder =
          only(
              build(
                  Optional.of("{" + format.specification().key() + ": \"" + real.get() + "\"}"),
                  "real-" + format.word()),
              format);
      assertEquals("", printed(check(folder)));
      PackageMistake order =
          PackageMistake.inManifest(
              "", "scorm-schema", "(?s)(<title>[^<]*</title>)(\\s*<item.*</item>)", "$2$1");
      assertEquals(order.codes(), codes(spoilt(folder, format, order)));
    }
  }

  /** The control documents of a package are its own business, and none is fetched for it. */
  @Test
  void nothingIsFetched() throws IOException {
    ScormFormat format = ScormFormat.SCORM_2004_4;
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String address = "http://127.0.0.1:" + server.getLocalPort() + "/";
      PackageMistake remote =
          new PackageMistake(
              "",
              "scorm-schema",
              zip -> {
                zip.replace("imscp_v1p1.xsd", "\"xml.xsd\"", "\"" + address + "far.xsd\"");
                zip.replace("xml.xsd", "XMLSchema.dtd", address + "far.dtd");
              });
      Path folder = spoilt(full, format, remote);
      assertEquals(
          "packages/modules-as-scos-en-1.0.0.scorm2004-4.zip/imscp_v1p1.xsd: error: refers to "
              + address
              + "far.xsd, which is not in the package [scorm-schema]\n",
          printed(check(folder)));
      server.setSoTimeout(1);
      assertThrows(SocketTimeoutException.class, server::accept);
    }
  }

  @Test
  void aSchemaNamedByItsAddressIsTheOneInThePackage() throws IOException {
    PackageMistake none =
        new PackageMistake(
            "",
            Set.of(),
            zip -> zip.replace("imscp_v1p1.xsd", "\"xml.xsd\"", "\"http://www.w3.org/xml.xsd\""));
    assertEquals("", printed(check(spoilt(full, ScormFormat.SCORM_2004_3, none))));
  }

  @Test
  void theAuthorReadsWhatAndWhere() throws IOException {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.FRANCE);
      PackageMistake open = PackageMistake.inManifest("", "", "</resources>", "");
      PackageMistake reference =
          PackageMistake.inManifest("", "", "identifierref=\"", "identifierref=\"x");
      assertEquals(
          """
          packages/modules-as-scos-en-1.0.0.scorm12.zip/imsmanifest.xml:73:3: error: The element type "resources" must be terminated by the matching end-tag "</resources>". [scorm-well-formed]
            73 | </manifest>
               |   ^
          """,
          printed(check(spoilt(bare, ScormFormat.SCORM_12, open))));
      assertEquals(
          """
          packages/modules-as-scos-en-1.0.0.scorm12.zip/imsmanifest.xml:45:7: error: there is no resource "xresource-modules-as-scos-en" [scorm-profile]
            45 |       <item identifier="item-modules-as-scos-en" identifierref="xresource-modules-as-scos-en" isvisi…
               |       ^
          """,
          printed(check(spoilt(bare, ScormFormat.SCORM_12, reference))));
      PackageMistake unknown =
          PackageMistake.inManifest("", "", "<manifest ", "<manifest unknown=\"1\" ");
      String found = printed(check(spoilt(full, ScormFormat.SCORM_12, unknown)));
      assertTrue(
          found.contains("error: cvc-complex-type.3.2.2: Attribute 'unknown' is not allowed"),
          found);
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void warningsAreForWhatAnLmsMayStillPlay() throws IOException {
    for (PackageMistake mistake : PackageMistake.IN_ALL) {
      boolean harmless =
          mistake.codes().equals(Set.of("scorm-unlisted-file"))
              || mistake.name().equals("on another site");
      boolean errors =
          check(spoilt(bare, ScormFormat.SCORM_2004_4, mistake)).stream()
              .anyMatch(diagnostic -> diagnostic.severity() == Severity.ERROR);
      assertEquals(!harmless, errors, mistake.name());
    }
  }

  @Test
  void packagesOfOtherFormatsHoldNothingThatLmsRefuse() throws IOException {
    Path folder = Files.createDirectories(temporary.resolve("others"));
    ZipFixture zip = new ZipFixture();
    zip.put("page.php", "");
    Files.write(folder.resolve("course-en-1.0.0.imscc.zip"), zip.bytes());
    Files.writeString(folder.resolve("course-en-1.0.0.scorm12.zip"), "no zip");
    Files.writeString(folder.resolve("course-en-1.0.0.gift.txt"), "no zip either");
    assertEquals(Set.of("file-refused-by-lms", "package-unreadable"), codes(folder));
    assertEquals(new Coverage(0, 0), coverage(folder));
  }

  /** The three packages of a course whose modules are SCOs behind gates. */
  private static Path build(Optional<String> controlDocuments, String name) throws IOException {
    Path course = temporary.resolve(name).resolve("course");
    FileUtils.copyDirectory(
        CourseFixture.resources("courses/modules-as-scos/source").toFile(), course.toFile());
    if (controlDocuments.isPresent()) {
      Path file = course.resolve("course.yml");
      Files.writeString(
          file, Files.readString(file) + "controlDocuments: " + controlDocuments.get() + "\n");
    }
    BuildResult result = CourseFixture.build(course, temporary.resolve(name));
    assertEquals("", CourseFixture.printed(result));
    return temporary.resolve(name).resolve("packages");
  }

  /** A folder with the package of one format. */
  private Path only(Path built, ScormFormat format) throws IOException {
    return spoilt(built, format, new PackageMistake("", "", zip -> {}));
  }

  private Path spoilt(Path built, ScormFormat format, PackageMistake mistake) throws IOException {
    String name = "modules-as-scos-en-1.0.0." + format.word() + ".zip";
    ZipFixture zip = ZipFixture.of(Files.readAllBytes(built.resolve(name)));
    mistake.spoil().accept(zip);
    Path folder = Files.createTempDirectory(temporary, "checked");
    Files.write(folder.resolve(name), zip.bytes());
    return folder;
  }

  private static List<Diagnostic> check(Path folder) throws IOException {
    DiagnosticLog log = new DiagnosticLog();
    new PackageConformance(log).check(folder);
    return log.sorted();
  }

  private static Coverage coverage(Path folder) throws IOException {
    return new PackageConformance(new DiagnosticLog()).check(folder);
  }

  private static Set<String> codes(Path folder) throws IOException {
    return check(folder).stream().map(Diagnostic::code).collect(Collectors.toSet());
  }

  private static String printed(List<Diagnostic> diagnostics) {
    return diagnostics.stream().map(Diagnostic::format).collect(Collectors.joining());
  }
}
