package dev.sobre.course;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What a learner ticks in lessons, gathered on the page of the plan. */
class ActionPlanTest extends ServedPage {

  private static final PageFolder SITE = BuiltCourse.FIRST.site();
  private static final PageFolder PACKAGE = BuiltCourse.FIRST.scorm12("fr");
  private static final String LESSON = "cycle-de-vie/fabrication.html";

  @Override
  LocalServer served() throws IOException {
    return LocalServer.withLms(SITE, PACKAGE);
  }

  private void go(String path) {
    page.navigate(server.url("/site/" + path));
  }

  private Locator action(String id) {
    return page.locator("li[data-action=" + id + "]");
  }

  private void tick(String id) {
    action(id).locator("input[type=checkbox]").first().focus();
    page.keyboard().press("Space");
  }

  @Test
  void whatIsTickedInALessonIsInThePlanWithADate() {
    go(LESSON);
    tick("fabrication-particuliers");
    go("plan.html");
    assertThat(page.locator(".panel [role=status]")).containsText("1");
    assertThat(action("fabrication-particuliers")).isVisible();
    assertThat(action("fabrication-particuliers").locator("input[type=date]"))
        .hasValue(Pattern.compile("\\d{4}-\\d{2}-\\d{2}"));
    assertThat(action("fabrication-entreprises")).isHidden();
    page.locator("[name=mine]").uncheck();
    assertThat(action("fabrication-entreprises")).isVisible();
    page.locator(".panel select").selectOption("collectivites");
    assertThat(action("fabrication-entreprises")).isHidden();
    assertThat(action("fabrication-collectivites")).isVisible();
  }

  @Test
  void aDateAndDoneAreKeptUntilErased() {
    go("plan.html");
    tick("fabrication-entreprises");
    action("fabrication-entreprises").locator("input[type=date]").fill("2031-02-03");
    action("fabrication-entreprises").locator(".dates input[type=checkbox]").check();
    go("plan.html");
    assertThat(action("fabrication-entreprises").locator("input[type=date]"))
        .hasValue("2031-02-03");
    assertThat(action("fabrication-entreprises").locator(".dates input[type=checkbox]"))
        .isChecked();
    go(LESSON);
    assertThat(action("fabrication-entreprises").locator("input")).isChecked();
    go("plan.html");
    page.locator("[data-do=erase]").click();
    page.locator("dialog [value=yes]").click();
    assertThat(page.locator("[data-do=erase]")).isDisabled();
    go(LESSON);
    assertThat(action("fabrication-entreprises").locator("input")).not().isChecked();
  }

  @Test
  void thePlanIsSavedAsText() throws IOException {
    go("plan.html");
    tick("fabrication-entreprises");
    String text = saved("text");
    assertTrue(text.contains("[ ] Avant chaque achat"), text);
    assertTrue(text.contains("\r\n"));
  }

  @Test
  void thePlanIsSavedAsACalendarThatFollowsTheStandard() throws IOException {
    go("plan.html");
    tick("fabrication-entreprises");
    action("fabrication-entreprises").locator("input[type=date]").fill("2031-02-03");
    String calendar = saved("calendar");
    assertTrue(calendar.startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:"), calendar);
    assertTrue(calendar.endsWith("END:VCALENDAR\r\n"));
    assertTrue(calendar.contains("DTSTART;VALUE=DATE:20310203\r\n"));
    String unfolded = calendar.replace("\r\n ", "");
    assertEquals(3, unfolded.split("BEGIN:VEVENT", -1).length - 1, "the action and two reviews");
    assertTrue(unfolded.contains("SUMMARY:Avant chaque achat\\, demander"), unfolded);
    for (String line : calendar.split("\r\n")) {
      assertTrue(line.getBytes(StandardCharsets.UTF_8).length <= 75, line);
    }
  }

  private String saved(String what) throws IOException {
    Download download = page.waitForDownload(() -> page.locator("[data-do=" + what + "]").click());
    return Files.readString(download.path());
  }

  @Test
  void aPrintedPlanHasTheReviewSheetsAndNoControls() {
    go("plan.html");
    tick("fabrication-entreprises");
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    assertThat(page.locator(".sheet")).isVisible();
    assertThat(page.locator("[data-do=print]")).isHidden();
    assertThat(action("fabrication-entreprises")).isVisible();
  }

  @Test
  void aPlanInPartsCountsAndSavesAllOfThem() throws IOException {
    go("lite/plan.html");
    tick("pourquoi-entreprises");
    assertThat(action("fabrication-entreprises")).hasCount(0);
    page.locator("main a[rel=next]").focus();
    page.keyboard().press("Enter");
    assertThat(page.locator("section.chapter").nth(1)).isFocused();
    tick("fabrication-entreprises");
    assertThat(page.locator("main a[rel=next]")).hasCount(0);
    go("lite/plan.html");
    assertThat(page.locator(".panel [role=status]")).containsText("2");
    assertThat(action("fabrication-entreprises")).hasCount(0);
    String text = saved("text");
    assertTrue(text.contains("[ ] Avant chaque achat"), text);
    assertEquals(2, text.split("\\[ ]", -1).length - 1, text);
    assertThat(page.locator("h1")).hasCount(1);
    page.locator("[name=mine]").check();
    assertThat(action("fabrication-entreprises")).isVisible();
    assertThat(action("fabrication-particuliers")).isHidden();
    String calendar = saved("calendar");
    assertEquals(4, calendar.split("BEGIN:VEVENT", -1).length - 1, "two actions and two reviews");
    assertEquals(List.of(), Axe.violations(page));
  }

  @Test
  void withoutANetworkAPlanInPartsSaysSoAndGoesOnLater() {
    go("lite/plan.html");
    tick("pourquoi-entreprises");
    context.setOffline(true);
    page.locator("[name=mine]").check();
    assertThat(page.locator(".panel [role=status]")).containsText("réseau");
    assertThat(action("pourquoi-entreprises")).isVisible();
    context.setOffline(false);
    page.locator("[name=mine]").uncheck();
    assertThat(action("fabrication-particuliers")).isVisible();
    assertThat(page.locator("section.chapter")).hasCount(6);
  }

  @Test
  void axeFindsNoViolationInAPlan() {
    go("plan.html");
    tick("fabrication-entreprises");
    assertEquals(List.of(), Axe.violations(page));
  }

  @Test
  void anLmsCarriesThePlan() {
    LearnerInLms first = LearnerInLms.open(context, server.url("/js/strict-lms.html"));
    first.goTo(LESSON);
    Locator box = first.course().locator("li[data-action=fabrication-particuliers] input").first();
    box.check();
    first.leave();
    LearnerInLms second = LearnerInLms.open(context, server.url("/js/strict-lms.html"));
    second.goTo("plan.html");
    assertThat(second.course().locator("li[data-action=fabrication-particuliers] .dates"))
        .isVisible();
    second.course().locator("[data-do=text]").waitFor();
    second.course().locator("[data-do=erase]").click();
    second.course().locator("dialog [value=yes]").click();
    second.leave();
    LearnerInLms third = LearnerInLms.open(context, server.url("/js/strict-lms.html"));
    third.goTo(LESSON);
    assertThat(third.course().locator("li[data-action=fabrication-particuliers] input").first())
        .not()
        .isChecked();
  }
}
