package dev.sobre.course;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A package in an LMS of SCORM 2004 that refuses what Moodle and the standard refuse. */
class Scorm2004StrictLmsTest {

  private static final PageFolder PACKAGE = BuiltCourse.twoModules().scorm12("en");

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
    lms = new StrictLms(server, context, "2004");
  }

  @AfterEach
  void close() {
    context.close();
  }

  @Test
  void everythingRightPassesAndStaysAsItIs() {
    LearnerInLms learner = lms.launch("");
    learner.takeTheCourse(PACKAGE, true);
    learner.leave();
    assertEquals("completed passed 100 1 1", result());
    assertEquals("0 100", lms.kept(List.of("cmi.score.min", "cmi.score.max")));
    assertEquals("suspend", lms.kept("cmi.exit"));
    assertTrue(lms.kept("cmi.session_time").matches("PT0H\\d+M\\d+(\\.\\d{1,2})?S"));
    assertEquals("", lms.refused());

    lms.clearCalls();
    LearnerInLms review = lms.launch("");
    assertFalse(review.notice().isBlank());
    review.goTo("first/choose.html");
    assertTrue(review.activities().get(0).details().isVisible());
    review.leave();
    assertEquals(0, lms.count("SetValue"));
    assertEquals(0, lms.count("Commit"));
    assertEquals(1, lms.count("Terminate"));
  }

  @Test
  void everyTryWrongFailsAndCanStillBePassed() {
    LearnerInLms learner = lms.launch("");
    learner.takeTheCourse(PACKAGE, false);
    learner.leave();
    assertEquals("completed failed 0 0 1", result());
    assertEquals("", lms.refused());
  }

  @Test
  void lookingAroundIsIncompleteWithoutScore() {
    LearnerInLms learner = lms.launch("");
    learner.goTo("second/read.html");
    learner.leave();
    assertEquals("incomplete unknown   0.09", result());
    assertEquals("", lms.refused());
  }

  @Test
  void halfDoneIsResumedAtTheSameLessonWithItsAnswers() {
    LearnerInLms first = lms.launch("");
    first.goTo("first/choose.html");
    first.activities().get(0).answerRight();
    String response = first.activities().get(0).response();
    first.leave();
    assertEquals("incomplete unknown 12  0.18", result());
    assertEquals("", lms.kept("adl.nav.request.last"), "who goes on in the LMS is not sent away");

    LearnerInLms second = lms.launch("");
    assertEquals("first/choose.html", second.where());
    assertEquals(response, second.activities().get(0).response());
    assertTrue(second.activities().get(0).details().isVisible());
    second.leave();
    assertEquals("", lms.refused());
  }

  @Test
  void modulesAreObjectives() {
    LearnerInLms learner = lms.launch("");
    learner.goTo("second/arrange.html");
    learner.activities().forEach(ActivityOnPage::answerRight);
    assertEquals("1", lms.kept("cmi.objectives._count"), "a module that is not begun is left out");
    assertEquals("second Second incomplete unknown 100 1 0.8", objective(0));
    learner.goTo("second/read.html");
    assertEquals("second Second completed passed 100 1 1", objective(0));
    learner.goTo("first/count.html");
    learner.activities().get(0).answerWrong();
    assertEquals("first First incomplete unknown 0 0 0.16", objective(1));
    learner.leave();

    LearnerInLms second = lms.launch("");
    second.goTo("first/choose.html");
    second.activities().get(0).answerRight();
    assertEquals("2", lms.kept("cmi.objectives._count"));
    assertEquals("first First incomplete unknown 20 0.2 0.5", objective(1));
    assertEquals("", lms.refused());
  }

  @Test
  void anLmsWithoutInteractionsAndObjectivesGetsTheRest() {
    LearnerInLms learner = lms.launch("\"noInteractions\": true, \"noObjectives\": true");
    learner.goTo("first/choose.html");
    learner.activities().forEach(ActivityOnPage::answerRight);
    assertEquals("", learner.notice());
    learner.leave();
    assertEquals("incomplete unknown 37  0.27", result());
    assertEquals("0", lms.kept("cmi.interactions._count"));
  }

  @Test
  void anAnswerTellsWhenAndHowLong() {
    LearnerInLms learner = lms.launch("");
    learner.goTo("first/count.html");
    learner.activities().get(0).answerWrong();
    learner.activities().get(0).answerRight();
    String interaction = "cmi.interactions.1.";
    assertEquals("mass", lms.kept(interaction + "id"));
    assertEquals("10[:]11", lms.kept(interaction + "correct_responses.0.pattern"));
    assertTrue(lms.kept(interaction + "timestamp").matches("20\\d\\d-.*T.*\\.\\d\\dZ"));
    assertTrue(lms.kept(interaction + "latency").matches("PT0H0M\\d+(\\.\\d{1,2})?S"));
    assertEquals("1", lms.kept(interaction + "weighting"));
  }

  /** A SCO of one module covers its lessons alone; the rest of the course is open to read. */
  @Test
  void aModuleAloneHasItsOwnPagesScoreAndState() {
    String options = "\"launch\": \"?module=second\"";
    LearnerInLms learner = lms.launch(options);
    assertEquals("second/index.html", learner.where());
    learner.goTo("first/choose.html");
    learner.activities().forEach(ActivityOnPage::answerRight);
    assertEquals("0", lms.kept("cmi.interactions._count"));
    assertEquals("", lms.kept("cmi.score.raw"));
    learner.goTo("second/arrange.html");
    learner.activities().forEach(ActivityOnPage::answerRight);
    assertEquals("incomplete unknown 100  0.8", result());
    learner.goTo("second/read.html");
    learner.leave();
    assertEquals("completed passed 100 1 1", result());
    assertEquals("0", lms.kept("cmi.objectives._count"));
    assertEquals("", lms.refused());
    assertEquals(List.of(), other(lms.kept("cmi.suspend_data")));
  }

  /** What a manifest leaves to the content: a part without a score is satisfied once completed. */
  @Test
  void partsOfACourseWithAFinalTest() throws IOException {
    PageFolder first = BuiltCourse.FIRST.scorm12("fr");
    try (LocalServer own = LocalServer.of(LocalServer.lms(first))) {
      lms = new StrictLms(own, context, "2004");
      LearnerInLms module = lms.launch("\"launch\": \"?module=introduction\"");
      assertEquals("introduction/index.html", module.where());
      module.launch().evaluate("() => sobre.set('tests', 'certificate', {score: 10})");
      first.lessonPages().stream()
          .filter(page -> page.startsWith("introduction/"))
          .forEach(module::goTo);
      module.leave();
      assertEquals("completed passed 100 1 1", result());
      assertEquals("", lms.refused());

      lms.inStorage("() => { localStorage.clear(); return ''; }");
      LearnerInLms test = lms.launch("\"launch\": \"?module=certificate\"");
      assertEquals(LearnerInLms.FINAL_TEST, test.where());
      test.launch().evaluate("() => sobre.set('tests', 'certificate', {score: 69})");
      assertEquals("completed failed 69 0.69 1", result());
      test.launch().evaluate("() => sobre.set('tests', 'certificate', {score: 70})");
      test.leave();
      assertEquals("completed passed 70 0.7 1", result());
    }
  }

  /** Nothing may be asked of that window then, not even whether it is Moodle. */
  @Test
  void theWindowThatOpenedThePackageGoesToAnotherSite() throws IOException {
    Page above = context.newPage();
    above.navigate(lms.url("\"place\": \"opener\""));
    Page sco =
        context.waitForPage(() -> above.evaluate("() => { window.open('/package/launch.html'); }"));
    sco.frameLocator("iframe").locator("h1").waitFor();
    try (LocalServer elsewhere = LocalServer.of(LocalServer.lms(PACKAGE))) {
      above.navigate(elsewhere.url("/js/blank.html"));
      Locator notice = sco.locator("header [role=status]");
      sco.locator("[data-do=leave]").click();
      assertThat(notice).containsText(notice.getAttribute("data-kept"));
    }
  }

  /** An LMS that knows the score to reach would take a first answer for a failure. */
  @Test
  void theScaledScoreComesWithTheResultAndAgreesWithIt() {
    LearnerInLms learner = lms.launch("\"mode\": \"normal\"");
    learner.launch().evaluate(ANSWER, List.of("steps", "ordering", 67));
    assertEquals("", lms.kept("cmi.score.scaled"));
    for (String id : List.of("one", "several", "mass", "word", "gaps")) {
      learner
          .launch()
          .evaluate(ANSWER, List.of(id, "single", id.matches("gaps|several") ? 50 : 100));
    }
    PACKAGE.lessonPages().forEach(learner::goTo);
    assertEquals("completed passed 64 0.64 1", result());
    for (String id : List.of("several", "gaps", "steps")) {
      learner.launch().evaluate(ANSWER, List.of(id, "single", 0));
    }
    assertEquals("completed passed 37 0.6 1", result(), "passed stays, and the LMS agrees");
  }

  /** An answer as a page gives it. */
  private static final String ANSWER =
      """
      ([id, type, score]) => sobre.record(id, {type, response: "a", pattern: "b", score, attempts: 1})
      """;

  /** Answers in a state beyond those of the second module. */
  private static List<String> other(String state) {
    List<String> parts = List.of(state.split("~"));
    return parts.size() == 5 ? List.of() : parts;
  }

  private String result() {
    return lms.kept(
        List.of(
            "cmi.completion_status",
            "cmi.success_status",
            "cmi.score.raw",
            "cmi.score.scaled",
            "cmi.progress_measure"));
  }

  private String objective(int index) {
    return lms.kept(
        Stream.of(
                "id",
                "description",
                "completion_status",
                "success_status",
                "score.raw",
                "score.scaled",
                "progress_measure")
            .map(field -> "cmi.objectives." + index + "." + field)
            .toList());
  }
}
