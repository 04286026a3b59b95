package dev.sobre.course;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a learner saves to a file, erases and brings back. */
class SavedProgressTest extends LearnerOnPages {

  @Test
  void whatIsSavedAndErasedComesBackFromTheFile() throws IOException {
    study();
    go(LATER_LESSON);
    page.locator("li[data-action] input").first().check();
    go("progress.html");
    assertThat(page.locator("[data-number=answers]")).hasText("2");
    assertThat(page.locator("[data-number=actions]")).hasText("1");
    assertThat(bars().first()).hasText("leçons lues : 2 sur 6");
    String before = kept();
    String file = Files.readString(save());

    erase();
    assertThat(says()).hasText("Tout est effacé.");
    assertThat(page.locator(".seen")).hasCount(0);
    assertThat(bars().first()).isHidden();
    assertEquals(null, kept());

    restore(file);
    assertThat(says()).containsText("Le fichier est ajouté");
    assertThat(bars().first()).hasText("leçons lues : 2 sur 6");
    assertEquals(
        page.evaluate("json => Object.entries(JSON.parse(json)).sort()", before),
        page.evaluate(
            "json => Object.entries(JSON.parse(json)).filter(([name, value]) => name !== 'course'"
                + " && JSON.stringify(value) !== '{}').sort()",
            kept()));
    go(LATER_LESSON);
    assertThat(activity(0).verdict()).hasClass(Pattern.compile("right"));
    assertThat(page.locator("li[data-action] input").first()).isChecked();
  }

  @Test
  void erasingAsksFirst() {
    study();
    go("progress.html");
    page.locator("[data-do=erase]").focus();
    page.keyboard().press("Enter");
    assertThat(page.locator("dialog")).isVisible();
    page.keyboard().press("Escape");
    assertThat(page.locator("dialog")).isHidden();
    assertThat(page.locator("[data-do=erase]")).isFocused();
    page.locator("[data-do=erase]").click();
    page.locator("dialog [value='']").click();
    assertThat(page.locator(".seen")).hasCount(3);
  }

  @Test
  void ofTwoResultsTheBetterOneStays() {
    keep(
        "{\"v\":1,\"since\":\"2026-02-02\",\"last\":\"pourquoi\",\"lessons\":{\"pourquoi\":1},"
            + "\"tests\":{\"certificate\":{\"score\":60},\"chapter-introduction\":{\"score\":90}}}");
    go("progress.html");
    restore(
        "{\"course\":\""
            + COURSE
            + "\",\"v\":1,\"since\":\"2026-03-03\",\"last\":\"suivre\",\"lessons\":{\"suivre\":1},"
            + "\"tests\":{\"certificate\":{\"score\":80},\"chapter-introduction\":{\"score\":10}}}");
    assertThat(page.locator("[data-score=certificate]")).containsText("80");
    assertThat(bars().first()).containsText("90");
    assertThat(page.locator(".seen")).hasCount(2);
    assertTrue(kept().contains("2026-02-02"), kept());
    assertTrue(kept().contains("\"last\":\"pourquoi\""), kept());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "abîmé            | nonsense",
        "abîmé            | []",
        "abîmé            | {\"course\":\"numerique-responsable\"}",
        "abîmé            | {\"course\":\"numerique-responsable\",\"v\":1,\"since\":\"2026-01-01\",\"tests\":{\"certificate\":{\"score\":101}}}",
        "abîmé            | {\"course\":\"numerique-responsable\",\"v\":1,\"since\":\"2026-01-01\",\"answers\":{\"a\":{\"score\":1,\"attempts\":1}}}",
        "abîmé            | {\"course\":\"numerique-responsable\",\"v\":1,\"since\":\"2026-01-01\",\"lessons\":[\"a\"]}",
        "autre cours (x)  | {\"course\":\"x\",\"v\":1,\"since\":\"2026-01-01\"}",
        "plus récente     | {\"course\":\"numerique-responsable\",\"v\":2,\"since\":\"2026-01-01\"}",
      })
  void aFileThatDoesNotFitChangesNothing(String says, String file) {
    study();
    go("progress.html");
    String before = kept();
    restore(file);
    assertThat(says()).containsText(says);
    assertThat(says()).containsText("Rien n’a changé.");
    assertEquals(before, kept());
  }
}
