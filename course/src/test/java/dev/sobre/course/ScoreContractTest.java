package dev.sobre.course;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

  private static final List<Vector> VECTORS =
      List.of(
          new Vector("choose", "one", "0", 0, "choice", "a"),
          new Vector("choose", "one", "1", 100, "choice", "b"),
          new Vector("choose", "several", "0", 50, "choice", "a"),
          new Vector("choose", "several", "01", 0, "choice", "a,b"),
          new Vector("choose", "truth", "0", 0, "true-false", "t"),
          new Vector("choose", "truth", "1", 100, "true-false", "f"),
          new Vector("write", "count", "11.1", 0, "numeric", "11.1"),
          new Vector("write", "count", "11", 100, "numeric", "11"),
          new Vector("write", "word", "economy", 0, "fill-in", "economy"),
          new Vector("write", "word", "  ecologie ", 100, "fill-in", "ecologie"),
          new Vector("arrange", "gaps", "MAKE\nlarger", 50, "fill-in", "MAKE, larger"),
          new Vector("arrange", "gaps", "make\nsmaller", 100, "fill-in", "make, smaller"),
          new Vector("arrange", "pairs", "acb", 33, "matching", "1.a,2.c,3.b"),
          new Vector("arrange", "pairs", "abd", 67, "matching", "1.a,2.b,3.d"),
          new Vector("arrange", "bins", "abaa", 75, "matching", "1.a,2.b,3.a,4.a"),
          new Vector("arrange", "bins", "abab", 100, "matching", "1.a,2.b,3.a,4.b"),
          new Vector("arrange", "steps", "bcda", 67, "sequencing", "b,c,d,a"),
          new Vector("arrange", "steps", "dcba", 0, "sequencing", "d,c,b,a"),
          new Vector("arrange", "mass", "2.2 kg", 0, "numeric", "2.2"),
          new Vector("arrange", "mass", "1900 g", 100, "numeric", "1.9"),
          new Vector("arrange", "exact", "w", 0, "fill-in", "w"),
          new Vector("arrange", "exact", "W", 100, "fill-in", "W"));

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
