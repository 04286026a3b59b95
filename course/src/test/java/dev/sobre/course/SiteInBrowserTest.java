package dev.sobre.course;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Every page of the website, as learners open it. */
class SiteInBrowserTest {

  private static final PageFolder SITE = BuiltCourse.FIRST.site();

  private static LocalServer server;

  @BeforeAll
  static void serve() throws IOException {
    server = LocalServer.of(Map.of("/site/", SITE.root()));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static String url(String page) {
    return server.url("/site/" + page);
  }

  @ParameterizedTest
  @CsvSource({"LIGHT, 1280", "DARK, 360"})
  void axeFindsNoViolation(ColorScheme scheme, int width) {
    List<String> violations = new ArrayList<>();
    try (BrowserContext context = context(scheme, width)) {
      Page page = context.newPage();
      for (String path : SITE.pages()) {
        page.navigate(url(path));
        violations.addAll(violations(path, page, scheme));
      }
    }
    assertEquals(List.of(), violations);
  }

  @ParameterizedTest
  @EnumSource(
      value = ColorScheme.class,
      names = {"LIGHT", "DARK"})
  void axeFindsNoViolationInAnsweredActivities(ColorScheme scheme) {
    List<String> violations = new ArrayList<>();
    try (BrowserContext context = context(scheme, 360)) {
      Page page = context.newPage();
      List<String> lessons = SITE.lessonPages("fr");
      for (String path : SITE.activityPages().stream().filter(lessons::contains).toList()) {
        page.navigate(url(path));
        List<Locator> forms = page.locator("form.activity[data-attempts]").all();
        for (int i = 0; i < forms.size(); i++) {
          ActivityOnPage activity = new ActivityOnPage(page, forms.get(i));
          if (i % 2 == 0) {
            activity.answerRight();
          } else {
            activity.answerWrong();
          }
        }
        violations.addAll(violations(path, page, scheme));
      }
    }
    assertEquals(List.of(), violations);
  }

  /** All rules in light; in dark those that colours decide, since the rest is the same page. */
  private static List<String> violations(String path, Page page, ColorScheme scheme) {
    AxeBuilder axe = new AxeBuilder(page).setLegacyMode(true);
    AxeRunOptions options = new AxeRunOptions();
    options.setResultTypes(List.of("violations"));
    axe.options(options);
    if (scheme == ColorScheme.DARK) {
      axe.withRules(List.of("color-contrast", "link-in-text-block"));
    }
    AxeResults results = axe.analyze();
    return results.getViolations().stream()
        .map(
            rule ->
                path
                    + ": "
                    + rule.getId()
                    + " "
                    + rule.getNodes().stream()
                        .map(node -> node.getHtml())
                        .collect(Collectors.joining(" | ")))
        .toList();
  }

  @Test
  void nothingIsLoadedFromElsewhereAndNothingComplains() {
    List<String> complaints = new ArrayList<>();
    try (BrowserContext context = context(ColorScheme.LIGHT, 360)) {
      Page page = context.newPage();
      page.onConsoleMessage(message -> complaints.add(page.url() + ": " + message.text()));
      page.onPageError(error -> complaints.add(page.url() + ": " + error));
      page.onRequest(
          request -> {
            if (!request.url().startsWith(url("")) && !request.url().startsWith("data:")) {
              complaints.add(page.url() + " loads " + request.url());
            }
          });
      page.onResponse(
          response -> {
            if (response.status() >= 400) {
              complaints.add(page.url() + ": " + response.status() + " " + response.url());
            }
          });
      for (String path : SITE.pages()) {
        page.navigate(url(path));
      }
      assertEquals(List.of(), context.cookies());
    }
    assertEquals(List.of(), complaints);
  }

  @ParameterizedTest
  @CsvSource({"320", "360", "768", "1280"})
  void noPageScrollsSideways(int width) {
    List<String> tooWide = new ArrayList<>();
    try (BrowserContext context = context(ColorScheme.LIGHT, width)) {
      Page page = context.newPage();
      for (String path : SITE.pages()) {
        page.navigate(url(path));
        Object over =
            page.evaluate(
                "document.documentElement.scrollWidth - document.documentElement.clientWidth");
        if (((Number) over).intValue() > 0) {
          tooWide.add(path + " by " + over + " px");
        }
      }
    }
    assertEquals(List.of(), tooWide);
  }

  @Test
  void aRequestIsMadeForEachFileThatTheBudgetCounts() {
    try (BrowserContext context = context(ColorScheme.LIGHT, 1280)) {
      for (String path : SITE.lessonPages()) {
        Page page = context.newPage();
        List<String> scripts = new ArrayList<>();
        page.onRequest(
            request -> {
              if (request.resourceType().equals("script")) {
                scripts.add(request.url());
              }
            });
        page.navigate(url(path));
        assertEquals(1, scripts.size(), path + " loads " + scripts);
        page.close();
      }
    }
  }

  @Test
  void withScriptsOffEverythingIsThere() {
    try (BrowserContext context =
        TestBrowser.get().newContext(new NewContextOptions().setJavaScriptEnabled(false))) {
      Page page = context.newPage();
      for (String path : SITE.pages()) {
        page.navigate(url(path));
        assertTrue(page.locator("h1").isVisible(), path);
        for (Locator form : page.locator("form.activity").all()) {
          assertTrue(form.locator("legend, label").first().isVisible(), path);
          assertTrue(form.locator("input, select, textarea, li").first().isVisible(), path);
          assertFalse(form.locator("button").isVisible(), path + ": a button that does nothing");
          if (form.getAttribute("data-activity").equals("checklist")) {
            continue;
          }
          form.locator("details.answer summary").click();
          assertFalse(
              form.locator("details.answer").innerText().strip().lines().toList().size() < 2,
              path + ": no answer");
        }
      }
    }
  }

  @Test
  void theCourseReadsFromTheDiskFromStartToEnd() {
    try (BrowserContext context = context(ColorScheme.LIGHT, 360)) {
      Page page = context.newPage();
      page.navigate(SITE.root().toAbsolutePath().resolve("index.html").toUri().toString());
      page.locator("a.button").click();
      int lessons = 0;
      while (!kind(page).equals("certificate")) {
        assertTrue(page.locator("h1").isVisible(), page.url());
        switch (kind(page)) {
          case "chapter" -> page.locator("main .chapters a").first().click();
          case "lesson", "activity" -> {
            lessons++;
            page.locator(".steps a[rel=next]").click();
          }
          default -> page.locator(".steps a[rel=next]").click();
        }
      }
      assertEquals(SITE.lessonPages("fr").size(), lessons);
    }
  }

  @Test
  void everyLinkAndAnchorLeadsSomewhere() {
    List<String> dead = new ArrayList<>();
    try (BrowserContext context = context(ColorScheme.LIGHT, 1280)) {
      Page page = context.newPage();
      for (String path : SITE.pages()) {
        page.navigate(url(path));
        for (Object href : (List<?>) page.evaluate("[...document.links].map(a => a.href)")) {
          String link = href.toString();
          if (link.startsWith(url("")) && !leadsSomewhere(link)) {
            dead.add(path + " -> " + link);
          }
        }
      }
    }
    assertEquals(List.of(), dead);
  }

  private static String kind(Page page) {
    return page.locator("body").getAttribute("data-page");
  }

  private static boolean leadsSomewhere(String link) {
    String[] parts = link.substring(url("").length()).split("#", 2);
    if (!SITE.everyPage().contains(parts[0])) {
      return false;
    }
    return parts.length == 1 || SITE.document(parts[0]).getElementById(parts[1]) != null;
  }

  private static BrowserContext context(ColorScheme scheme, int width) {
    return TestBrowser.get()
        .newContext(new NewContextOptions().setColorScheme(scheme).setViewportSize(width, 800));
  }
}
