package dev.sobre.course;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Tests drawn from the banks of the first course, on the website. */
class FinalTestTest extends ServedPage {

  private static final PageFolder SITE = BuiltCourse.FIRST.site();

  @Override
  LocalServer served() throws IOException {
    return LocalServer.of(Map.of("/site/", SITE.root()));
  }

  private TestOnPage go(String path) {
    page.navigate(server.url("/site/" + path));
    return new TestOnPage(page, page.locator("[data-test]"));
  }

  @Test
  void thirtyQuestionsComeEvenlyFromAllModules() {
    TestOnPage test = go(LearnerInLms.FINAL_TEST);
    test.start();
    List<String> ids = test.questions().stream().map(ActivityOnPage::id).toList();
    assertEquals(30, ids.size());
    assertEquals(30, new HashSet<>(ids).size(), "no question twice");
    Map<String, Integer> byModule = new TreeMap<>();
    ids.forEach(id -> byModule.merge(id.substring(0, 2), 1, Integer::sum));
    assertEquals(Map.of("m1", 5, "m2", 5, "m3", 5, "m4", 5, "m5", 5, "m6", 5), byModule);
  }

  @Test
  void everythingRightIsPassedSaidAndRemembered() {
    TestOnPage test = go(LearnerInLms.FINAL_TEST);
    test.take(true);
    assertThat(test.status()).isFocused();
    assertThat(test.status()).containsText(Pattern.compile("100"));
    assertThat(test.status()).containsText(test.box().getAttribute("data-passed"));
    assertThat(test.box().locator(".verdict.right")).hasCount(30);
    TestOnPage later = go(LearnerInLms.FINAL_TEST);
    assertThat(later.status()).containsText("100");
  }

  @Test
  void everythingWrongSaysWhatToReadAgain() {
    TestOnPage test = go(LearnerInLms.FINAL_TEST);
    test.take(false);
    assertThat(test.status()).not().containsText(test.box().getAttribute("data-passed"));
    assertThat(test.box().locator(".verdict.wrong")).hasCount(30);
    List<Locator> again = test.status().locator("a").all();
    assertFalse(again.isEmpty());
    for (Locator link : again) {
      String target = link.evaluate("a => a.pathname").toString().substring("/site/".length());
      assertTrue(SITE.lessonPages("fr").contains(target), target);
    }
  }

  @Test
  void questionsLeftOpenAreAskedForOnceThenCountAsWrong() {
    TestOnPage test =
        go(SITE.pages().stream().filter(p -> p.endsWith("/test.html")).findFirst().orElseThrow());
    test.start();
    test.questions().get(0).giveRight();
    test.submit();
    assertThat(test.status()).containsText(String.valueOf(test.count() - 1));
    assertThat(test.box().locator(".verdict.right")).hasCount(0);
    test.submit();
    assertThat(test.box().locator(".verdict.right")).hasCount(1);
    assertThat(test.status()).containsText(String.valueOf(100 / test.count()));
  }

  @Test
  void anEntryTestNeverCounts() {
    String path =
        SITE.pages().stream().filter(p -> p.endsWith("/entry-test.html")).findFirst().orElseThrow();
    TestOnPage test = go(path);
    test.take(true);
    assertThat(test.status()).containsText(test.box().getAttribute("data-known"));
    assertFalse(
        page.evaluate("() => JSON.stringify(localStorage)").toString().contains("certificate"));
  }

  @Test
  void axeFindsNoViolationWhileAnsweringAndAfterwards() {
    TestOnPage test = go(LearnerInLms.FINAL_TEST);
    test.start();
    assertEquals(List.of(), Axe.violations(page));
    List<ActivityOnPage> questions = test.questions();
    for (int i = 0; i < questions.size(); i++) {
      if (i % 2 == 0) {
        questions.get(i).giveRight();
      } else {
        questions.get(i).giveWrong();
      }
    }
    test.submit();
    assertThat(test.box().locator(".verdict.wrong").first()).isVisible();
    assertEquals(List.of(), Axe.violations(page));
  }

  @Test
  void withScriptsOffTheBanksWithTheirAnswersAreALinkAway() {
    try (BrowserContext plain =
        TestBrowser.get().newContext(new NewContextOptions().setJavaScriptEnabled(false))) {
      Page without = plain.newPage();
      without.navigate(server.url("/site/" + LearnerInLms.FINAL_TEST));
      assertFalse(without.locator("[data-test] button").isVisible());
      without.locator("[data-pool] a").first().click();
      assertThat(without.locator(".questions > li:has(details)").nth(11)).isVisible();
    }
  }
}
