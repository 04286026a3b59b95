package dev.sobre;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sobre.conformance.PackageConformance;
import dev.sobre.diagnostic.Diagnostic;
import dev.sobre.diagnostic.DiagnosticLog;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.apache.commons.io.FileUtils;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.xml.sax.SAXException;

/** The course structure of cmi5, and what {@code sobre:check} finds in one that is spoilt. */
class Cmi5PackageTest {

  private static final String STRUCTURE = "cmi5.xml";

  @TempDir static Path temporary;

  private static ZipFixture modules;
  private static ZipFixture whole;

  @BeforeAll
  static void build() throws IOException {
    modules = build("modules", "outputs: [cmi5, scorm2004-4]");
    whole = build("whole", "outputs: [cmi5]\nurl: https://example.org/a/", "scorm");
  }

  /** Builds the course modules-as-scos with other lines, and without that of a key. */
  private static ZipFixture build(String name, String outputs, String... without)
      throws IOException {
    Path course = temporary.resolve(name).resolve("course");
    FileUtils.copyDirectory(
        CourseFixture.resources("courses/modules-as-scos/source").toFile(), course.toFile());
    Path file = course.resolve("course.yml");
    String text = Files.readString(file).replaceFirst("(?m)^outputs:.*$", outputs);
    for (String key : without) {
      text = text.replaceFirst("(?m)^" + key + ":.*\n", "");
    }
    Files.writeString(file, text);
    BuildResult result = CourseFixture.build(course, temporary.resolve(name));
    assertEquals("", CourseFixture.printed(result));
    try (Stream<Path> packages = Files.list(temporary.resolve(name).resolve("packages"))) {
      Path zip = packages.filter(p -> p.toString().endsWith(".cmi5.zip")).findFirst().orElseThrow();
      return ZipFixture.of(Files.readAllBytes(zip));
    }
  }

  private static Document structure(ZipFixture zip) {
    return Jsoup.parse(zip.text(STRUCTURE), "", Parser.xmlParser());
  }

  /**
   * The schema is not ours to ship: it is looked for in {@code shared/schemas} beside the project,
   * or where the system property {@code sobre.schemas} says. Our own check asks for the same.
   */
  @Test
  void theStructureIsValid() throws IOException, SAXException {
    Optional<Path> schemas = ControlDocumentsFixture.real("cmi5");
    for (ZipFixture zip : List.of(modules, whole)) {
      if (schemas.isPresent()) {
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
            .newSchema(schemas.get().resolve("CourseStructure.xsd").toFile())
            .newValidator()
            .validate(new StreamSource(new StringReader(zip.text(STRUCTURE))));
      }
      assertEquals(List.of(), codes(zip));
    }
  }

  @Test
  void theCourseIsOneUnit() {
    Document structure = structure(whole);
    Element unit = structure.select("au").first();
    assertEquals(1, structure.select("au").size());
    assertEquals("launch.html", unit.select("url").text());
    assertEquals("CompletedAndPassed", unit.attr("moveOn"));
    assertEquals("0.80", unit.attr("masteryScore"));
    assertEquals("AnyWindow", unit.attr("launchMethod"));
    assertEquals("Modules & their \"gates\"", unit.select("title langstring").text());
    assertEquals("en", structure.select("course > title > langstring").attr("lang"));
    assertEquals("Three modules, each tracked by itself.", unit.select("description").text());
  }

  @Test
  void eachModuleIsAUnit() {
    Document structure = structure(modules);
    assertEquals(
        List.of("launch.html?module=start", "launch.html?module=next", "launch.html?module=end"),
        structure.select("au > url").eachText());
    assertEquals(
        List.of("CompletedAndPassed", "Completed", "CompletedAndPassed"),
        structure.select("au").eachAttr("moveOn"));
    assertEquals(2, structure.select("au[masteryScore]").size());
  }

  /** An LMS knows a unit again by its id: it may not change with the version of the course. */
  @Test
  void idsAreThoseOfTheCourseWhateverItsVersion() throws IOException {
    List<String> ids = structure(modules).select("[id]").eachAttr("id");
    assertEquals(4, new TreeSet<>(ids).size());
    assertTrue(ids.stream().allMatch(id -> id.matches("urn:uuid:[0-9a-f-]{36}")), ids::toString);
    ZipFixture later = build("later", "outputs: [cmi5, scorm2004-4]\nversion: 2.0.0", "version");
    assertEquals(ids, structure(later).select("[id]").eachAttr("id"));
    assertNotEquals(ids.get(0), structure(whole).select("course").attr("id"), "it has an address");
  }

  /** Each package carries the connectors of its own standard alone. */
  @Test
  void theRunTimeSpeaksTheStandardOfItsPackage() throws IOException {
    assertTrue(script(modules).contains("X-Experience-API-Version"));
    assertFalse(script(modules).contains("LMSInitialize"));
    try (Stream<Path> packages = Files.list(temporary.resolve("modules").resolve("packages"))) {
      Path scorm = packages.filter(p -> p.toString().contains("scorm")).findFirst().orElseThrow();
      String script = script(ZipFixture.of(Files.readAllBytes(scorm)));
      assertTrue(script.contains("LMSInitialize") && script.contains("API_1484_11"));
      assertFalse(script.contains("X-Experience-API-Version"));
    }
  }

  private static String script(ZipFixture zip) {
    Document launch = Jsoup.parse(zip.text("launch.html"));
    return zip.text(launch.select("script[src]").attr("src"));
  }

  static final List<Arguments> MISTAKES =
      List.of(
          mistake("cmi5-structure-at-root", zip -> zip.rename(STRUCTURE, "course/cmi5.xml")),
          mistake("cmi5-well-formed", "</courseStructure>", ""),
          mistake("cmi5-structure", "profiles/cmi5/v1", "profiles/cmi5/v2"),
          mistake("cmi5-structure", "(?s)<description>.*?</description>", ""),
          mistake(
              "cmi5-structure",
              "(?s)(<title>.*?</title>)\\s*(<description>.*?</description>)",
              "$2$1"),
          mistake("cmi5-structure", "(?s)<au.*</au>", ""),
          mistake("cmi5-structure", "<url>[^<]*</url>", ""),
          mistake("cmi5-structure", " moveOn=\"[A-Za-z]*\"", " moveOn=\"Done\""),
          mistake("cmi5-structure", " masteryScore=\"[0-9.]*\"", " masteryScore=\"80\""),
          mistake("cmi5-structure", "<course id=\"[^\"]*\"", "<course"),
          mistake("cmi5-structure", "<au id=\"[^\"]*\"", "<au id=\"start\""),
          mistake("cmi5-structure", "<au ", "<au parameters=\"a\" "),
          mistake("cmi5-id", "(?s)(<au id=\"[^\"]*\")(.*?)<au id=\"[^\"]*\"", "$1$2$1"),
          mistake("cmi5-url", "launch\\.html", "Launch.html"),
          mistake("cmi5-url", "launch\\.html", "../launch.html"));

  private static Arguments mistake(String code, String regex, String replacement) {
    return mistake(code, zip -> zip.replace(STRUCTURE, regex, replacement));
  }

  private static Arguments mistake(String code, Consumer<ZipFixture> spoil) {
    return Arguments.of(code, spoil);
  }

  @ParameterizedTest
  @FieldSource("MISTAKES")
  void eachMistakeIsFound(String code, Consumer<ZipFixture> spoil) throws IOException {
    ZipFixture zip = ZipFixture.of(modules.bytes());
    spoil.accept(zip);
    assertEquals(List.of(code), codes(zip));
  }

  @Test
  void extensionsAndOtherSitesAreAllowed() throws IOException {
    ZipFixture zip = ZipFixture.of(modules.bytes());
    zip.replace(STRUCTURE, "launch\\.html", "https://example.org/launch.html");
    zip.replace(STRUCTURE, "</au>", "<x:more xmlns:x=\"urn:x\" a=\"b\"/></au>");
    assertEquals(List.of(), codes(zip));
  }

  private static List<String> codes(ZipFixture zip) throws IOException {
    Path folder = Files.createTempDirectory(temporary, "checked");
    Files.write(folder.resolve("modules-as-scos-en-1.0.0.cmi5.zip"), zip.bytes());
    DiagnosticLog log = new DiagnosticLog();
    new PackageConformance(log).check(folder);
    return log.sorted().stream().map(Diagnostic::code).collect(Collectors.toList());
  }
}
