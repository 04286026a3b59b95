package dev.sobre.course;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What {@code lint} says of the words, as they are written. */
class PreviewRemarksTest extends OpenPreview {

  private Locator button() {
    return page.locator("sobre-preview .again");
  }

  @Test
  void wordsAreHeldAgainstTheRulesAsTheyAreWritten() throws IOException {
    assertThat(button()).isHidden();
    replace(lesson, text("Read [here](01-remember.md) , now"));
    assertThat(button()).hasText("2 remarks on the texts");
    assertThat(page.locator("main")).containsText("Read here , now");
    assertThat(problems()).isHidden();
    button().click();
    assertThat(problems().locator(".place").first())
        .hasText("content/en/01-first-steps/02-long.md:174:6");
    assertThat(problems()).containsText("[link-text-vague]");
    assertThat(problems()).containsText("[stray-space]");
    assertEquals(List.of(), Axe.violations(page));

    replace(lesson, text("Read [the first lesson](01-remember.md) , now"));
    assertThat(problems().locator("h2")).hasText("1 remark on the texts");
    assertThat(problems()).isVisible();

    replace(lesson, text("Read [the first lesson](nowhere.md) , now"));
    assertThat(problems().locator("h2")).hasText("1 error");
    replace(lesson, text("Read [the first lesson](01-remember.md), now"));
    assertThat(page.locator("main")).containsText("Read the first lesson, now");
    assertThat(problems()).isHidden();
    assertThat(button()).isHidden();
  }

  @Test
  void thoseOfThePageComeFirstAndThereMayBeMany() throws IOException {
    Files.writeString(
        lesson.resolveSibling("01-another.md"), text("One , two , three.\n\n".repeat(30)));
    replace(lesson, text("One , two"));
    assertThat(button()).hasText("61 remarks on the texts");
    button().click();
    assertThat(problems().locator(".place").first())
        .hasText("content/en/01-first-steps/02-long.md:174:4");
    assertThat(problems().locator("li")).hasCount(51);
    assertThat(problems().locator("li").last())
        .hasText("And 11 more remarks: sobre:lint shows them all.");
  }
}
