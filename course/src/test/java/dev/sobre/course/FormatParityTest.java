package dev.sobre.course;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sobre.BuildRequest;
import dev.sobre.BuildResult;
import dev.sobre.CourseBuild;
import dev.sobre.diagnostic.DiagnosticLog;
import dev.sobre.question.Answer;
import dev.sobre.question.PageReading;
import dev.sobre.question.QuestionFormat;
import dev.sobre.question.WrittenFormat;
import dev.sobre.reader.CourseReader;
import dev.sobre.source.CourseSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * One course, built once in every format: each file, as written, has the same questions, the same
 * right answers, the same weights and score to reach, and gives each answer of a table the score
 * that the documentation promises. Pages are answered by keyboard in a browser; a question bank is
 * read back and scored by the rules of its format.
 */
class FormatParityTest {

  private static final Path COURSE = Path.of("src/test/courses/answers-count");

  private static final List<String> OUTPUTS =
      List.of(
          "cmi5",
          "epub",
          "gift",
          "imscc11",
          "imscc13",
          "moodle-xml",
          "olx",
          "scorm12",
          "scorm2004-3",
          "scorm2004-4",
          "site",
          "zip");

  /** Where a format cannot keep the contract, by {@code id answer}; all other scores are kept. */
  private static final Map<String, Map<String, Integer>> EXCEPTIONS =
      Map.of(
          // GIFT has no units, and no way to say that capitals matter.
          "gift", Map.of("mass 1900 g", 0, "exact w", 100),
          // The profile has all or nothing for several options, and lists numbers, without units.
          "imscc11", Map.of("several 0", 0, "several 023", 0, "count 10,25", 0, "mass 1900 g", 0),
          "imscc13", Map.of("several 0", 0, "several 023", 0, "count 10,25", 0, "mass 1900 g", 0),
          // Open edX has all or nothing for several options, reads no decimal comma and no units.
          "olx", Map.of("several 0", 0, "several 023", 0, "count 10,25", 0, "mass 1900 g", 0));

  @TempDir static Path output;

  private static final List<GivenAnswer> TABLE = GivenAnswer.table();

  private static Map<String, Activity> graded;
  private static Map<String, Map<String, String>> files;

  @BeforeAll
  static void buildOnce() throws IOException {
    DiagnosticLog log = new DiagnosticLog();
    Course course = new CourseReader(CourseSource.scan(COURSE, log), log).read().orElseThrow();
    graded = new TreeMap<>();
    course
        .editions()
        .get(0)
        .activities()
        .filter(Activity::graded)
        .forEach(activity -> graded.put(activity.id(), activity));
    files = build();
  }

  @Test
  void everyFormatHasTheSameQuestionsAndAnswers() {
    Map<String, QuestionFormat> formats = new LinkedHashMap<>();
    files.forEach((format, texts) -> formats.put(format, WrittenFormat.read(format, texts)));
    formats.remove("epub");
    for (Map.Entry<String, QuestionFormat> format : formats.entrySet()) {
      Set<String> ids = new TreeSet<>(format.getValue().ids());
      ids.retainAll(graded.keySet());
      assertEquals(graded.keySet(), ids, format.getKey());
      Map<String, Double> scores = new TreeMap<>();
      Map<String, Double> wanted = new TreeMap<>();
      graded.forEach(
          (id, activity) -> {
            wanted.put(id, 1.0);
            scores.put(id, format.getValue().score(id, Answer.right(activity)));
          });
      assertEquals(wanted, scores, format.getKey());
    }
    PageReading site = (PageReading) formats.get("site");
    assertEquals(Map.of(), missing(files.get("epub"), site, graded.keySet()), "epub");
    for (String tracked : List.of("cmi5", "scorm12", "scorm2004-3", "scorm2004-4")) {
      assertEquals(weights(graded), launched(files.get(tracked)), tracked);
    }
    assertEquals("0.80", xml(files.get("cmi5"), "cmi5.xml").select("au").attr("masteryScore"));
    for (String edition : List.of("scorm2004-3", "scorm2004-4")) {
      String measure =
          xml(files.get(edition), "imsmanifest.xml")
              .getElementsByTag("imsss:minNormalizedMeasure")
              .text();
      assertEquals("0.80", measure, edition);
    }
  }

  /** All but the book, which asks nothing that it could score. */
  @TestFactory
  Stream<DynamicTest> anAnswerIsWorthTheSameInEveryFormat() {
    return OUTPUTS.stream()
        .filter(format -> !format.equals("epub"))
        .map(format -> DynamicTest.dynamicTest(format, () -> assertScores(format)));
  }

  private static void assertScores(String format) throws IOException {
    Map<String, Integer> exceptions = EXCEPTIONS.getOrDefault(format, Map.of());
    List<String> expected = new ArrayList<>();
    TABLE.forEach(
        row -> expected.add(row.told(format, exceptions.getOrDefault(row.name(), row.score()))));
    assertEquals(String.join("\n", expected), String.join("\n", told(format)));
    assertTrue(TABLE.stream().map(GivenAnswer::name).toList().containsAll(exceptions.keySet()));
  }

  private static List<String> told(String format) throws IOException {
    return switch (format) {
      case "site" -> ScoresInBrowser.onSite(new PageFolder(output.resolve("site")), TABLE);
      case "zip" -> ScoresInBrowser.onSite(unpacked(format), TABLE);
      case "scorm12" -> ScoresInBrowser.inScorm(unpacked(format), "1.2", TABLE);
      case "scorm2004-3", "scorm2004-4" -> ScoresInBrowser.inScorm(unpacked(format), "2004", TABLE);
      case "cmi5" -> ScoresInBrowser.inCmi5(unpacked(format), TABLE);
      default -> {
        QuestionFormat bank = WrittenFormat.read(format, files.get(format));
        yield TABLE.stream().map(row -> row.scored(bank, graded.get(row.id()))).toList();
      }
    };
  }

  private static PageFolder unpacked(String format) throws IOException {
    Path folder = output.resolve("unpacked").resolve(format);
    for (Map.Entry<String, String> file : files.get(format).entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
    return new PageFolder(folder);
  }

  /** Answers of the book that do not say what is right on the page, by id. */
  private static Map<String, String> missing(
      Map<String, String> book, PageReading site, Set<String> ids) {
    Map<String, String> answers = new TreeMap<>();
    book.forEach(
        (name, text) -> {
          if (name.endsWith(".xhtml")) {
            Jsoup.parse(text, "", Parser.xmlParser())
                .select("section.answer")
                .forEach(
                    section -> answers.put(section.id().replace("answer--", ""), said(section)));
          }
        });
    assertEquals(ids, new TreeSet<>(retained(answers.keySet(), ids)));
    Map<String, String> missing = new TreeMap<>();
    for (String id : ids) {
      String said = answers.get(id);
      int from = 0;
      for (String right : site.rightTexts(id)) {
        from = from < 0 ? from : said.indexOf(right.strip(), from);
      }
      if (from < 0) {
        missing.put(id, said + " lacks " + site.rightTexts(id));
      }
    }
    return missing;
  }

  private static Set<String> retained(Set<String> found, Set<String> wanted) {
    Set<String> both = new TreeSet<>(found);
    both.retainAll(wanted);
    return both;
  }

  /** What a book says is right: of options, those that it marks so. */
  private static String said(Element section) {
    StringBuilder said = new StringBuilder();
    for (Element line : section.select("li, p:not(.number, .to-question)")) {
      if (!line.text().startsWith("Wrong:")) {
        said.append(line.text()).append('\n');
      }
    }
    return said.toString();
  }

  private static Map<String, Integer> weights(Map<String, Activity> activities) {
    Map<String, Integer> weights = new TreeMap<>();
    activities.forEach((id, activity) -> weights.put(id, activity.common().weight()));
    return weights;
  }

  /** What the launch page knows: key, id, weight and attempts of each. */
  private static Map<String, Integer> launched(Map<String, String> files) {
    String config = Jsoup.parse(files.get("launch.html")).select("#sobre-config").html();
    JsonNode read = new ObjectMapper().readTree(config);
    assertEquals(80, read.get("scoreRequired").asInt());
    Map<String, Integer> weights = new TreeMap<>();
    read.get("activities").forEach(one -> weights.put(one.get(1).asString(), one.get(2).asInt()));
    return weights;
  }

  private static Element xml(Map<String, String> files, String name) {
    return Jsoup.parse(files.get(name), "", Parser.xmlParser());
  }

  /** Builds, and gives the texts of each format by file. */
  private static Map<String, Map<String, String>> build() throws IOException {
    BuildResult built =
        CourseBuild.run(
            new BuildRequest(
                COURSE,
                output,
                OUTPUTS,
                Instant.EPOCH,
                FormatParityTest.class.getClassLoader(),
                List.of(),
                Path.of("target/images")));
    assertTrue(built.succeeded(), built.diagnostics()::toString);
    Map<String, Map<String, String>> files = new TreeMap<>();
    for (String format : OUTPUTS) {
      files.put(format, format.equals("site") ? site() : PackagedTexts.of(packaged(format)));
    }
    return files;
  }

  private static Path packaged(String format) throws IOException {
    try (Stream<Path> packages = Files.list(output.resolve("packages"))) {
      return packages
          .filter(
              path -> path.getFileName().toString().matches(".*1\\.0\\.0\\." + format + "(\\..*)?"))
          .findFirst()
          .orElseThrow();
    }
  }

  private static Map<String, String> site() throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(output.resolve("site"))) {
      for (Path path : walk.filter(p -> p.toString().endsWith(".html")).toList()) {
        files.put(path.toString(), Files.readString(path));
      }
    }
    return files;
  }
}
