package dev.sobre.artifact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sobre.course.ScormFormat;
import dev.sobre.diagnostic.DiagnosticLog;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.xml.sax.SAXException;

class Scorm12ManifestTest {

  private static final ScormFormat FORMAT = ScormFormat.SCORM_12;
  private static final String TITLE = "Été & « amis » <1>";

  @Test
  void theManifestComesFirstInTheZip() throws IOException {
    assertEquals("imsmanifest.xml", entries(pack("launch.html", "index.html")).get(0));
  }

  @Test
  void theLaunchResourceIsFirstAndListsEveryFile() throws IOException {
    byte[] zip = pack("a b.html", "index.html", "launch.html", "media/é.svg");
    Document manifest = manifest(zip);
    Element resource = manifest.select("resource").first();
    assertEquals("launch.html", resource.attr("href"));
    assertEquals("sco", resource.attr("adlcp:scormtype"));
    assertEquals(
        List.of("launch.html", "a%20b.html", "index.html", "media/%C3%A9.svg"),
        resource.select("file").eachAttr("href"));
    assertEquals(1, manifest.select("resource").size());
    assertEquals(resource.attr("identifier"), manifest.select("item").attr("identifierref"));
    assertEquals(
        manifest.select("organization").attr("identifier"),
        manifest.select("organizations").attr("default"));
    assertEquals("1.2", manifest.select("schemaversion").text());
  }

  @Test
  void textIsPlainUtf8WithTheFourEntities() throws IOException {
    String xml = text(pack("launch.html"));
    assertTrue(xml.contains("<title>Été &amp; « amis » &lt;1&gt;</title>"), xml);
    assertFalse(xml.contains("&#"), "Moodle shows numeric entities as they stand");
    assertFalse(xml.contains("CDATA"));
    assertFalse(xml.contains("masteryscore"));
    assertFalse(xml.contains("schemaLocation"), "packages ship no schema");
  }

  /**
   * The schemas are not ours to ship: they are looked for in {@code shared/schemas} beside the
   * project, or where the system property {@code sobre.schemas} says. Without them, the order of
   * elements that they ask for is checked here.
   */
  @Test
  void theManifestIsValid() throws IOException, SAXException {
    String xml = text(pack("launch.html", "index.html"));
    Optional<Path> schemas = schemas();
    if (schemas.isPresent()) {
      schema(schemas.get()).newValidator().validate(new StreamSource(new StringReader(xml)));
    }
    Element root = Jsoup.parse(xml, "", Parser.xmlParser()).firstElementChild();
    assertEquals(
        List.of("metadata", "organizations", "resources"),
        root.children().stream().map(Element::tagName).toList());
    assertEquals(
        List.of("title", "language", "description", "keyword", "keyword"),
        root.select("general").first().children().stream().map(Element::tagName).toList());
    assertEquals(
        List.of("general", "lifecycle", "rights"),
        root.select("lom").first().children().stream().map(Element::tagName).toList());
  }

  private static Schema schema(Path folder) throws SAXException {
    SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
    // The 1.2 schemas have an ambiguity that strict checking refuses.
    factory.setFeature("http://apache.org/xml/features/validation/schema-full-checking", false);
    return factory.newSchema(
        Stream.of(
                "ims_xml.xsd", "imsmd_rootv1p2p1.xsd", "imscp_rootv1p1p2.xsd", "adlcp_rootv1p2.xsd")
            .map(name -> new StreamSource(folder.resolve(name).toFile()))
            .toArray(StreamSource[]::new));
  }

  private static Optional<Path> schemas() {
    String property = System.getProperty("sobre.schemas");
    if (property != null) {
      return Optional.of(Path.of(property, "scorm12"));
    }
    return Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
        .map(folder -> folder.resolve("shared/schemas/scorm12"))
        .filter(Files::isDirectory)
        .findFirst();
  }

  @Test
  void filesThatLmsRefuseStopThePackage() {
    for (String path : List.of("a.php", ".htaccess", "x/y.mjs", "a&b.svg", "what's.svg")) {
      DiagnosticLog log = new DiagnosticLog();
      assertEquals(Optional.empty(), pack(log, "launch.html", path), path);
      assertEquals("file-refused-by-lms", log.sorted().get(0).code(), path);
    }
  }

  @Test
  void filesThatOnlyTheirCaseTellsApartStopThePackage() {
    DiagnosticLog log = new DiagnosticLog();
    assertEquals(Optional.empty(), pack(log, "launch.html", "a.svg", "A.svg"));
    assertEquals("only its case tells this file from A.svg", log.sorted().get(0).message());
  }

  @Test
  void theTitleIsNoLongerThanTheSchemaAllows() {
    DiagnosticLog log = new DiagnosticLog();
    assertEquals(
        Optional.empty(),
        ScormFixture.pack(FORMAT, ScormFixture.titled("a".repeat(201)), log, "launch.html"));
    assertEquals("title-too-long", log.sorted().get(0).code());
  }

  @Test
  void theDescriptionIsCutBetweenTwoWords() throws IOException {
    String summary = "word ".repeat(300).strip();
    String cut = manifest(packSummary(summary)).select("general > description").text();
    assertEquals("word ".repeat(199) + "word…", cut);
    assertEquals(1000, LomMetadata.cut("\uD83D\uDE00".repeat(600)).length() + 1);
  }

  @Test
  void keywordsAreInTheMetadata() throws IOException {
    Element general = manifest(pack("launch.html")).select("general").first();
    assertEquals(List.of("sobriété", "a & b"), general.select("keyword").eachText());
    assertEquals("fr", general.select("keyword langstring").first().attr("xml:lang"));
  }

  private static byte[] packSummary(String summary) {
    DiagnosticLog log = new DiagnosticLog();
    return ScormFixture.pack(FORMAT, ScormFixture.summed(summary), log, "launch.html")
        .orElseThrow()
        .bytes();
  }

  private static byte[] pack(String... files) {
    DiagnosticLog log = new DiagnosticLog();
    byte[] zip = pack(log, files).orElseThrow().bytes();
    assertEquals(List.of(), log.sorted());
    return zip;
  }

  private static Optional<Artifact> pack(DiagnosticLog log, String... files) {
    return ScormFixture.pack(FORMAT, ScormFixture.titled(TITLE), log, files);
  }

  private static List<String> entries(byte[] zip) throws IOException {
    List<String> names = new ArrayList<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        names.add(entry.getName());
      }
    }
    return names;
  }

  private static String text(byte[] zip) throws IOException {
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      in.getNextEntry();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static Document manifest(byte[] zip) throws IOException {
    return Jsoup.parse(text(zip), "", Parser.xmlParser());
  }
}
