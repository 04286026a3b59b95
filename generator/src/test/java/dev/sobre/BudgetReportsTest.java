package dev.sobre;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.commons.io.FileUtils;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** What a check writes for people and for machines. */
class BudgetReportsTest {

  @TempDir Path temporary;
  private Path course;
  private Path output;

  @BeforeEach
  void build() throws IOException {
    course = temporary.resolve("course");
    output = temporary.resolve("target");
    FileUtils.copyDirectory(
        CourseFixture.resources("courses/two-languages/source").toFile(), course.toFile());
    Files.writeString(
        course.resolve("course.yml"),
        Files.readString(course.resolve("course.yml"))
            + CourseFixture.withoutRules(
                "field-without-label", "file-unused", "main-landmark", "page-heading", "viewport"));
    budget(
        "pages: {every: {brotli: 20 kB, dom: {warn: 20, error: 25}}}, course: {brotli: 50 kB},"
            + " exceptions: [{page: fr/index.html, limits: {image: 1 kB}, reason: A map,"
            + " until: 2026-06-30}]");
    assertTrue(CourseFixture.build(course, output).succeeded());
  }

  @Test
  void theJsonKeepsItsSchema() throws IOException {
    check();
    String schema;
    try (InputStream in = CourseCheck.class.getResourceAsStream("/report/budget.schema.json")) {
      schema = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    assertEquals(
        List.of(),
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(schema)
            .validate(report("budget.json"), InputFormat.JSON));
  }

  @Test
  void aPageLoadsOnItsNextVisitOnlyWhatItsModuleDidNotBring() throws IOException {
    check();
    JsonNode json = json("budget.json");
    JsonNode lesson = page(json, "kind", "lesson");
    long html = lesson.get("classes").get("html").get("brotli").asLong();
    long script = lesson.get("classes").get("script").get("brotli").asLong();
    assertEquals(html + script, lesson.get("next").get("brotli").asLong());
    assertEquals(2, lesson.get("next").get("requests").asInt());
    assertTrue(lesson.get("brotli").asLong() > html + script, "the style sheet is kept");
    long module =
        StreamSupport.stream(json.get("modules").spliterator(), false)
            .filter(sum -> sum.get("language").equals(lesson.get("language")))
            .findFirst()
            .orElseThrow()
            .get("brotli")
            .asLong();
    assertTrue(json.get("courses").get(0).get("brotli").asLong() > module);
  }

  @Test
  void gramsAreThoseOfTheGridThatTheCourseNames() throws IOException {
    check();
    double usual = json("budget.json").get("courses").get(0).get("grams").asDouble();
    budget(
        "pages: {every: {brotli: 20 kB}}, estimates: {grid: {intensity: 44.18, source: Ember 2024},"
            + " greenHosting: 100 %, returning: 50 %, reload: 10 %}");
    CheckResult result = check();
    JsonNode json = json("budget.json");
    long gzip = json.get("courses").get(0).get("gzip").asLong();
    assertEquals(148.2e-9 * gzip, usual, 1e-6);
    double once = ((0.059 + 0.080) * 44.18 + 52.364) / 1e9 * gzip;
    assertEquals(
        once * 0.5 + once * 0.1 * 0.5, json.get("courses").get(0).get("grams").asDouble(), 1e-6);
    assertTrue(result.table().contains("Web Design 4, 44.18 g/kWh"), result.table());
    assertTrue(report("budget.html").contains("Ember 2024"));
  }

  @Test
  void junitHasATestForEveryPage() throws Exception {
    check();
    NodeList suites = xml("budget.xml").getElementsByTagName("testsuite");
    assertEquals("page", suites.item(0).getAttributes().getNamedItem("name").getNodeValue());
    NodeList tests = xml("budget.xml").getElementsByTagName("testcase");
    JsonNode json = json("budget.json");
    assertEquals(json.get("pages").size() + json.get("courses").size(), tests.getLength());
    int failures = xml("budget.xml").getElementsByTagName("failure").getLength();
    assertEquals(
        StreamSupport.stream(json.get("limits").spliterator(), false)
            .filter(limit -> limit.get("level").asString().equals("error"))
            .filter(limit -> !limit.get("passed").asBoolean())
            .map(limit -> limit.get("subject").asString())
            .distinct()
            .count(),
        failures);
    assertTrue(failures > 0);
  }

  @Test
  void sarifNamesTheLineOfEveryExcess() throws IOException {
    CheckResult result = check();
    JsonNode sarif = json("budget.sarif");
    assertEquals("2.1.0", sarif.get("version").asString());
    JsonNode run = sarif.get("runs").get(0);
    JsonNode first = run.get("results").get(0);
    assertEquals(result.diagnostics().size(), run.get("results").size());
    JsonNode rules = run.get("tool").get("driver").get("rules");
    for (JsonNode found : run.get("results")) {
      assertEquals(
          found.get("ruleId").asString(),
          rules.get(found.get("ruleIndex").asInt()).get("id").asString());
    }
    assertEquals("budget-exceeded", first.get("ruleId").asString());
    assertEquals("error", first.get("level").asString());
    JsonNode place = first.get("locations").get(0).get("physicalLocation");
    assertEquals("course.yml", place.get("artifactLocation").get("uri").asString());
    String line =
        Files.readAllLines(course.resolve("course.yml"))
            .get(place.get("region").get("startLine").asInt() - 1);
    assertTrue(line.substring(place.get("region").get("startColumn").asInt() - 1).startsWith("25"));
  }

  @Test
  void thePageForPeopleStandsAloneAndItsChartsHaveTables() throws IOException {
    Files.writeString(
        course.resolve("history.csv"),
        "version,brotli,gzip,raw,files,dom,pages\n0.9,9000,10000,30000,12,300,9\n");
    check();
    String text = report("budget.html");
    Document page = Jsoup.parse(text);
    assertEquals(0, page.select("script, link[rel=stylesheet], img, iframe").size());
    assertEquals(List.of("data:,"), page.select("[href], [src]").eachAttr("href"));
    assertEquals(1, page.select("h1").size());
    assertEquals(3, page.select("svg[role=img] > title").size());
    for (Element chart : page.select("svg")) {
      assertEquals(
          chart.selectFirst("title").id(), chart.attr("aria-labelledby"), "a chart has a name");
      assertEquals(1, chart.parent().select("figcaption table").size(), "and a table");
    }
    for (Element region : page.select("[aria-labelledby]")) {
      assertEquals(1, page.select("#" + region.attr("aria-labelledby")).size());
    }
    assertEquals(
        page.select("[id]").size(), page.select("[id]").eachAttr("id").stream().distinct().count());
    assertTrue(page.select("li").text().contains("dom"), "what is exceeded is said");
    assertEquals(
        json("budget.json").get("pages").size(), page.select("#pages + details tbody tr").size());
    assertTrue(text.getBytes(StandardCharsets.UTF_8).length < 40_000);
    assertFalse(text.contains("{{"), "every name is filled in");
  }

  /** {@code -Dgolden=update} rewrites the expected reports. */
  @ParameterizedTest
  @ValueSource(strings = {"budget.sarif", "budget.xml"})
  void machinesReadTheSameAsYesterday(String name) throws IOException {
    check();
    Path expected = CourseFixture.resources("reports").resolve(name);
    if ("update".equals(System.getProperty("golden"))) {
      Files.createDirectories(expected.getParent());
      Files.writeString(expected, report(name));
    }
    assertEquals(Files.readString(expected), report(name));
  }

  @Test
  void theSameCourseGivesTheSameReports() throws IOException {
    check();
    var first = CourseFixture.files(output.resolve("reports"));
    check();
    var second = CourseFixture.files(output.resolve("reports"));
    assertEquals(first.keySet(), second.keySet());
    first.forEach(
        (name, bytes) ->
            assertEquals(
                new String(bytes, StandardCharsets.UTF_8),
                new String(second.get(name), StandardCharsets.UTF_8)));
  }

  private CheckResult check() throws IOException {
    return CourseCheck.run(course, output);
  }

  private void budget(String text) throws IOException {
    Path file = course.resolve("course.yml");
    Files.writeString(
        file,
        Files.readString(file).replaceAll("(?ms)^budgets:.*?(?=^\\S|\\z)", "")
            + "\nbudgets: {"
            + text
            + "}\n");
  }

  private static JsonNode page(JsonNode report, String key, String value) {
    return StreamSupport.stream(report.get("pages").spliterator(), false)
        .filter(page -> page.get(key).asString().equals(value))
        .findFirst()
        .orElseThrow();
  }

  private String report(String name) throws IOException {
    return Files.readString(output.resolve("reports").resolve(name));
  }

  private JsonNode json(String name) throws IOException {
    return new ObjectMapper().readTree(report(name));
  }

  private org.w3c.dom.Document xml(String name)
      throws IOException, ParserConfigurationException, SAXException {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(output.resolve("reports").resolve(name).toFile());
  }
}
