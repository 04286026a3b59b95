package dev.sobre;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.SAXException;

/** Common Cartridges, as the importers of LMSs read them. */
class CartridgeTest {

  @TempDir static Path temporary;

  @BeforeAll
  static void build() throws IOException {
    BuildResult result =
        CourseFixture.build(
            CourseFixture.resources("courses/books-and-cartridges/source"), temporary);
    assertTrue(result.succeeded(), CourseFixture.printed(result));
  }

  @ParameterizedTest
  @CsvSource({"imscc11, 1.1.0, imsccv1p1", "imscc13, 1.3.0, imsccv1p3"})
  void theManifestSaysWhichVersionItIs(String format, String version, String mark)
      throws IOException {
    Document manifest = manifest(format);
    Element root = manifest.firstElementChild();
    assertEquals("http://www.imsglobal.org/xsd/" + mark + "/imscp_v1p1", root.attr("xmlns"));
    assertEquals("http://ltsc.ieee.org/xsd/" + mark + "/LOM/manifest", root.attr("xmlns:lomimscc"));
    assertEquals("IMS Common Cartridge", manifest.select("schema").text());
    assertEquals(version, manifest.select("schemaversion").text());
    String link = entries(format).get("assets/link-phone.xml");
    assertTrue(link.contains("/" + mark + "/imswl_v" + mark.substring(6) + "\""), link);
    assertEquals(
        "imswl_xmlv" + mark.substring(6),
        manifest.select("resource:has(file[href=assets/link-phone.xml])").attr("type"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"imscc11", "imscc13"})
  void everyFileIsListedOnceAndEveryReferenceResolves(String format) throws IOException {
    Document manifest = manifest(format);
    List<String> listed = new ArrayList<>(manifest.select("file").eachAttr("href"));
    listed.add("imsmanifest.xml");
    assertEquals(entries(format).keySet(), Set.copyOf(listed));
    assertEquals(listed.size(), new HashSet<>(listed).size());
    Set<String> resources = new HashSet<>(manifest.select("resource").eachAttr("identifier"));
    assertTrue(resources.containsAll(manifest.select("[identifierref]").eachAttr("identifierref")));
    List<String> ids = manifest.select("[identifier]").eachAttr("identifier");
    assertEquals(ids.size(), new HashSet<>(ids).size());
    assertTrue(ids.stream().allMatch(id -> id.matches("[A-Za-z_][A-Za-z0-9._-]*")), ids.toString());
  }

  @Test
  void aModuleOfTheCourseIsAModuleOfTheLms() throws IOException {
    Document manifest = manifest("imscc11");
    assertEquals(1, manifest.select("organization > item").size());
    assertEquals(0, manifest.select("organization > item > title").size());
    assertEquals(
        List.of("about-en", "Start & go", "Next", "reference-en"),
        manifest.select("organization > item > item > title").eachText());
    assertEquals(
        0,
        manifest.select("organization > item > item[identifierref]").size(),
        "Canvas shows no page that is a module itself");
  }

  /** Moodle strips ids and scripts; a link to a place would lead nowhere. */
  @ParameterizedTest
  @ValueSource(strings = {"imscc11", "imscc13"})
  void pagesHaveNothingThatLmsStrip(String format) throws IOException {
    SortedMap<String, String> entries = entries(format);
    for (String name : entries.keySet()) {
      if (name.endsWith(".html")) {
        Document page = Jsoup.parse(entries.get(name));
        assertEquals(
            0,
            page.select("script, form, input, button, svg, details, iframe, [onclick]").size(),
            name);
        for (Element link : page.select("[href], [src]")) {
          String url = link.hasAttr("src") ? link.attr("src") : link.attr("href");
          assertTrue(!url.contains("#"), name + ": " + url);
          if (!url.contains(":")) {
            Path target = Path.of(name).resolveSibling(url).normalize();
            assertTrue(entries.containsKey(target.toString().replace('\\', '/')), url);
          }
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"imscc11", "imscc13"})
  void aModuleHasItsExercisesAndItsTest(String format) throws IOException {
    Document manifest = manifest(format);
    assertEquals(
        List.of("Start & go", "Choose", "exercises-en Start & go", "test-en Start & go"),
        manifest.select("[identifier$=module.start] > item > title").eachText());
    Element test = manifest.select("resource:has(file[href=test-start.xml])").first();
    assertTrue(test.attr("type").endsWith("/assessment"), test.attr("type"));
    Document questions = Jsoup.parse(entries(format).get("test-start.xml"), "", Parser.xmlParser());
    assertEquals(List.of("bank-one", "bank-two"), questions.select("item").eachAttr("ident"));
  }

  @Test
  void formulasAreWordsWhereMathsIsStripped() throws IOException {
    assertTrue(entries("imscc11").get("start/choose.html").contains("<span>πr^2</span>"));
    assertTrue(entries("imscc13").get("start/choose.html").contains("<msup><mi>r</mi>"));
  }

  /**
   * The schemas are not ours to ship: they are looked for in {@code shared/schemas} beside the
   * project, or where the system property {@code sobre.schemas} says. What they ask for in the
   * first place is checked above and by the expected manifests.
   */
  @Test
  void version11IsValid() throws IOException, SAXException {
    Optional<Path> schemas = schemas();
    if (schemas.isPresent()) {
      validate(schemas.get(), "ccv1p1_imscp_v1p2_v1p0.xsd", "imsmanifest.xml");
      validate(schemas.get(), "ccv1p1_imswl_v1p1.xsd", "assets/link-phone.xml");
      validate(schemas.get(), "ccv1p1_qtiasiv1p2p1_v1p0.xsd", "exercises-start.xml");
      validate(schemas.get(), "ccv1p1_qtiasiv1p2p1_v1p0.xsd", "test-start.xml");
    }
    assertEquals(
        List.of("metadata", "organizations", "resources"),
        manifest("imscc11").firstElementChild().children().stream().map(Element::tagName).toList());
  }

  private static void validate(Path folder, String schema, String entry)
      throws IOException, SAXException {
    SchemaFactory factory = SchemaFactory.newDefaultInstance();
    factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "file");
    factory
        .newSchema(new StreamSource(folder.resolve(schema).toFile()))
        .newValidator()
        .validate(new StreamSource(new StringReader(entries("imscc11").get(entry))));
  }

  private static Optional<Path> schemas() {
    String property = System.getProperty("sobre.schemas");
    if (property != null) {
      return Optional.of(Path.of(property, "cc11"));
    }
    return Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
        .map(folder -> folder.resolve("shared/schemas/cc11"))
        .filter(Files::isDirectory)
        .findFirst();
  }

  private static Document manifest(String format) throws IOException {
    return Jsoup.parse(entries(format).get("imsmanifest.xml"), "", Parser.xmlParser());
  }

  /** Content of each file of the package, by path. */
  private static SortedMap<String, String> entries(String format) throws IOException {
    SortedMap<String, String> entries = new TreeMap<>();
    Path file = temporary.resolve("packages/books-en-1.0.0." + format + ".imscc");
    try (ZipInputStream in = new ZipInputStream(Files.newInputStream(file))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        entries.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return entries;
  }
}
