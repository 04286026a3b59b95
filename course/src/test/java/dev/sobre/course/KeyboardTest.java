package dev.sobre.course;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** Learners who use no mouse. */
class KeyboardTest extends ServedPage {

  @Override
  LocalServer served() throws IOException {
    return LocalServer.of(
        Map.of(
            "/site/",
            BuiltCourse.FIRST.site().root(),
            "/small/",
            BuiltCourse.small().site().root()));
  }

  /** In the browser on the first page of each kind, which has the same frame as its like. */
  @Test
  void theFirstTabReachesTheLinkToTheContent() {
    PageFolder site = BuiltCourse.FIRST.site();
    Set<String> kinds = new TreeSet<>();
    for (String path : site.pages()) {
      Document document = site.document(path);
      assertEquals("#main", document.select("a, button, input, select").first().attr("href"), path);
      if (!kinds.add(document.body().attr("data-page"))) {
        continue;
      }
      page.navigate(server.url("/site/" + path));
      page.keyboard().press("Tab");
      Locator focused = page.locator(":focus");
      assertEquals("#main", focused.getAttribute("href"), path);
      assertTrue(focused.boundingBox().x >= 0, path + ": the focused link is out of sight");
      page.keyboard().press("Enter");
      assertThat(page).hasURL(Pattern.compile("#main$"));
    }
    assertTrue(kinds.size() > 10, kinds.toString());
  }

  @Test
  void tabReachesEveryLinkAndInputAndTheFocusShows() {
    page.navigate(server.url("/site/" + BuiltCourse.FIRST.site().activityPages().get(0)));
    int stops = ((Number) page.evaluate(TAB_STOPS)).intValue();
    Set<String> reached = new TreeSet<>();
    for (int i = 0; i < stops; i++) {
      page.keyboard().press("Tab");
      reached.add((String) page.evaluate(FOCUS_PATH));
      assertNotEquals(
          "none 0px", page.evaluate(FOCUS_RING), "no ring on " + page.evaluate(FOCUS_PATH));
    }
    assertEquals(stops, reached.size());
  }

  private static final String TAB_STOPS =
      """
      (() => {
        const groups = new Set();
        return [...document.querySelectorAll('a[href], button, input, summary, [tabindex="0"]')]
          .filter(e => e.getClientRects().length)
          .filter(e => e.type !== 'radio' || (!groups.has(e.name) && groups.add(e.name))).length;
      })()
      """;
  private static final String FOCUS_PATH =
      """
      (() => {
        const all = [...document.querySelectorAll('*')];
        return all.indexOf(document.activeElement) + ' ' + document.activeElement.tagName;
      })()
      """;
  private static final String FOCUS_RING =
      """
      (() => {
        const style = getComputedStyle(document.activeElement);
        return style.outlineStyle + ' ' + style.outlineWidth;
      })()
      """;

  @Test
  void aRightAnswerIsSaidAndLocksTheActivity() {
    onEveryActivity(
        activity -> {
          assertThat(activity.details()).isHidden();
          activity.answerRight();
          assertThat(activity.verdict()).hasClass(Pattern.compile("\\bright\\b"));
          assertThat(activity.verdict()).not().isEmpty();
          assertThat(activity.details()).isVisible();
          assertThat(activity.form().locator("button:not([type])")).isFocused();
          String response = activity.response();
          activity.answerWrong();
          assertEquals(response, activity.response(), "a locked answer does not change");
          assertThat(activity.verdict()).hasClass(Pattern.compile("\\bright\\b"));
        });
  }

  @Test
  void aWrongAnswerCanBeMended() {
    onEveryActivity(
        activity -> {
          activity.answerWrong();
          assertThat(activity.verdict()).hasClass(Pattern.compile("\\bwrong\\b"));
          assertThat(activity.details()).isHidden();
          activity.answerRight();
          assertThat(activity.verdict()).hasClass(Pattern.compile("\\bright\\b"));
        });
  }

  @Test
  void afterTheLastTryTheAnswerIsShown() {
    onEveryActivity(
        activity -> {
          int attempts = Integer.parseInt(activity.form().getAttribute("data-attempts"));
          for (int i = 0; i < attempts; i++) {
            assertThat(activity.details()).isHidden();
            activity.answerWrong();
          }
          assertThat(activity.details()).isVisible();
        });
  }

  @Test
  void noAnswerCostsNoTry() {
    onEveryActivity(
        activity -> {
          int attempts = Integer.parseInt(activity.form().getAttribute("data-attempts"));
          for (int i = 0; i <= attempts; i++) {
            activity.press();
          }
          assertThat(activity.verdict()).not().isEmpty();
          assertThat(activity.details()).isHidden();
          activity.answerRight();
          assertThat(activity.verdict()).hasClass(Pattern.compile("\\bright\\b"));
        });
  }

  @Test
  void theFocusStaysOnTheItemThatMovesAndItsPlaceIsSaid() {
    page.navigate(server.url("/small/start/arrange.html"));
    Locator steps = page.locator("#steps");
    Locator item = steps.locator("[data-at]").first();
    String letter = item.getAttribute("data-at");
    Locator down = steps.locator("[data-at=" + letter + "] button").last();
    down.focus();
    for (String place : new String[] {"2 of 4", "3 of 4", "4 of 4", "4 of 4"}) {
      page.keyboard().press("Enter");
      assertThat(down).isFocused();
      assertThat(steps.locator("[role=status]")).containsText("position " + place);
    }
    assertEquals(letter, steps.locator("[data-at]").last().getAttribute("data-at"));
    assertTrue(down.boundingBox().width >= 24 && down.boundingBox().height >= 24);
  }

  @Test
  void whatNobodyScoresIsKept() {
    page.navigate(server.url("/small/start/keep.html"));
    assertThat(page.locator("#thought details")).isHidden();
    page.locator("#thought textarea").focus();
    page.keyboard().insertText("Less, and longer.");
    page.keyboard().press("Tab");
    page.keyboard().press("Enter");
    assertThat(page.locator("#thought [role=status]")).not().isEmpty();
    assertThat(page.locator("#thought details")).isVisible();
    page.locator("#list input").nth(1).focus();
    page.keyboard().press("Space");
    assertThat(page.locator("#list [role=status]")).containsText("1 of 3");
    page.reload();
    assertThat(page.locator("#thought textarea")).hasValue("Less, and longer.");
    assertThat(page.locator("#list input").nth(1)).isChecked();
    assertThat(page.locator("#list input").first()).not().isChecked();
  }

  private void onEveryActivity(Consumer<ActivityOnPage> test) {
    Set<String> types = new TreeSet<>();
    for (String path : BuiltCourse.small().site().activityPages()) {
      page.navigate(server.url("/small/" + path));
      for (Locator form : page.locator("form.activity[data-attempts]").all()) {
        ActivityOnPage activity = new ActivityOnPage(page, form);
        types.add(activity.type());
        test.accept(activity);
      }
    }
    assertEquals(
        Set.of(
            "categorise",
            "cloze",
            "fill-in",
            "matching",
            "multiple",
            "numeric",
            "ordering",
            "single",
            "true-false"),
        types);
  }
}
