package dev.sobre.course;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Code, formulas and diagrams as a reader of the theme sees them, on a small screen. */
class RichTextTest {

  private static final Path START = BuiltCourse.richText().site().root().resolve("start");

  private static BrowserContext context(ColorScheme scheme) {
    return TestBrowser.get()
        .newContext(
            new NewContextOptions()
                .setColorScheme(scheme)
                .setViewportSize(360, 800)
                .setJavaScriptEnabled(true));
  }

  private static Page open(BrowserContext context, String page) {
    Page opened = context.newPage();
    opened.navigate(START.resolve(page).toUri().toString());
    return opened;
  }

  @ParameterizedTest
  @EnumSource(
      value = ColorScheme.class,
      names = {"LIGHT", "DARK"})
  void axeFindsNoViolation(ColorScheme scheme) {
    try (BrowserContext context = context(scheme)) {
      for (String page : new String[] {"code.html", "maths.html", "diagrams.html"}) {
        var violations = Axe.violations(open(context, page));
        assertEquals(0, violations.size(), page + " " + violations);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"code.html", "maths.html", "diagrams.html"})
  void nothingIsWiderThanASmallScreen(String name) {
    try (BrowserContext context = context(ColorScheme.LIGHT)) {
      Object width = open(context, name).evaluate("document.documentElement.scrollWidth");
      assertEquals(360, ((Number) width).intValue());
    }
  }

  @Test
  void formulasAreDrawnInTwoDimensionsAndHaveAName() {
    try (BrowserContext context = context(ColorScheme.LIGHT)) {
      Page page = open(context, "maths.html");
      String reading = "score = 100 − 5 × (3q_d + 2q_r + q_w)/6";
      Locator score = page.getByRole(AriaRole.MATH, named(reading));
      BoundingBox above = score.locator("mfrac > *").first().boundingBox();
      BoundingBox below = score.locator("mfrac > *").last().boundingBox();
      assertTrue(above.width > below.width);
      assertTrue(above.y + above.height <= below.y + 1, "the numerator stands above");
    }
  }

  @Test
  void aLongFormulaAndLongCodeScrollByKeyboard() {
    try (BrowserContext context = context(ColorScheme.LIGHT)) {
      Page page = open(context, "maths.html");
      assertScrolls(page, page.getByRole(AriaRole.GROUP, named("Formula")).first());
      page = open(context, "code.html");
      assertScrolls(page, page.getByRole(AriaRole.GROUP, named("Code: java")));
    }
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }

  private static void assertScrolls(Page page, Locator region) {
    region.focus();
    page.keyboard().press("End");
    region.press("ArrowRight");
    page.waitForCondition(() -> ((Number) region.evaluate("e => e.scrollLeft")).intValue() > 0);
  }

  @ParameterizedTest
  @EnumSource(
      value = ColorScheme.class,
      names = {"LIGHT", "DARK"})
  void aDiagramHasItsTextAndTheColourOfThePage(ColorScheme scheme) {
    try (BrowserContext context = context(scheme)) {
      Page page = open(context, "diagrams.html");
      Locator cycle = page.getByRole(AriaRole.IMG, named("Measure, decide, act, and again."));
      BoundingBox box = cycle.boundingBox();
      assertEquals(344.0 / 156, box.width / box.height, .02);
      assertTrue(box.width > 300, "as wide as the column");
      Object ink = page.evaluate("getComputedStyle(document.body).color");
      assertEquals(ink, cycle.locator("text").first().evaluate("e => getComputedStyle(e).fill"));
      Object lines = cycle.locator("path").first().evaluate("e => getComputedStyle(e).stroke");
      Object accent = page.evaluate("getComputedStyle(document.body).backgroundColor");
      assertNotEquals(accent, lines);
    }
  }

  @Test
  void wordsStayInsideTheirBox() {
    try (BrowserContext context = context(ColorScheme.LIGHT)) {
      Page page = open(context, "diagrams.html");
      for (Locator svg : page.locator("svg").all()) {
        BoundingBox drawing = svg.boundingBox();
        for (Locator text : svg.locator("text").all()) {
          BoundingBox words = text.boundingBox();
          assertTrue(words.x >= drawing.x - 1, text.textContent());
          assertTrue(words.x + words.width <= drawing.x + drawing.width + 1, text.textContent());
        }
      }
    }
  }
}
