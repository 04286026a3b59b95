package dev.sobre.course;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What the browser keeps of a learner's work, and where the learner sees it. */
class ProgressTest extends LearnerOnPages {

  @Test
  void aNewLearnerSeesNoProgress() {
    go("index.html");
    assertThat(start()).hasText("Commencer");
    assertThat(bars()).hasCount(0);
    assertThat(page.locator(".seen")).hasCount(0);
    go("progress.html");
    assertThat(page.locator("[data-since]")).hasText("Ce navigateur ne garde encore rien.");
    assertThat(page.locator("[data-do=save]")).isDisabled();
  }

  @Test
  void spentTriesCanBeHadAgain() {
    go(LESSON);
    int attempts = Integer.parseInt(activity(0).form().getAttribute("data-attempts"));
    for (int i = 0; i < attempts; i++) {
      activity(0).answerWrong();
    }
    assertThat(activity(0).details()).isVisible();
    assertThat(activity(0).button()).hasText("Recommencer");
    page.evaluate("window.old = true");
    activity(0).press();
    page.waitForFunction("!window.old && document.readyState === 'complete'");
    assertThat(activity(0).details()).isHidden();
    assertThat(activity(0).verdict()).isEmpty();
    assertThat(activity(0).button()).hasText("Vérifier");
    assertEquals(
        true,
        page.evaluate("id => document.activeElement.form.id === id", activity(0).id()),
        "the keyboard goes on inside the activity");
    activity(0).answerRight();
    go(LESSON);
    assertThat(activity(0).verdict()).containsText("Juste");
  }

  @Test
  void theHomePageResumesAndCounts() {
    study();
    go("index.html");
    assertThat(start()).containsText(lesson(LESSON).locator("a").textContent());
    assertThat(start()).hasAttribute("href", server.url("/site/" + LESSON));
    assertThat(bars()).hasCount(2);
    assertThat(bars().first()).hasText("leçons lues : 2 sur 6");
    assertThat(bars().first().locator("progress")).hasJSProperty("position", 2.0 / 6);
    assertThat(bars().last()).hasText("leçons lues : 1 sur 5");
    assertThat(lesson(LATER_LESSON).locator("small")).containsText("lue");
    assertThat(page.locator(".seen")).hasCount(3);
    start().click();
    assertThat(activity(0).verdict()).isVisible();
    go("introduction/index.html");
    assertThat(page.locator(".seen")).hasCount(2);
    go("en/index.html");
    assertThat(start()).containsText("Resume");
    assertThat(bars().first()).hasText("2 of 6 lessons");
  }

  @Test
  void answersAreThereAfterReloading() {
    go(LESSON);
    activity(0).answerRight();
    String verdict = activity(0).verdict().textContent();
    String response = activity(0).response();
    page.reload();
    assertThat(activity(0).verdict()).hasText(verdict);
    assertEquals(response, activity(0).response());
  }

  @Test
  void theBestResultOfATestShows() {
    keep(
        "{\"v\":1,\"tests\":{\"certificate\":{\"score\":72},\"chapter-introduction\":{\"score\":88}}}");
    go("index.html");
    assertThat(page.locator("[data-score=certificate]")).containsText("72");
    assertThat(bars()).hasCount(1);
    assertThat(bars()).containsText("88");
    go("introduction/index.html");
    assertThat(page.locator("[data-score=chapter-introduction]")).containsText("88");
    assertThat(page.locator("[data-score=entry-introduction]")).not().containsText("%");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "nonsense",
        "[1,2]",
        "{\"lessons\":7,\"tests\":\"x\",\"answers\":[null],\"last\":{},\"actions\":null}",
        "{\"v\":1,\"answers\":{\"intro-part\":5},\"tests\":{\"certificate\":null}}",
      })
  void brokenStorageBreaksNoPage(String stored) {
    keep(stored);
    List<String> errors = new ArrayList<>();
    page.onPageError(errors::add);
    for (String path : List.of("index.html", "progress.html", "plan.html", LESSON, TEXT_LESSON)) {
      go(path);
      assertThat(page.locator("h1")).isVisible();
    }
    go("index.html");
    assertThat(lesson(TEXT_LESSON)).hasClass("seen");
    assertEquals(List.of(), errors);
  }

  /**
   * An update of the course renamed or dropped things: the rest stays, and they come to no harm.
   */
  @Test
  void idsThatTheCourseNoLongerHasAreLeftAlone() {
    keep(
        "{\"v\":1,\"since\":\"2026-02-02\",\"last\":\"gone\",\"lessons\":{\"gone\":1,\"suivre\":1},"
            + "\"answers\":{\"gone\":{\"response\":\"0\",\"score\":100,\"attempts\":1}}}");
    go("index.html");
    assertThat(start()).hasAttribute("href", server.url("/site/" + LESSON));
    assertThat(bars()).hasText("leçons lues : 1 sur 6");
    go(LESSON);
    activity(0).answerRight();
    assertTrue(kept().contains("\"gone\":{\"response\":\"0\""), kept());
  }

  @Test
  void whatANewerVersionWroteIsNotTouched() {
    String newer = "{\"v\":2,\"lessons\":{\"suivre\":1}}";
    keep(newer);
    go(LESSON);
    activity(0).answerRight();
    assertThat(page.locator(".unsaved")).isVisible();
    assertEquals(newer, kept());
  }

  @Test
  void aLearnerWhoseBrowserKeepsNothingIsTold() {
    context.addInitScript(
        "Object.defineProperty(window, 'localStorage', {get() { throw new Error('blocked'); }})");
    go("index.html");
    assertThat(start()).hasText("Commencer");
    go(LESSON);
    assertThat(page.locator(".unsaved")).hasCount(0);
    activity(0).answerRight();
    assertThat(activity(0).verdict()).isVisible();
    assertThat(page.locator(".unsaved")).hasText("Ce navigateur ne garde pas vos réponses.");
    go("plan.html");
    page.locator("[name=mine]").uncheck();
    page.locator("li[data-action] input").first().check();
    assertThat(page.locator(".dates").first()).isVisible();
    go("progress.html");
    restore("{\"course\":\"" + COURSE + "\",\"v\":1,\"since\":\"2026-01-01\"}");
    assertThat(says()).containsText("a refusé");
  }

  @Test
  void twoTabsAddToEachOther() {
    go("index.html");
    Page other = context.newPage();
    other.navigate(server.url("/site/" + TEXT_LESSON));
    assertThat(lesson(TEXT_LESSON)).hasClass("seen");
    assertThat(start()).containsText("Reprendre");
    go(LESSON);
    other.navigate(server.url("/site/" + LATER_LESSON));
    activity(0).answerRight();
    new ActivityOnPage(other, other.locator("form.activity").first()).answerRight();
    go("progress.html");
    assertThat(page.locator("[data-number=answers]")).hasText("2");
  }

  @Test
  void progressIsKeptOnAPageFromTheDisk() {
    String home = SITE.root().toAbsolutePath().resolve("index.html").toUri().toString();
    page.navigate(home);
    start().click();
    page.waitForURL("**/" + TEXT_LESSON);
    page.navigate(home);
    assertThat(start()).containsText("Reprendre");
    assertThat(page.locator(".seen")).hasCount(1);
  }

  @Test
  void inAnLmsThePagesShowWhatItKeeps() {
    LearnerInLms learner = LearnerInLms.open(context, server.url("/js/strict-lms.html"));
    learner.goTo(TEXT_LESSON);
    learner.course().locator("h1").waitFor();
    learner.goTo(LESSON);
    learner.activities().get(0).answerRight();
    learner.goTo("index.html");
    assertThat(learner.course().locator("main .bar")).hasText("leçons lues : 2 sur 6");
    assertThat(learner.course().locator("[data-resume]")).containsText("Reprendre");
    learner.goTo("progress.html");
    assertThat(learner.course().locator("[data-since]"))
        .hasText("Votre plateforme de formation garde votre progression.");
    assertThat(learner.course().locator("[data-do=save]")).isEnabled();
    assertThat(learner.course().locator("[data-do=erase]")).isHidden();
    assertThat(learner.course().locator("[type=file]")).isHidden();
  }

  @ParameterizedTest
  @EnumSource(
      value = ColorScheme.class,
      names = {"LIGHT", "DARK"})
  void axeFindsNoViolationWithProgress(ColorScheme scheme) {
    context.close();
    context =
        TestBrowser.get()
            .newContext(new NewContextOptions().setColorScheme(scheme).setViewportSize(360, 800));
    page = context.newPage();
    study();
    for (String path : List.of("index.html", "introduction/index.html", "progress.html")) {
      go(path);
      assertThat(page.locator(".seen").first()).isVisible();
      assertEquals(List.of(), Axe.violations(page), path);
    }
    page.locator("[data-do=erase]").click();
    assertEquals(List.of(), Axe.violations(page), "dialog");
  }
}
