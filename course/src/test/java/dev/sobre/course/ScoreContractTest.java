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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The scores that the documentation promises, on the website and as a package reports them. */
class ScoreContractTest {

  /**
   * An answer given by keyboard, and what becomes of it.
   *
   * @param answer as {@link ActivityOnPage#give(String)} takes it
   * @param score in percent
   * @param type of the interaction
   * @param reported the answer as an LMS gets it in SCORM 1.2
   * @param reported2004 the answer as an LMS gets it in SCORM 2004
   */
  private record Vector(
      String page,
      String id,
      String answer,
      int score,
      String type,
      String reported,
      String reported2004) {}

  private static final List<Vector> VECTORS = vectors();

  /** Question banks are held against the same table, and against rows without SCORM. */
  private static List<Vector> vectors() {
    try (Stream<String> lines =
        Files.lines(Path.of("src/test/courses/answers-count/answers.txt"))) {
      return lines
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.replace("\\n", "\n").split(";"))
          .filter(fields -> fields.length == 7)
          .map(f -> new Vector(f[0], f[1], f[2], Integer.parseInt(f[3]), f[4], f[5], f[6]))
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

  @ParameterizedTest
  @ValueSource(strings = {"1.2", "2004"})
  void inThePackage(String standard) throws IOException {
    boolean first = standard.equals("1.2");
    List<String> expected = new ArrayList<>();
    List<String> found = new ArrayList<>();
    PageFolder packaged = BuiltCourse.small().scorm12("en");
    try (LocalServer server = LocalServer.of(LocalServer.lms(packaged));
        BrowserContext context = TestBrowser.get().newContext()) {
      LearnerInLms learner = new StrictLms(server, context, standard).launch("");
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
            String.join(
                " ",
                vector.id(),
                vector.type(),
                first ? vector.reported() : vector.reported2004(),
                result(vector, first ? "wrong" : "incorrect")));
      }
      String kept = (String) learner.page().evaluate("() => localStorage.getItem('lms')");
      for (int i = 0; i < VECTORS.size(); i++) {
        List<String> fields = new ArrayList<>();
        for (String field :
            List.of("id", "type", first ? "student_response" : "learner_response", "result")) {
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

  /** A word for nothing (RTE 3.4.4 and RTE 4.2.9) and all, a decimal for what is between. */
  private static String result(Vector vector, String wrong) {
    return switch (vector.score()) {
      case 0 -> wrong;
      case 100 -> "correct";
      default -> String.valueOf(vector.score() / 100.0);
    };
  }
}
