package dev.sobre.course;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.microsoft.playwright.BrowserContext;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The package against scorm-again, a SCORM run-time that LMSs use. */
class ScormAgainTest {

  private static final PageFolder PACKAGE = BuiltCourse.FIRST.scorm12("fr");

  private LocalServer server;
  private BrowserContext context;

  @BeforeEach
  void open() throws IOException {
    server = LocalServer.of(Map.of("/package/", PACKAGE.root(), "/js/", Path.of("src/test/js")));
    context = TestBrowser.get().newContext();
  }

  @AfterEach
  void close() {
    context.close();
    server.close();
  }

  @Test
  void launchToPass() {
    LearnerInLms learner = launch();
    learner.takeTheCourse(PACKAGE, true);
    assertEquals("passed", value(learner, "cmi.core.lesson_status"));
    assertEquals("100", value(learner, "cmi.core.score.raw"));
    assertEquals(List.of(), refused(learner));
  }

  @Test
  void leftHalfWayAndResumed() {
    String lesson = PACKAGE.activityPages().get(1);
    LearnerInLms first = launch();
    first.goTo(lesson);
    first.activities().get(0).answerRight();
    String response = first.activities().get(0).response();
    assertNotEquals("", response);
    first.leave();

    LearnerInLms second = launch();
    assertEquals("incomplete", value(second, "cmi.core.lesson_status"));
    assertEquals(lesson, second.where());
    assertEquals(response, second.activities().get(0).response());
    assertEquals(List.of(), refused(second));
  }

  private LearnerInLms launch() {
    return LearnerInLms.open(context, server.url("/js/scorm-again-lms.html"));
  }

  private static String value(LearnerInLms learner, String element) {
    return (String) learner.page().evaluate("e => window.API.LMSGetValue(e)", element);
  }

  private static List<?> refused(LearnerInLms learner) {
    return (List<?>)
        learner
            .page()
            .evaluate(
                "() => window.calls.filter(c => c[c.length - 2] === 'false' || c[c.length - 1] !== '0')"
                    + ".map(c => c.join(' '))");
  }
}
