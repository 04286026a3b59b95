package dev.sobre;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** A course for Open edX, as Studio reads it: from the course down to the last file. */
class OlxTest {

  @TempDir static Path temporary;

  private static final SortedMap<String, String> FILES = new TreeMap<>();

  @BeforeAll
  static void build() throws IOException {
    BuildResult result =
        CourseFixture.build(
            CourseFixture.resources("courses/books-and-cartridges/source"), temporary);
    assertTrue(result.succeeded(), CourseFixture.printed(result));
    Path archive = temporary.resolve("packages/books-en-1.0.0.olx.tar.gz");
    try (TarArchiveInputStream tar =
        new TarArchiveInputStream(new GZIPInputStream(Files.newInputStream(archive)))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        FILES.put(entry.getName(), new String(tar.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
  }

  @Test
  void everyBlockIsReachedFromTheCourseAndHasItsFile() {
    Set<String> reached = new HashSet<>(Set.of("course/course.xml"));
    Element course = xml("course/course.xml");
    visit("course", course.attr("url_name"), reached);
    Set<String> blocks = new HashSet<>(FILES.keySet());
    blocks.removeIf(name -> name.matches("course/(policies|static|about)/.*"));
    assertEquals(blocks, reached);
  }

  private static void visit(String category, String name, Set<String> reached) {
    String file = "course/" + category + "/" + name + ".xml";
    assertTrue(FILES.containsKey(file), file);
    assertTrue(reached.add(file), file + " is reached twice");
    Element block = xml(file);
    assertEquals(category, block.tagName());
    assertFalse(block.attr("display_name").isEmpty(), file);
    if (block.hasAttr("filename")) {
      reached.add("course/html/" + block.attr("filename") + ".html");
    } else {
      List<String> inside = List.of("chapter", "sequential", "vertical", "html", "problem");
      block.children().stream()
          .filter(child -> inside.contains(child.tagName()))
          .filter(child -> child.hasAttr("url_name"))
          .forEach(child -> visit(child.tagName(), child.attr("url_name"), reached));
    }
  }

  @Test
  void linksLeadToUnitsAndFilesThatAreThere() {
    for (Map.Entry<String, String> file : FILES.entrySet()) {
      if (file.getKey().endsWith(".html")) {
        Document page = Jsoup.parse(file.getValue());
        assertEquals(0, page.select("script, form, h1").size(), file.getKey());
        for (Element link : page.select("[href], [src]")) {
          String url = link.hasAttr("src") ? link.attr("src") : link.attr("href");
          String target =
              url.startsWith("/jump_to_id/")
                  ? "course/vertical/" + url.substring("/jump_to_id/".length()) + ".xml"
                  : "course" + url;
          assertTrue(url.startsWith("https:") || FILES.containsKey(target), url);
        }
      }
    }
  }

  @Test
  void learnersSeeTheCourseAndPassAsTheAuthorSays() {
    ObjectMapper json = new ObjectMapper();
    String run = xml("course/course.xml").attr("url_name");
    JsonNode policy = json.readTree(FILES.get("course/policies/" + run + "/policy.json"));
    assertEquals("2026-03-01T10:20:30Z", policy.get("course/" + run).get("start").asString());
    JsonNode grading = json.readTree(FILES.get("course/policies/" + run + "/grading_policy.json"));
    assertEquals(0.8, grading.get("GRADE_CUTOFFS").get("Pass").asDouble());
    JsonNode tests = grading.get("GRADER").get(0);
    assertEquals(1, tests.get("min_count").asInt());
    Element test = xml("course/sequential/subsection.start.test.xml");
    assertEquals("true", test.attr("graded"));
    assertEquals(tests.get("type").asString(), test.attr("format"));
  }

  /** Questions stand where the author put them; the answers are not on the page beside them. */
  @Test
  void everyActivityIsAComponentInItsPlace() {
    List<String> components =
        xml("course/vertical/start.choose.xml").children().stream()
            .map(component -> component.tagName() + " " + component.attr("url_name"))
            .toList();
    assertEquals(
        List.of("html start.choose.1", "problem one-right", "html start.choose.2"),
        components.subList(0, 3));
    assertTrue(components.containsAll(List.of("problem steps", "html thought", "html list")));
    assertEquals(
        List.of("bank-one", "bank-two"),
        xml("course/vertical/start.test.xml").select("problem").eachAttr("url_name"));
    assertFalse(FILES.values().stream().anyMatch(text -> text.contains("right-en: A")));
  }

  private static Element xml(String file) {
    return Jsoup.parse(FILES.get(file), "", Parser.xmlParser()).firstElementChild();
  }
}
