package dev.sobre.course;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A course in two languages, one of them written from right to left and not all translated. */
class LanguagesTest {

  private static PageFolder site;
  private static LocalServer server;

  private BrowserContext context;
  private Page page;

  @BeforeAll
  static void build() throws IOException {
    site = BuiltCourse.rightToLeft().site();
    server = LocalServer.of(Map.of("/site/", site.root()));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @BeforeEach
  void open() {
    context = TestBrowser.get().newContext(new NewContextOptions().setViewportSize(360, 800));
    page = context.newPage();
  }

  @AfterEach
  void close() {
    context.close();
  }

  private void go(String path) {
    page.navigate(server.url("/site/" + path));
  }

  private String where() {
    return page.url().substring(server.url("/site/").length());
  }

  private Locator switcher() {
    return page.locator("a[rel=alternate][hreflang]");
  }

  @Test
  void theSwitcherLeadsToTheSamePageAndBack() {
    for (String path : List.of("index.html", "light/index.html", "light/weight.html")) {
      go(path);
      assertThat(switcher()).hasText("العربية");
      assertThat(switcher()).hasAttribute("lang", "ar");
      switcher().click();
      assertEquals("ar/" + path, where());
      assertThat(page.locator("html")).hasAttribute("dir", "rtl");
      assertThat(switcher()).hasText("English");
      switcher().click();
      assertEquals(path, where());
    }
  }

  @Test
  void theSwitcherWorksByKeyboard() {
    go("light/weight.html");
    while (!(boolean) switcher().evaluate("link => link === document.activeElement")) {
      page.keyboard().press("Tab");
    }
    page.keyboard().press("Enter");
    page.waitForURL("**/ar/light/weight.html");
  }

  @Test
  void whatIsNotTranslatedIsShownInItsLanguageUnderANotice() {
    go("ar/light/not-translated.html");
    assertThat(page.locator("main > [role=note]").first()).containsText("لم تُترجم هذه الصفحة بعد");
    assertThat(page.locator("h1")).hasText("Not translated yet");
    for (String part : List.of("h1", "main p:has-text('no Arabic version')", "form.activity")) {
      Locator shown = page.locator(part);
      assertEquals("en", shown.evaluate("e => e.closest('[lang]').lang"), part);
      assertEquals("ltr", shown.evaluate("e => getComputedStyle(e).direction"), part);
    }
    ActivityOnPage activity = new ActivityOnPage(page, page.locator("form.activity"));
    activity.answerRight();
    assertThat(activity.verdict()).containsText("Right!");
    assertThat(page.locator(".steps a[rel=prev]")).containsText("السابق");
  }

  @Test
  void foreignWordsAreMarked() {
    go("ar/light/weight.html");
    Locator words = page.locator("main i[lang=en]");
    assertThat(words).hasText("Brotli");
    assertThat(page.locator("pre")).hasCSS("direction", "ltr");
  }

  @Test
  void everythingStartsAtTheRight() {
    go("ar/light/weight.html");
    double right = box("main").x + box("main").width;
    for (String part : List.of("h1", "main > h2", "table", ".activity", "nav a")) {
      BoundingBox box = box(part);
      assertTrue(Math.abs(box.x + box.width - right) < 20, part + " ends at " + box.x + box.width);
    }
    assertTrue(box(".option input").x > textOf(".option").x, "the button stands before the words");
    assertTrue(box(".steps a[rel=next]").x < right / 2, "onwards is to the left");
    go("ar/index.html");
    assertTrue(box(".chapters a").x + box(".chapters a").width < right - 30, "numbers first");
  }

  private BoundingBox box(String selector) {
    return page.locator(selector).first().boundingBox();
  }

  /** The words of a label, without its button. */
  private BoundingBox textOf(String selector) {
    Object x =
        page.locator(selector)
            .first()
            .evaluate(
                "e => { const r = document.createRange(); r.selectNode(e.lastChild);"
                    + " return r.getBoundingClientRect().x }");
    BoundingBox box = new BoundingBox();
    box.x = ((Number) x).doubleValue();
    return box;
  }

  @Test
  void activitiesWorkFromRightToLeft() {
    go("ar/light/weight.html");
    for (Locator form : page.locator("form.activity").all()) {
      ActivityOnPage activity = new ActivityOnPage(page, form);
      activity.answerRight();
      assertThat(activity.verdict()).containsText("صحيح!");
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = ColorScheme.class,
      names = {"LIGHT", "DARK"})
  void axeFindsNoViolationAndNothingScrollsSideways(ColorScheme scheme) {
    List<String> problems = new ArrayList<>();
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
    for (String path : site.pages("ar")) {
      go(path);
      Axe.violations(page).forEach(violation -> problems.add(path + ": " + violation));
      for (int width : new int[] {320, 768, 1280}) {
        page.setViewportSize(width, 800);
        Object over =
            page.evaluate(
                "document.documentElement.scrollWidth - document.documentElement.clientWidth");
        if (((Number) over).intValue() > 0) {
          problems.add(path + " is too wide at " + width);
        }
      }
    }
    assertEquals(List.of(), problems);
  }
}
