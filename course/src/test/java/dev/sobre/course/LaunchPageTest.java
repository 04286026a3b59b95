package dev.sobre.course;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page around the course: what it says, and the button to leave. */
class LaunchPageTest {

  private static final PageFolder PACKAGE = BuiltCourse.twoModules().scorm12("en");
  private static final String LESSON = "first/choose.html";

  /** Text has another colour than its ground, and a button has an edge. */
  private static final String STANDS_OUT =
      """
      part => {
        const style = getComputedStyle(part);
        const edge = part.tagName !== "BUTTON" || style.borderTopStyle !== "none";
        return edge && style.color !== style.backgroundColor;
      }
      """;

  private LocalServer server;
  private BrowserContext context;

  @BeforeEach
  void open() throws IOException {
    // A host that forbids unload, and scripts that are not files of its own.
    server =
        LocalServer.of(
            LocalServer.lms(PACKAGE),
            path ->
                path.startsWith("/package/")
                    ? Map.of(
                        "Permissions-Policy", "unload=()",
                        "Content-Security-Policy", "script-src 'self'")
                    : Map.of());
    context = TestBrowser.get().newContext(new NewContextOptions().setViewportSize(650, 666));
  }

  @AfterEach
  void close() {
    context.close();
    server.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.2", "2004"})
  void theButtonSavesEndsTheSessionAndSaysSo(String standard) {
    StrictLms lms = new StrictLms(server, context, standard);
    LearnerInLms learner = lms.launch("");
    learner.goTo(LESSON);
    learner.activities().get(0).answerRight();
    Frame launch = learner.launch();
    String said = text(launch, "saved") + " " + text(launch, "close");
    pressByKeyboard(learner.page(), launch.locator("[data-do=leave]"));
    assertThat(launch.locator("main h1")).isFocused();
    assertThat(launch.locator("main h1")).hasText(said);
    assertThat(launch.locator("iframe, button:visible")).hasCount(0);
    String end = standard.equals("1.2") ? "LMSFinish" : "Terminate";
    assertEquals(1, lms.count(end));
    if (standard.equals("2004")) {
      assertEquals("suspendAll", lms.kept("adl.nav.request.last"));
    }
    learner.leave();
    assertEquals(1, lms.count(end), "the page that goes does not end the session again");
    assertEquals("", lms.refused());
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.2", "2004"})
  void whereUnloadIsForbiddenTheSessionEndsAllTheSame(String standard) {
    StrictLms lms = new StrictLms(server, context, standard);
    LearnerInLms learner = lms.launch("");
    learner.goTo(LESSON);
    learner.activities().get(0).answerRight();
    assertEquals(
        false,
        learner.launch().evaluate("() => document.featurePolicy.allowsFeature('unload')"),
        "the policy holds");
    learner.leave();
    assertEquals(1, lms.count(standard.equals("1.2") ? "LMSFinish" : "Terminate"));
    assertEquals("1", lms.kept("cmi.interactions._count"));
    assertEquals("", lms.refused());
  }

  @Test
  void aWindowThatTheLmsOpenedCloses() {
    StrictLms lms = new StrictLms(server, context, "1.2");
    Page above = context.newPage();
    above.navigate(lms.url("\"place\": \"opener\""));
    Page sco =
        context.waitForPage(() -> above.evaluate("() => { window.open('/package/launch.html'); }"));
    sco.frameLocator("iframe").locator("h1").waitFor();
    sco.waitForClose(() -> sco.locator("[data-do=leave]").click());
    assertEquals(1, lms.count("LMSFinish"));
  }

  @Test
  void whatCannotBeSavedKeepsThePageAndSaysWhereTheAnswersAre() {
    StrictLms lms = new StrictLms(server, context, "1.2");
    LearnerInLms learner = lms.launch("\"fail\": [\"LMSCommit\"]");
    learner.goTo(LESSON);
    learner.activities().get(0).answerRight();
    Frame launch = learner.launch();
    launch.locator("[data-do=leave]").click();
    assertEquals(
        String.join(" ", text(launch, "lost"), text(launch, "kept"), text(launch, "close")),
        learner.notice());
    assertThat(launch.locator("iframe")).isVisible();
    learner.page().close();

    lms.inStorage("() => { localStorage.setItem('lms.recovered', '1'); return ''; }");
    LearnerInLms second = lms.launch("");
    assertEquals("", second.notice());
    assertEquals(LESSON, second.where());
    assertEquals("1", lms.kept("cmi.interactions._count"));
    assertTrue(second.activities().get(0).details().isVisible());
  }

  @Test
  void anLmsThatComesLateIsFoundWithoutAnythingToDo() {
    Page page = context.newPage();
    page.clock().install();
    page.navigate(new StrictLms(server, context, "2004").url("\"late\": true"));
    LearnerInLms learner = new LearnerInLms(page);
    learner.course().locator("h1").waitFor();
    assertEquals(
        text(learner.launch(), "absent") + " " + text(learner.launch(), "kept"), learner.notice());
    learner.goTo(LESSON);
    learner.activities().get(0).answerRight();
    page.evaluate("() => appear()");
    page.clock().runFor(2000);
    page.waitForCondition(() -> learner.notice().isEmpty());
    StrictLms lms = new StrictLms(server, context, "2004");
    assertEquals("1", lms.kept("cmi.interactions._count"));
    assertEquals(LESSON, lms.kept("cmi.location"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.2", "2004"})
  void theNetworkGoesAndComesBack(String standard) {
    StrictLms lms = new StrictLms(server, context, standard);
    LearnerInLms learner = lms.launch("\"remote\": true");
    learner.goTo(LESSON);
    context.setOffline(true);
    learner.activities().get(0).answerRight();
    learner.activities().get(1).answerWrong();
    Frame launch = learner.launch();
    assertEquals(text(launch, "lost") + " " + text(launch, "kept"), learner.notice());
    context.setOffline(false);
    learner.page().waitForCondition(() -> learner.notice().isEmpty());
    assertEquals("2", lms.kept("cmi.interactions._count"));
    assertEquals("one", lms.kept("cmi.interactions.0.id"));
    assertEquals("several", lms.kept("cmi.interactions.1.id"));
  }

  @Test
  void refusedAnswersAreSentAgainAfterAWhile() {
    StrictLms lms = new StrictLms(server, context, "1.2");
    Page page = context.newPage();
    page.clock().install();
    page.navigate(lms.url("\"fail\": [\"LMSCommit\", \"LMSSetValue\"]"));
    LearnerInLms learner = new LearnerInLms(page);
    learner.course().locator("h1").waitFor();
    learner.goTo(LESSON);
    learner.activities().get(0).answerRight();
    assertFalse(learner.notice().isEmpty());
    page.evaluate("() => localStorage.setItem('lms.recovered', '1')");
    page.clock().runFor(200_000);
    page.waitForCondition(() -> learner.notice().isEmpty());
    assertEquals("1", lms.kept("cmi.interactions._count"));
  }

  /** SCORM 1.2 keeps 4,096 characters; words of full length, in any script, must fit. */
  @Test
  void theLongestAnswersFit() throws IOException {
    PageFolder small = BuiltCourse.small().scorm12("en");
    try (LocalServer own = LocalServer.of(LocalServer.lms(small))) {
      StrictLms lms = new StrictLms(own, context, "1.2");
      LearnerInLms learner = lms.launch("");
      for (String page : small.activityPages()) {
        learner.goTo(page);
        for (ActivityOnPage activity : learner.activities()) {
          for (Locator text : activity.form().locator("input[type=text]").all()) {
            text.fill("語".repeat(Integer.parseInt(text.getAttribute("maxlength"))));
          }
          activity.press();
        }
      }
      assertEquals("", learner.notice());
      assertEquals("", lms.refused());
      assertTrue(lms.kept("cmi.suspend_data").length() > 300);
    }
  }

  @Test
  void answersGivenWithoutALearnersNameAreSentOnlyWhenTheLearnerSaysSo() {
    StrictLms lms = new StrictLms(server, context, "1.2");
    for (String says : List.of("drop", "claim")) {
      LearnerInLms alone = lms.launch("\"noApi\": true");
      alone.goTo(LESSON);
      alone.activities().get(0).answerRight();
      alone.leave();
      LearnerInLms learner = lms.launch("");
      Frame launch = learner.launch();
      assertEquals(text(launch, "found"), learner.notice());
      assertEquals("0", lms.kept("cmi.interactions._count"), "nothing is sent unasked");
      pressByKeyboard(learner.page(), launch.locator("[data-do=" + says + "]"));
      assertThat(launch.locator("[data-do=leave]")).isFocused();
      assertEquals("", learner.notice());
      learner.leave();
    }
    assertEquals("1", lms.kept("cmi.interactions._count"));
    LearnerInLms after = lms.launch("");
    assertEquals("", after.notice(), "asked once");
  }

  @Test
  void theCourseLosesOneSlimLine() {
    Page page = context.newPage();
    page.navigate(server.url("/package/launch.html"));
    page.frameLocator("iframe").locator("h1").waitFor();
    page.navigate(new StrictLms(server, context, "1.2").url(""));
    LearnerInLms learner = new LearnerInLms(page);
    learner.course().locator("h1").waitFor();
    BoundingBox frame = learner.launch().locator("iframe").boundingBox();
    BoundingBox button = learner.launch().locator("[data-do=leave]").boundingBox();
    assertTrue(frame.height >= 666 - 30, "height " + frame.height);
    assertEquals(650, frame.width);
    assertTrue(button.height >= 24 && button.width >= 24, "target " + button.height);
  }

  @Test
  void nothingStandsInTheWayInAnyColours() {
    for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      for (ForcedColors forced : List.of(ForcedColors.NONE, ForcedColors.ACTIVE)) {
        try (BrowserContext own =
            TestBrowser.get()
                .newContext(
                    new NewContextOptions()
                        .setViewportSize(650, 666)
                        .setColorScheme(scheme)
                        .setForcedColors(forced))) {
          LearnerInLms learner = new StrictLms(server, own, "1.2").launch("\"noApi\": true");
          Frame launch = learner.launch();
          assertThat(launch.locator("[data-do=leave]")).isVisible();
          assertFalse(learner.notice().isEmpty());
          for (String part : List.of("[data-do=leave]", "header [role=status]")) {
            assertEquals(true, launch.locator(part).evaluate(STANDS_OUT), part);
          }
          if (forced == ForcedColors.NONE) {
            assertEquals(List.of(), Axe.violations(learner.page()), scheme + "");
          }
        }
      }
    }
  }

  @Test
  void theLastWordIsAccessible() {
    LearnerInLms learner = new StrictLms(server, context, "1.2").launch("");
    learner.launch().locator("[data-do=leave]").click();
    assertThat(learner.launch().locator("main h1")).isVisible();
    assertEquals(List.of(), Axe.violations(learner.page()));
  }

  private static void pressByKeyboard(Page page, Locator button) {
    button.focus();
    page.keyboard().press("Enter");
  }

  /** A text of the theme, as the launch page carries it. */
  private static String text(Frame launch, String name) {
    return launch.locator("header [role=status]").getAttribute("data-" + name);
  }
}
