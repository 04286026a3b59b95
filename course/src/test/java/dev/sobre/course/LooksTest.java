package dev.sobre.course;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What learners see and touch, on one page of each kind. */
class LooksTest {

  private static final PageFolder SITE = BuiltCourse.FIRST.site();

  private static LocalServer server;
  private static List<String> pages;

  @BeforeAll
  static void serve() throws IOException {
    server =
        LocalServer.of(
            Map.of("/site/", SITE.root(), "/package/", BuiltCourse.FIRST.scorm12("fr").root()));
    Map<String, String> byKind = new LinkedHashMap<>();
    for (String page : SITE.pages()) {
      byKind.putIfAbsent(kind(page), page);
    }
    assertTrue(
        byKind.keySet().containsAll(List.of("home", "chapter", "activity", "plan", "print")));
    pages = List.copyOf(byKind.values());
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void anAddressInsideALessonHidesNothingOfIt() {
    String lesson = SITE.lessonPages("fr").get(0);
    String id = SITE.document(lesson).select("main > h2[id]").attr("id");
    assertFalse(id.isEmpty());
    try (BrowserContext context = context(360, 800)) {
      Page page = context.newPage();
      page.navigate(url(lesson + "#" + id));
      assertThat(page.locator("h1")).isVisible();
      assertThat(page.locator("main > nav").last()).isVisible();
    }
  }

  /** WCAG 2.2, 2.5.8: 24 pixels, or as much room around the centre; links in sentences are free. */
  @Test
  void targetsAreLargeEnough() {
    List<String> tooSmall = new ArrayList<>();
    try (BrowserContext context = context(360, 800)) {
      Page page = context.newPage();
      for (String path : pages) {
        page.navigate(url(path));
        for (Object target : (List<?>) page.evaluate(SMALL_TARGETS)) {
          tooSmall.add(path + ": " + target);
        }
      }
    }
    assertEquals(List.of(), tooSmall);
  }

  private static final String SMALL_TARGETS =
      """
      (() => {
        const inSentence = e => e.localName === 'a' && getComputedStyle(e).display === 'inline'
          && [...e.parentNode.childNodes].some(n => n.nodeType === 3 && n.data.trim());
        const box = e => {
          const b = (e.closest('label') || e).getBoundingClientRect();
          return { left: b.left, right: b.right, top: b.top, bottom: b.bottom,
            width: b.width, height: b.height };
        };
        const all = [...document.querySelectorAll('a[href], button, input, select, summary')]
          .filter(e => e.checkVisibility() && e.getClientRects().length && !e.matches('.skip'))
          .map(e => ({ e, b: box(e) }));
        const near = (a, b) => {
          const x = (a.left + a.right) / 2, y = (a.top + a.bottom) / 2;
          const dx = Math.max(b.left - x, 0, x - b.right), dy = Math.max(b.top - y, 0, y - b.bottom);
          return Math.hypot(dx, dy) < 12;
        };
        return all.filter(t => t.b.width < 23.9 || t.b.height < 23.9)
          .filter(t => !inSentence(t.e))
          .filter(t => all.some(o => o.e !== t.e && near(t.b, o.b)))
          .map(t => t.e.outerHTML.slice(0, 120));
      })()
      """;

  /** WCAG 2.2, 2.4.7 and 2.4.11, in the frame of an LMS. */
  @Test
  void theFocusIsSeenAndNothingLiesOverIt() {
    List<String> hidden = new ArrayList<>();
    try (BrowserContext context = context(650, 666)) {
      Page page = context.newPage();
      for (String path : pages) {
        page.navigate(url(path));
        for (int i = 0; i < 25; i++) {
          page.keyboard().press("Tab");
          Object problem = page.evaluate(FOCUS_PROBLEM);
          if (!problem.equals("")) {
            hidden.add(path + ": " + problem);
          }
        }
      }
    }
    assertEquals(List.of(), hidden);
  }

  private static final String FOCUS_PROBLEM =
      """
      (() => {
        const e = document.activeElement;
        if (e === document.body) return '';
        const style = getComputedStyle(e);
        // What a script has put above since may have moved it; the browser brought it into view before.
        e.scrollIntoView({ block: 'nearest' });
        const box = e.getClientRects()[0];
        const x = box.left + box.width / 2, y = box.top + box.height / 2;
        const over = document.elementFromPoint(x, y);
        const seen = over && (e.contains(over) || over.contains(e));
        const ring = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
        return seen && ring ? '' : e.outerHTML.slice(0, 120) + (ring ? ' is hidden' : ' has no ring');
      })()
      """;

  /** WCAG 2.2, 1.4.10: 1280 pixels at 400 %. */
  @Test
  void nothingScrollsSidewaysAtFourTimesTheSize() {
    try (BrowserContext context = context(320, 256)) {
      Page page = context.newPage();
      for (String path : pages) {
        page.navigate(url(path));
        assertEquals(0, page.evaluate(OVERFLOW), path);
      }
    }
  }

  private static final String OVERFLOW =
      "document.documentElement.scrollWidth - document.documentElement.clientWidth";

  @Test
  void fromRightToLeftEverythingIsOnTheOtherSide() {
    for (int width : List.of(320, 1280)) {
      try (BrowserContext context = context(width, 800)) {
        Page page = context.newPage();
        for (String path : pages) {
          page.navigate(url(path));
          page.evaluate("document.documentElement.dir = 'rtl'");
          assertEquals(0, page.evaluate(OVERFLOW), path + " at " + width);
          assertEquals(
              true,
              page.evaluate(
                  "[...document.querySelectorAll('.option > input, .chapters > li > *')].every(e => {"
                      + "const b = e.getBoundingClientRect(), p ="
                      + " e.parentNode.getBoundingClientRect();"
                      + "return !b.width || (e.localName === 'input' ? p.right - b.right < 40 :"
                      + " p.right - b.right > 40); })"),
              path + " at " + width);
        }
      }
    }
  }

  @Test
  void forcedColoursKeepEdgesAndVerdicts() {
    try (BrowserContext context = context(650, 800)) {
      Page page = context.newPage();
      page.emulateMedia(new EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
      page.navigate(url(SITE.activityPages().get(0)));
      Locator form = page.locator("form.activity:has([data-correct])").first();
      assertNotEquals("0px", form.evaluate("e => getComputedStyle(e).borderLeftWidth"));
      new ActivityOnPage(page, form).answerWrong();
      assertEquals(
          "\" ✗\"",
          form.locator(".option.wrong")
              .first()
              .evaluate("e => getComputedStyle(e, '::after').content"));
    }
  }

  @Test
  void nothingMoves() {
    try (BrowserContext context = context(650, 800)) {
      Page page = context.newPage();
      for (String path : pages) {
        page.navigate(url(path));
        assertEquals(
            0,
            page.evaluate(
                "[...document.querySelectorAll('*')].map(e => getComputedStyle(e)).filter(s =>"
                    + " s.animationName !== 'none' || s.transitionDuration !== '0s' ||"
                    + " s.scrollBehavior === 'smooth').length"),
            path);
      }
    }
  }

  @Test
  void aPrintedLessonHasTextAndNoChrome() {
    try (BrowserContext context = context(800, 1000)) {
      Page page = context.newPage();
      page.navigate(url(SITE.activityPages().get(0)));
      page.emulateMedia(new EmulateMediaOptions().setMedia(Media.PRINT));
      assertTrue(page.locator("h1").isVisible());
      for (String chrome : List.of("header", "footer", ".steps", ".skip")) {
        assertFalse(page.locator(chrome).isVisible(), chrome);
      }
      page.navigate(url("sources.html"));
      Locator source = page.locator("dd a[href^=http]").first();
      assertEquals(
          "\" (" + source.getAttribute("href") + ")\"",
          source.evaluate("e => getComputedStyle(e, '::after').content"));
    }
  }

  @Test
  void aModuleIsPrintedWithoutTheOthers() {
    try (BrowserContext context = context(800, 1000)) {
      Page page = context.newPage();
      page.navigate(url("print.html"));
      List<Locator> modules = page.locator("main > section[id]").all();
      assertTrue(modules.size() > 1);
      modules.forEach(module -> assertTrue(module.isVisible()));
      String chapter =
          SITE.pages().stream().filter(p -> kind(p).equals("chapter")).findFirst().get();
      page.navigate(url(chapter));
      page.locator("main a[href*='print.html#']").click();
      assertThat(page.locator("main > section[id]:visible")).hasCount(1);
      assertTrue(page.locator("section:target > h2").isVisible());
    }
  }

  @Test
  void inTheFrameOfAnLmsTheTextStartsOnTheFirstScreen() {
    try (BrowserContext context = context(650, 666)) {
      Page page = context.newPage();
      page.navigate(url(SITE.activityPages().get(0)));
      assertTrue(page.locator("h1").boundingBox().y < 100);
      BoundingBox lead = page.locator(".lead").boundingBox();
      assertTrue(lead.y + lead.height < 250);
      page.navigate(server.url("/package/launch.html"));
      page.frameLocator("iframe").locator("h1").waitFor();
      assertEquals(0, page.evaluate(OVERFLOW));
    }
  }

  private static String kind(String page) {
    return SITE.document(page).body().attr("data-page");
  }

  private static String url(String page) {
    return server.url("/site/" + page);
  }

  private static BrowserContext context(int width, int height) {
    return TestBrowser.get().newContext(new NewContextOptions().setViewportSize(width, height));
  }
}
