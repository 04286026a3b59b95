package dev.sobre.course;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.microsoft.playwright.BrowserContext;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The packages against scorm-again, a SCORM run-time that LMSs use. */
class ScormAgainTest {

  private static final PageFolder FIRST = BuiltCourse.FIRST.scorm12("fr");
  private static final PageFolder SMALL = BuiltCourse.small().scorm12("en");

  private LocalServer server;
  private BrowserContext context;

  @BeforeEach
  void open() {
    context = TestBrowser.get().newContext();
  }

  @AfterEach
  void close() {
    context.close();
    server.close();
  }

  @Test
  void theFirstCourseFromLaunchToPassInScorm12() throws IOException {
    LearnerInLms learner = launch(FIRST, "1.2");
    learner.takeTheCourse(FIRST, true);
    assertEquals("passed", value(learner, "cmi.core.lesson_status"));
    assertEquals("100", value(learner, "cmi.core.score.raw"));
    assertEquals(List.of(), refused(learner));
  }

  @Test
  void everyTypeOfActivityFromLaunchToPassInScorm2004() throws IOException {
    LearnerInLms learner = launch(SMALL, "2004");
    learner.takeTheCourse(SMALL, true);
    assertEquals("completed", value(learner, "cmi.completion_status"));
    assertEquals("passed", value(learner, "cmi.success_status"));
    assertEquals("1", value(learner, "cmi.score.scaled"));
    assertEquals("100", value(learner, "cmi.score.raw"));
    assertEquals("1", value(learner, "cmi.progress_measure"));
    assertEquals("1", value(learner, "cmi.objectives._count"));
    assertEquals("start", value(learner, "cmi.objectives.0.id"));
    assertEquals("passed", value(learner, "cmi.objectives.0.success_status"));
    assertEquals(List.of(), refused(learner));
  }

  @Test
  void wrongAnswersFailInScorm2004() throws IOException {
    LearnerInLms learner = launch(SMALL, "2004");
    learner.takeTheCourse(SMALL, false);
    assertEquals("completed", value(learner, "cmi.completion_status"));
    assertEquals("failed", value(learner, "cmi.success_status"));
    assertEquals("0", value(learner, "cmi.score.scaled"));
    assertEquals(List.of(), refused(learner));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.2", "2004"})
  void leftHalfWayAndResumed(String standard) throws IOException {
    String lesson = FIRST.activityPages().get(1);
    LearnerInLms first = launch(FIRST, standard);
    first.goTo(lesson);
    first.activities().get(0).answerRight();
    String response = first.activities().get(0).response();
    assertNotEquals("", response);
    first.leave();

    LearnerInLms second = open(standard);
    assertEquals(
        "incomplete",
        value(second, standard.equals("1.2") ? "cmi.core.lesson_status" : "cmi.completion_status"));
    assertEquals(lesson, second.where());
    assertEquals(response, second.activities().get(0).response());
    assertEquals(List.of(), refused(second));
  }

  private LearnerInLms launch(PageFolder packaged, String standard) throws IOException {
    server = LocalServer.of(LocalServer.lms(packaged));
    return open(standard);
  }

  private LearnerInLms open(String standard) {
    return LearnerInLms.open(context, server.url("/js/scorm-again-lms.html?" + standard));
  }

  private static String value(LearnerInLms learner, String element) {
    return (String)
        learner
            .page()
            .evaluate("e => String(is2004 ? api.GetValue(e) : api.LMSGetValue(e))", element);
  }

  /** Calls that were refused; to read what has no value yet is no fault. */
  private static List<?> refused(LearnerInLms learner) {
    return (List<?>)
        learner
            .page()
            .evaluate(
                "() => window.calls.filter(c => c[0] !== 'GetValue' || !['0', '403'].includes(String(c[c.length - 1])))"
                    + ".filter(c => c[c.length - 2] === 'false' || String(c[c.length - 1]) !== '0')"
                    + ".map(c => c.join(' '))");
  }
}
