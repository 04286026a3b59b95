package dev.sobre.course;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A package whose score comes from the answers in its lessons, in an LMS that refuses what Moodle
 * refuses.
 */
class Scorm12StrictLmsTest {

  private static final PageFolder PACKAGE = BuiltCourse.small().scorm12("en");

  private static LocalServer server;
  private BrowserContext context;
  private StrictLms lms;

  @BeforeAll
  static void serve() throws IOException {
    server = LocalServer.of(LocalServer.lms(PACKAGE));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @BeforeEach
  void open() {
    context = TestBrowser.get().newContext();
    lms = new StrictLms(server, context, "1.2");
  }

  @AfterEach
  void close() {
    context.close();
  }

  @Test
  void everythingRightPasses() {
    LearnerInLms learner = launch("");
    learner.takeTheCourse(PACKAGE, true);
    learner.leave();
    assertEquals("passed", kept("cmi.core.lesson_status"));
    assertEquals("100", kept("cmi.core.score.raw"));
    assertEquals("", kept("cmi.core.exit"));
    assertTrue(kept("cmi.core.session_time").matches("\\d{2}:\\d{2}:\\d{2}"));
    assertNoCallRefused();
  }

  @Test
  void everyTryWrongFailsAndStaysOpen() {
    LearnerInLms learner = launch("");
    learner.takeTheCourse(PACKAGE, false);
    learner.leave();
    assertEquals("failed", kept("cmi.core.lesson_status"));
    assertEquals("0", kept("cmi.core.score.raw"));
    assertEquals("suspend", kept("cmi.core.exit"));
    assertNoCallRefused();
  }

  @Test
  void lookingAroundIsIncompleteWithoutScore() {
    LearnerInLms learner = launch("");
    learner.goTo(PACKAGE.lessonPages().get(0));
    learner.leave();
    assertEquals("incomplete", kept("cmi.core.lesson_status"));
    assertEquals("", kept("cmi.core.score.raw"));
    assertNoCallRefused();
  }

  @Test
  void readingAllWithoutAnsweringIsIncompleteWithoutScore() {
    LearnerInLms learner = launch("");
    PACKAGE.lessonPages().forEach(learner::goTo);
    learner.leave();
    assertEquals("incomplete", kept("cmi.core.lesson_status"));
    assertEquals("", kept("cmi.core.score.raw"));
  }

  @Test
  void halfDoneIsResumedAtTheSameLessonWithItsAnswers() {
    String lesson = PACKAGE.activityPages().get(1);
    LearnerInLms first = launch("");
    first.goTo(lesson);
    List<ActivityOnPage> activities = first.activities();
    activities.get(0).answerRight();
    String response = activities.get(0).response();
    first.leave();
    assertEquals("incomplete", kept("cmi.core.lesson_status"));
    assertEquals("suspend", kept("cmi.core.exit"));

    LearnerInLms second = launch("");
    assertEquals(lesson, second.where());
    ActivityOnPage resumed = second.activities().get(0);
    assertEquals(response, resumed.response());
    assertTrue(resumed.details().isVisible(), "the answer was right, so it is shown");
    second.leave();
    assertNoCallRefused();
  }

  @Test
  void everyKindOfAnswerIsThereAgain() {
    LearnerInLms first = launch("");
    first.takeTheCourse(PACKAGE, true);
    first.leave();
    LearnerInLms second = launch("\"mode\": \"normal\"");
    for (String lesson : PACKAGE.activityPages()) {
      second.goTo(lesson);
      for (ActivityOnPage activity : second.activities()) {
        assertNotEquals("", activity.response(), activity.id());
        assertTrue(activity.verdict().getAttribute("class").contains("right"), activity.id());
      }
    }
  }

  @Test
  void aKilledTabLosesNoAnswer() {
    String lesson = PACKAGE.activityPages().get(0);
    LearnerInLms first = launch("");
    first.goTo(lesson);
    first.activities().forEach(ActivityOnPage::answerWrong);
    crash(first.page());

    LearnerInLms second = launch("");
    assertEquals(lesson, second.where());
    for (ActivityOnPage activity : second.activities()) {
      assertFalse(activity.verdict().textContent().isBlank(), activity.id());
    }
    assertEquals("incomplete", kept("cmi.core.lesson_status"));
  }

  /** A tab that dies runs none of its handlers. */
  private static void crash(Page page) {
    page.evaluate(
        """
        () => {
          const finish = window.API.LMSFinish, commit = window.API.LMSCommit;
          window.API.LMSFinish = window.API.LMSCommit = window.API.LMSSetValue = () => "false";
        }
        """);
    page.close();
  }

  @Test
  void withoutAnLmsTheCourseReadsAndSaysSo() {
    LearnerInLms learner = launch("\"noApi\": true");
    assertFalse(learner.notice().isBlank());
    learner.goTo(PACKAGE.activityPages().get(0));
    ActivityOnPage activity = learner.activities().get(0);
    activity.answerRight();
    assertTrue(activity.verdict().getAttribute("class").contains("right"));
  }

  @Test
  void anLmsThatRefusesToStartIsSaid() {
    assertFalse(launch("\"initialize\": \"false\"").notice().isBlank());
    assertFalse(launch("\"initialize\": \"throws\"").notice().isBlank());
  }

  @Test
  void anLmsThatStopsKeepingIsSaidAndCatchesUp() {
    LearnerInLms learner =
        launch("\"fail\": [\"LMSCommit\", \"LMSSetValue\"], \"answersNull\": true");
    learner.goTo(PACKAGE.activityPages().get(0));
    learner.activities().get(0).answerRight();
    assertFalse(learner.notice().isBlank());
    learner.page().evaluate("() => localStorage.setItem('lms.recovered', '1')");
    learner.goTo(PACKAGE.activityPages().get(1));
    learner.page().waitForCondition(() -> learner.notice().isBlank());
    assertTrue(kept("cmi.suspend_data").split("~").length > 2, "the answer was sent in the end");
    assertEquals("1", kept("cmi.interactions._count"));
  }

  @Test
  void reviewWritesNothing() {
    LearnerInLms first = launch("");
    first.takeTheCourse(PACKAGE, true);
    first.leave();
    lms.clearCalls();

    LearnerInLms review = launch("");
    assertFalse(review.notice().isBlank());
    review.goTo(PACKAGE.activityPages().get(0));
    review.activities().forEach(ActivityOnPage::answerWrong);
    review.leave();
    assertEquals(0, count("LMSSetValue"));
    assertEquals(0, count("LMSCommit"));
    assertEquals(1, count("LMSFinish"));
    assertEquals("passed", kept("cmi.core.lesson_status"));
  }

  @Test
  void browseWritesNothing() {
    LearnerInLms learner = launch("\"mode\": \"browse\"");
    assertThat(learner.launch().locator("[data-do=leave]")).hasText("Leave");
    learner.goTo(PACKAGE.activityPages().get(0));
    learner.activities().forEach(ActivityOnPage::answerRight);
    learner.leave();
    assertEquals(0, count("LMSSetValue"));
    assertEquals(0, count("LMSCommit"));
  }

  @Test
  void theSessionEndsOnceAndNothingIsWrittenAfterwards() {
    LearnerInLms learner = launch("");
    learner.goTo(PACKAGE.activityPages().get(0));
    learner.activities().get(0).answerRight();
    learner
        .launch()
        .evaluate(
            "() => { dispatchEvent(new Event('pagehide')); dispatchEvent(new Event('pagehide')); }");
    learner.leave();
    assertEquals(1, count("LMSInitialize"));
    assertEquals(1, count("LMSFinish"));
    assertNoCallRefused();
  }

  @Test
  void hidingTheTabCommits() {
    LearnerInLms learner = launch("");
    int before = count("LMSCommit");
    learner
        .launch()
        .evaluate(
            """
        () => {
          Object.defineProperty(document, "visibilityState", {value: "hidden", configurable: true});
          document.dispatchEvent(new Event("visibilitychange"));
        }
        """);
    assertEquals(before + 1, count("LMSCommit"));
  }

  @Test
  void theApiIsFoundThreeFramesUp() {
    LearnerInLms learner = launch("\"place\": \"deep\"");
    assertEquals("", learner.notice());
    assertEquals(1, count("LMSInitialize"));
  }

  @Test
  void theApiIsFoundInTheWindowThatOpenedThePackage() {
    Page above = context.newPage();
    above.navigate(lms.url("\"place\": \"opener\""));
    Page sco =
        context.waitForPage(() -> above.evaluate("() => { window.open('/package/launch.html'); }"));
    sco.frameLocator("iframe").locator("h1").waitFor();
    assertFalse(sco.locator("header [role=status]").isVisible());
    assertEquals(1, count("LMSInitialize"));
    sco.close();
  }

  @Test
  void reportedAnswersCarryTheRightOne() {
    LearnerInLms learner = launch("");
    learner.goTo("start/choose.html");
    ActivityOnPage activity = learner.activities().get(0);
    activity.answerRight();
    assertEquals(activity.id(), kept("cmi.interactions.0.id"));
    assertEquals("correct", kept("cmi.interactions.0.result"));
    assertEquals(
        kept("cmi.interactions.0.correct_responses.0.pattern"),
        kept("cmi.interactions.0.student_response"));
  }

  private LearnerInLms launch(String options) {
    return lms.launch(options);
  }

  private String kept(String element) {
    return lms.kept(element);
  }

  private int count(String call) {
    return lms.count(call);
  }

  private void assertNoCallRefused() {
    assertEquals("", lms.refused());
  }
}
