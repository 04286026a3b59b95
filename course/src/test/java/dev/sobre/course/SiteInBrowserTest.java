package dev.sobre.course;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every page of the website, as learners open it. */
class SiteInBrowserTest {

  private static final PageFolder SITE = BuiltCourse.FIRST.site();
  private static final List<Integer> WIDTHS = List.of(1280, 768, 360, 320);

  /** What is wrong with a form of a page without scripts; empty when all is there. */
  private static final String MISSING_WITHOUT_SCRIPTS =
      """
      () => {
        const shows = element => !!element && element.checkVisibility();
        const problems = shows(document.querySelector("h1")) ? [] : ["no title"];
        for (const form of document.querySelectorAll("form.activity")) {
          const say = problem => problems.push(form.id + ": " + problem);
          if (!shows(form.querySelector("legend, label"))) say("no question");
          if (!shows(form.querySelector("input, select, textarea, li"))) say("no option");
          if ([...form.querySelectorAll("button")].some(shows)) say("a button that does nothing");
          if (form.dataset.activity === "checklist") continue;
          const answer = form.querySelector("details.answer");
          if (!shows(answer)) { say("no answer"); continue; }
          answer.open = true;
          if (answer.innerText.trim().split("\\n").length < 2) say("an empty answer");
        }
        return problems;
      }
      """;

  private static LocalServer server;

  // What one walk through the site finds, each judged by a test of its own.
  private static final List<String> VIOLATIONS = new ArrayList<>();
  private static final List<String> VIOLATIONS_IN_THE_DARK = new ArrayList<>();
  private static final List<String> COMPLAINTS = new ArrayList<>();
  private static final List<String> TOO_WIDE = new ArrayList<>();
  private static final List<String> COOKIES = new ArrayList<>();
  private static final Map<String, Integer> SCRIPTS = new TreeMap<>();

  @BeforeAll
  static void walk() throws IOException {
    server = LocalServer.of(Map.of("/site/", SITE.root()));
    try (BrowserContext context = context(ColorScheme.LIGHT, WIDTHS.get(0))) {
      Axe.load(context);
      Page page = context.newPage();
      listen(page);
      List<String> french = SITE.pages("fr");
      for (String path : SITE.pages()) {
        page.navigate(url(path));
        VIOLATIONS.addAll(on(path, Axe.violations(page)));
        for (int width : WIDTHS) {
          page.setViewportSize(width, 800);
          Object over =
              page.evaluate(
                  "document.documentElement.scrollWidth - document.documentElement.clientWidth");
          if (((Number) over).intValue() > 0) {
            TOO_WIDE.add(path + " by " + over + " px at " + width);
          }
        }
        if (french.contains(path)) {
          page.setViewportSize(360, 800);
          VIOLATIONS_IN_THE_DARK.addAll(on(path, Axe.violationsInTheDark(page)));
        }
        page.setViewportSize(WIDTHS.get(0), 800);
      }
      context.cookies().forEach(cookie -> COOKIES.add(cookie.name));
    }
  }

  private static void listen(Page page) {
    page.onConsoleMessage(message -> COMPLAINTS.add(page.url() + ": " + message.text()));
    page.onPageError(error -> COMPLAINTS.add(page.url() + ": " + error));
    page.onRequest(
        request -> {
          if (!request.url().startsWith(url("")) && !request.url().startsWith("data:")) {
            COMPLAINTS.add(page.url() + " loads " + request.url());
          }
          if (request.resourceType().equals("script")) {
            SCRIPTS.merge(request.headers().get("referer"), 1, Integer::sum);
          }
        });
    page.onResponse(
        response -> {
          if (response.status() >= 400) {
            COMPLAINTS.add(page.url() + ": " + response.status() + " " + response.url());
          }
        });
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static String url(String page) {
    return server.url("/site/" + page);
  }

  @Test
  void axeFindsNoViolation() {
    assertEquals(List.of(), VIOLATIONS);
  }

  /** Colours do not depend on the language: one is enough. */
  @Test
  void axeFindsNoViolationInTheDark() {
    assertEquals(List.of(), VIOLATIONS_IN_THE_DARK);
  }

  @Test
  void axeFindsNoViolationInAnsweredActivities() {
    List<String> violations = new ArrayList<>();
    try (BrowserContext context = context(ColorScheme.LIGHT, 360)) {
      Axe.load(context);
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
        violations.addAll(on(path, Axe.violations(page)));
        violations.addAll(on(path + " in the dark", Axe.violationsInTheDark(page)));
      }
    }
    assertEquals(List.of(), violations);
  }

  private static List<String> on(String path, List<String> violations) {
    return violations.stream().map(violation -> path + ": " + violation).toList();
  }

  @Test
  void nothingIsLoadedFromElsewhereAndNothingComplains() {
    assertEquals(List.of(), COMPLAINTS);
    assertEquals(List.of(), COOKIES);
  }

  @Test
  void noPageScrollsSideways() {
    assertEquals(List.of(), TOO_WIDE);
  }

  @Test
  void aLessonLoadsOneScript() {
    for (String path : SITE.lessonPages()) {
      assertEquals(1, SCRIPTS.get(url(path)), path);
    }
  }

  @Test
  void withScriptsOffEverythingIsThere() {
    List<String> missing = new ArrayList<>();
    try (BrowserContext context =
        TestBrowser.get().newContext(new NewContextOptions().setJavaScriptEnabled(false))) {
      Page page = context.newPage();
      for (String path : SITE.pages()) {
        page.navigate(url(path));
        for (Object problem : (List<?>) page.evaluate(MISSING_WITHOUT_SCRIPTS)) {
          missing.add(path + " " + problem);
        }
      }
      page.navigate(url(SITE.activityPages().get(0)));
      Locator answer = page.locator("details.answer").first();
      answer.locator("summary").click();
      assertTrue(answer.locator("summary ~ *").first().isVisible());
    }
    assertEquals(List.of(), missing);
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
    Map<String, Document> pages = new TreeMap<>();
    for (String path : SITE.everyPage()) {
      Document document = SITE.document(path);
      document.setBaseUri(url(path));
      pages.put(path, document);
    }
    List<String> dead = new ArrayList<>();
    for (Map.Entry<String, Document> page : pages.entrySet()) {
      for (String link : page.getValue().select("a[href]").eachAttr("abs:href")) {
        if (link.startsWith(url("")) && !leadsSomewhere(link, pages)) {
          dead.add(page.getKey() + " -> " + link);
        }
      }
    }
    assertEquals(List.of(), dead);
  }

  private static boolean leadsSomewhere(String link, Map<String, Document> pages) {
    String[] parts = link.substring(url("").length()).split("[?#]", 2);
    if (!pages.containsKey(parts[0])) {
      return Files.isRegularFile(SITE.root().resolve(parts[0]));
    }
    return !link.contains("#")
        || pages.get(parts[0]).getElementById(link.substring(link.indexOf('#') + 1)) != null;
  }

  private static String kind(Page page) {
    return page.locator("body").getAttribute("data-page");
  }

  private static BrowserContext context(ColorScheme scheme, int width) {
    return TestBrowser.get()
        .newContext(new NewContextOptions().setColorScheme(scheme).setViewportSize(width, 800));
  }
}
