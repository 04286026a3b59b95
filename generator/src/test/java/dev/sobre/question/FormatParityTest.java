package dev.sobre.question;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sobre.BuildRequest;
import dev.sobre.BuildResult;
import dev.sobre.CourseBuild;
import dev.sobre.artifact.OlxProblem;
import dev.sobre.course.Activity;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * One course, built once in every format: each file, as written, has the same questions, the same
 * right answers, and the same score to reach where it can say one. What answers in between are
 * worth is the matter of {@link QuestionParityTest}, and in a browser of the tests of the course.
 */
class FormatParityTest {

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

  @TempDir static Path output;

  @Test
  void everyFormatHasTheSameQuestionsAndAnswers() throws IOException {
    Map<String, Activity> graded = new TreeMap<>();
    BankFixture.of(BankFixture.COUNTED)
        .get("en")
        .activities()
        .forEach(
            (id, activity) -> graded.putAll(activity.graded() ? Map.of(id, activity) : Map.of()));
    Map<String, QuestionFormat> formats = new LinkedHashMap<>();
    Map<String, Map<String, String>> files = build();
    files.forEach((format, texts) -> formats.put(format, read(format, texts)));
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
    assertTrue(formats.get("site") instanceof PageReading);
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

  private static QuestionFormat read(String format, Map<String, String> files) {
    List<String> all = new ArrayList<>(files.values());
    return switch (format) {
      case "gift" -> GiftReading.of(all.get(0));
      case "moodle-xml" -> MoodleXmlReading.of(all.get(0));
      case "imscc11", "imscc13" -> {
        Map<String, Element> items = new LinkedHashMap<>();
        all.stream()
            .filter(text -> text.contains("<questestinterop"))
            .forEach(text -> items.putAll(QtiReading.of(text).items()));
        yield new QtiReading(items);
      }
      case "olx" ->
          OlxReading.of(
              files.entrySet().stream()
                  .filter(file -> file.getKey().matches(".*/problem/.*\\.xml"))
                  .map(
                      file ->
                          new OlxProblem(
                              "problem",
                              file.getKey().replaceAll(".*/|\\.xml$", ""),
                              file.getValue()))
                  .toList());
      default -> PageReading.of(all);
    };
  }

  /** Builds, and gives the texts of each format by file. */
  private static Map<String, Map<String, String>> build() throws IOException {
    BuildResult built =
        CourseBuild.run(
            new BuildRequest(
                BankFixture.COUNTED,
                output,
                OUTPUTS,
                Instant.EPOCH,
                FormatParityTest.class.getClassLoader(),
                List.of(Path.of("../themes"))));
    assertTrue(built.succeeded(), built.diagnostics()::toString);
    Map<String, Map<String, String>> files = new TreeMap<>();
    for (String format : OUTPUTS) {
      files.put(format, format.equals("site") ? site() : texts(packaged(format)));
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

  private static Map<String, String> texts(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    Map<String, String> files = new TreeMap<>();
    String name = file.getFileName().toString();
    if (name.endsWith(".tar.gz")) {
      try (TarArchiveInputStream tar =
          new TarArchiveInputStream(new GZIPInputStream(new ByteArrayInputStream(bytes)))) {
        for (TarArchiveEntry entry = tar.getNextEntry();
            entry != null;
            entry = tar.getNextEntry()) {
          files.put(entry.getName(), new String(tar.readAllBytes(), StandardCharsets.UTF_8));
        }
      }
    } else if (bytes[0] == 'P') {
      try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
          files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
        }
      }
    } else {
      files.put(name, new String(bytes, StandardCharsets.UTF_8));
    }
    return files;
  }
}
