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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The low-data version of the website, in the theme that shows text alone. */
class LowDataTest {

  private static final PageFolder SITE = BuiltCourse.FIRST.site();

  private static LocalServer server;

  private final BrowserContext context = TestBrowser.get().newContext();
  private final Page page = context.newPage();
  private final List<String> requests = new ArrayList<>();

  LowDataTest() {
    page.onRequest(request -> requests.add(request.url()));
  }

  @BeforeAll
  static void serve() throws IOException {
    server = LocalServer.of(Map.of("/site/", SITE.root()));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @AfterEach
  void close() {
    context.close();
  }

  private static String url(String path) {
    return server.url("/site/" + path);
  }

  /** The first low-data lesson that has what a selector finds. */
  private static String lessonWith(String selector) {
    return SITE.everyPage().stream()
        .filter(path -> path.startsWith("lite/"))
        .filter(path -> SITE.document(path).body().attr("data-page").equals("activity"))
        .filter(path -> !SITE.document(path).select(selector).isEmpty())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void axeFindsNoViolationAndNothingScrollsSideways() {
    List<String> found = new ArrayList<>();
    List<String> paths =
        SITE.everyPage().stream().filter(path -> path.startsWith("lite/")).toList();
    assertTrue(paths.size() > 100, paths.toString());
    Axe.load(context);
    for (String path : paths) {
      page.navigate(url(path));
      for (int width : List.of(1280, 320)) {
        page.setViewportSize(width, 800);
        Object over =
            page.evaluate(
                "document.documentElement.scrollWidth - document.documentElement.clientWidth");
        if (((Number) over).intValue() > 0) {
          found.add(path + " scrolls sideways by " + over + " px at " + width);
        }
      }
      Axe.violations(page).forEach(violation -> found.add(path + ": " + violation));
      Axe.violationsInTheDark(page)
          .forEach(violation -> found.add(path + " in the dark: " + violation));
    }
    assertEquals(List.of(), found);
  }

  @Test
  void theSearchComesWhenTheLearnerIsInTheField() {
    page.navigate(url("lite/search.html"));
    assertFalse(requests.stream().anyMatch(LowDataTest::isSearchScript), "" + requests);
    Locator field = page.locator("[role=search] input");
    field.pressSequentially("smartphone");
    assertThat(page.locator(".results li").first()).isVisible();
    String found = page.locator(".results a").first().textContent();
    page.reload();
    assertThat(page.locator(".results a").first()).hasText(found);
  }

  @Test
  void aLongLessonGoesOnWithItsSecondPart() {
    String second =
        SITE.everyPage().stream()
            .filter(path -> path.matches("lite/[a-z-]+/[^.]+\\.2\\.html"))
            .filter(path -> SITE.document(path).select("form[data-activity=single]").size() > 0)
            .findFirst()
            .orElseThrow();
    String first = second.replace(".2.html", ".html");
    page.navigate(url(first));
    String title = page.locator("h1").textContent();
    page.locator("main nav.steps a[rel=next]").click();
    assertEquals(url(second), page.url());
    assertTrue(page.locator("h1").textContent().matches(".+ \\(2/\\d\\)"), title);
    assertTrue(page.locator("h1").textContent().startsWith(title), title);

    ActivityOnPage activity =
        new ActivityOnPage(page, page.locator("form[data-activity=single]").first());
    activity.form().locator("input").first().focus();
    assertThat(activity.form().locator("button")).isVisible();
    activity.answerRight();
    assertThat(activity.verdict()).isVisible();

    page.navigate(url(first.replaceFirst("[^/]*$", "index.html")));
    assertThat(page.locator("li:has(a[href='" + first.replaceFirst(".*/", "") + "'])"))
        .containsText("✓");
  }

  @Test
  void anImageIsALinkThatTellsWhatItShowsAndWeighs() {
    String path = lessonWith("main a[href$=.svg]");
    page.navigate(url(path));
    assertEquals(0, page.locator("img").count());
    assertTrue(requests.stream().noneMatch(request -> request.endsWith(".svg")), "" + requests);
    Locator link = page.locator("main a[href$='.svg']").first();
    assertTrue(
        link.textContent().matches("(?s)Image.{1,3}\\S.{10,}\\(SVG,.\\d+.ko\\)"),
        link.textContent());
    link.click();
    assertTrue(page.url().endsWith(".svg"), page.url());
    page.goBack();
    assertThat(page.locator("h1")).isVisible();
  }

  @Test
  void theScriptOfALessonComesWhenTheLearnerAnswersAndAtOnceTheNextTime() {
    String path = lessonWith("form[data-activity=single]");
    page.navigate(url(path));
    assertFalse(requests.stream().anyMatch(LowDataTest::isLessonScript), "" + requests);

    ActivityOnPage activity =
        new ActivityOnPage(page, page.locator("form[data-activity=single]").first());
    activity.form().locator("input").first().focus();
    assertThat(activity.form().locator("button")).isVisible();
    assertTrue(requests.stream().anyMatch(LowDataTest::isLessonScript), "" + requests);
    activity.answerRight();
    assertThat(activity.verdict()).isVisible();
    String verdict = activity.verdict().textContent();
    assertFalse(verdict.isBlank());

    page.reload();
    assertThat(activity.verdict()).hasText(verdict);
  }

  @Test
  void withoutScriptsQuestionsAndAnswersAreThere() {
    NewContextOptions options = new NewContextOptions().setJavaScriptEnabled(false);
    try (BrowserContext plain = TestBrowser.get().newContext(options)) {
      Page here = plain.newPage();
      here.navigate(url(lessonWith("form[data-activity=single]")));
      Locator form = here.locator("form.activity").first();
      assertThat(form.locator("button")).isHidden();
      form.locator("details.answer summary").click();
      assertThat(form.locator("details.answer p").first()).isVisible();
    }
  }

  @Test
  void eachVersionLeadsToTheSamePageOfTheOther() {
    page.navigate(url("en/introduction/pourquoi.html"));
    String title = page.locator("h1").textContent();
    page.locator("footer a", new Page.LocatorOptions().setHasText("Low-data version")).click();
    assertEquals(url("lite/en/introduction/pourquoi.html"), page.url());
    assertEquals(title, page.locator("h1").textContent());
    assertEquals(
        url("en/introduction/pourquoi.html"),
        page.evaluate("document.querySelector('link[rel=canonical]').href"));
    page.locator("footer a", new Page.LocatorOptions().setHasText("Full version")).click();
    assertEquals(url("en/introduction/pourquoi.html"), page.url());
  }

  private static boolean isSearchScript(String request) {
    return request.matches(".*/search(-fr)?\\.[0-9a-f]+\\.js");
  }

  private static boolean isLessonScript(String request) {
    return request.matches(".*/lesson\\.[0-9a-f]+\\.js");
  }
}
