package dev.sobre.course;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The scores that the documentation promises, on the website and as a package reports them. */
class ScoreContractTest {

  /**
   * An answer given by keyboard, and what becomes of it.
   *
   * @param answer as {@link ActivityOnPage#give(String)} takes it
   * @param score in percent
   * @param type of the interaction in SCORM 1.2
   * @param reported the answer as the LMS gets it
   */
  private record Vector(
      String page, String id, String answer, int score, String type, String reported) {}

  private static final List<Vector> VECTORS = vectors();

  /** Question banks are held against the same table, and against rows without SCORM. */
  private static List<Vector> vectors() {
    try (Stream<String> lines =
        Files.lines(Path.of("src/test/courses/answers-count/answers.txt"))) {
      return lines
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.replace("\\n", "\n").split(";"))
          .filter(fields -> fields.length == 6)
          .map(f -> new Vector(f[0], f[1], f[2], Integer.parseInt(f[3]), f[4], f[5]))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void onTheWebsite() throws IOException {
    List<String> expected = new ArrayList<>();
    List<String> found = new ArrayList<>();
    try (LocalServer server = LocalServer.of(Map.of("/", BuiltCourse.small().site().root()));
        BrowserContext context = TestBrowser.get().newContext()) {
      Page page = context.newPage();
      for (Vector vector : VECTORS) {
        page.navigate(server.url("/start/" + vector.page() + ".html"));
        ActivityOnPage activity = new ActivityOnPage(page, page.locator("#" + vector.id()));
        activity.give(vector.answer());
        activity.press();
        expected.add(vector.id() + " " + vector.score());
        found.add(
            vector.id()
                + " "
                + page.evaluate(
                    "id => JSON.parse(localStorage.getItem('sobre:answers-count')).answers[id].score",
                    vector.id()));
      }
    }
    assertEquals(expected, found);
  }

  @Test
  void inThePackage() throws IOException {
    List<String> expected = new ArrayList<>();
    List<String> found = new ArrayList<>();
    Map<String, Path> folders =
        Map.of(
            "/package/", BuiltCourse.small().scorm12("en").root(), "/js/", Path.of("src/test/js"));
    try (LocalServer server = LocalServer.of(folders);
        BrowserContext context = TestBrowser.get().newContext()) {
      LearnerInLms learner =
          LearnerInLms.open(context, server.url("/js/strict-lms.html?options=%7B%7D"));
      for (Vector vector : VECTORS) {
        learner.goTo("start/" + vector.page() + ".html");
        ActivityOnPage activity =
            learner.activities().stream()
                .filter(shown -> shown.id().equals(vector.id()))
                .findFirst()
                .orElseThrow();
        activity.give(vector.answer());
        activity.press();
        expected.add(
            String.join(" ", vector.id(), vector.type(), vector.reported(), result(vector)));
      }
      String kept = (String) learner.page().evaluate("() => localStorage.getItem('lms')");
      for (int i = 0; i < VECTORS.size(); i++) {
        List<String> fields = new ArrayList<>();
        for (String field : List.of("id", "type", "student_response", "result")) {
          fields.add(
              (String)
                  learner
                      .page()
                      .evaluate(
                          "([kept, element]) => JSON.parse(kept)[element]",
                          List.of(kept, "cmi.interactions." + i + "." + field)));
        }
        found.add(String.join(" ", fields));
      }
    }
    assertEquals(expected, found);
  }

  /** RTE 3.4.4: a word for nothing and all, a decimal for what is between. */
  private static String result(Vector vector) {
    return switch (vector.score()) {
      case 0 -> "wrong";
      case 100 -> "correct";
      default -> String.valueOf(vector.score() / 100.0);
    };
  }
}
