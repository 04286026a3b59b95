package dev.sobre.course;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every type of activity, as rules of accessibility and browsers without scripts see it. */
class ActivityTypesTest {

  private static final PageFolder SITE = BuiltCourse.small().site();

  private static LocalServer server;

  @BeforeAll
  static void serve() throws IOException {
    server = LocalServer.withLms(SITE, BuiltCourse.small().scorm12("en"));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void axeFindsNoViolationBeforeAndAfterAnswers() {
    List<String> violations = new ArrayList<>();
    try (BrowserContext context =
        TestBrowser.get().newContext(new NewContextOptions().setViewportSize(360, 800))) {
      Page page = context.newPage();
      for (String path : SITE.activityPages()) {
        page.navigate(server.url("/site/" + path));
        violations.addAll(violations("untouched " + path, page));
        List<Locator> forms = page.locator("form.activity[data-attempts]").all();
        forms.forEach(form -> new ActivityOnPage(page, form).answerWrong());
        violations.addAll(violations("wrong " + path, page));
        forms.forEach(form -> new ActivityOnPage(page, form).answerRight());
        violations.addAll(violations("right " + path, page));
      }
    }
    assertEquals(List.of(), violations);
  }

  private static List<String> violations(String when, Page page) {
    return Axe.violations(page).stream().map(violation -> when + ": " + violation).toList();
  }

  @Test
  void withoutScriptsQuestionOptionsAndAnswerAreThere() {
    try (BrowserContext context =
        TestBrowser.get().newContext(new NewContextOptions().setJavaScriptEnabled(false))) {
      Page page = context.newPage();
      page.navigate(server.url("/site/start/arrange.html"));
      assertThat(page.locator("#pairs select").first()).isVisible();
      assertThat(page.locator("#steps")).containsText("Remove");
      for (Locator form : page.locator("form.activity").all()) {
        assertThat(form.locator("legend, label").first()).isVisible();
        assertThat(form.locator("button:not([type])")).isHidden();
        form.locator(".answer summary").click();
      }
      assertThat(page.locator("#gaps .answer")).containsText("when you make / manufacture it");
      assertThat(page.locator("#pairs .answer")).containsText("Energy: joule");
      assertThat(page.locator("#bins .answer")).containsText("Broken glass: Recycle");
      assertEquals(
          List.of("Ask", "Remove", "Optimise Optimise what is left.", "Measure"),
          page.locator("#steps .answer li").allInnerTexts());
      assertThat(page.locator("#mass .answer")).containsText("2 kg");
      page.navigate(server.url("/site/start/keep.html"));
      page.locator("#thought summary").click();
      assertThat(page.locator("#thought details")).containsText("one year longer");
      assertThat(page.locator("#list label")).hasCount(3);
    }
  }

  @Test
  void inAPackageNotesStayInTheBrowserAndOutOfTheLms() {
    try (BrowserContext context = TestBrowser.get().newContext()) {
      LearnerInLms first =
          LearnerInLms.open(context, server.url("/js/strict-lms.html?options=%7B%7D"));
      first.goTo("start/keep.html");
      first.course().locator("#thought textarea").fill("My own words");
      first.course().locator("#thought button").click();
      first.course().locator("#list input").first().check();
      first.leave();
      LearnerInLms second =
          LearnerInLms.open(context, server.url("/js/strict-lms.html?options=%7B%7D"));
      assertThat(second.course().locator("#thought textarea")).hasValue("My own words");
      assertThat(second.course().locator("#list input").first()).isChecked();
      String kept = (String) second.page().evaluate("() => localStorage.getItem('lms')");
      assertFalse(kept.contains("thought") || kept.contains("My own"), kept);
      assertFalse(kept.contains("interactions.0"), kept);
    }
  }
}
