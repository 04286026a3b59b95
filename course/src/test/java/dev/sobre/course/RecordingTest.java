package dev.sobre.course;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import nu.validator.client.EmbeddedValidator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Video and sound in a lesson: nothing is loaded before the learner plays it. */
class RecordingTest {

  private static final PageFolder SITE =
      BuiltCourse.built(
              Path.of("src/test/courses/offline-and-media"),
              Path.of("target/test-courses/recordings"))
          .site();
  private static final String LESSON = "start/first-start.html";

  private final List<String> requested = new CopyOnWriteArrayList<>();
  private LocalServer server;

  @BeforeEach
  void serve() throws IOException {
    server = LocalServer.of(Map.of("/site/", SITE.root()));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private Page open(BrowserContext context) {
    Page page = context.newPage();
    page.onRequest((Request request) -> requested.add(request.url()));
    page.navigate(server.url("/site/" + LESSON));
    return page;
  }

  private boolean loaded(String name) {
    return requested.stream().anyMatch(url -> url.matches(".*/talk\\." + name));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void onlyThePosterIsLoadedBeforeAClick(boolean scripts) {
    try (BrowserContext context =
        TestBrowser.get().newContext(new NewContextOptions().setJavaScriptEnabled(scripts))) {
      Page page = open(context);
      page.locator("summary").first().click();
      assertThat(page.locator(".recording details").first()).containsText("une note grave");
      assertTrue(loaded("\\d+\\.[0-9a-f]{8}\\.webp"));
      assertFalse(loaded(".*(webm|opus|vtt)"), requested.toString());
    }
  }

  @Test
  void aClickPlaysAndCaptionsAreThere() {
    try (BrowserContext context = TestBrowser.get().newContext()) {
      Page page = open(context);
      page.locator("video").evaluate("video => { video.muted = true; return video.play(); }");
      assertTrue(loaded(".*webm"));
      assertEquals(
          List.of("captions fr Français", "captions en English"),
          page.locator("video")
              .evaluate(
                  "video => [...video.textTracks].map(t => [t.kind, t.language, t.label].join(' '))"
                      + ".sort().reverse()"));
      page.locator("video").evaluate("video => { video.textTracks[1].mode = 'showing'; }");
      page.waitForFunction(
          "() => (document.querySelector('video').textTracks[1].cues || []).length === 2");
    }
  }

  @Test
  void formatWeightAndTimeAreToldBeforehand() {
    try (BrowserContext context = TestBrowser.get().newContext()) {
      Locator caption = open(context).locator(".recording > p").first();
      assertThat(caption).containsText("Une note grave");
      assertThat(caption).containsText("(WEBM,\u00A03\u00A0ko)");
      assertThat(caption).containsText("(OPUS,\u00A02\u00A0ko)");
      assertThat(caption).containsText("1\u00A0min");
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = ColorScheme.class,
      names = {"LIGHT", "DARK"})
  void axeFindsNoViolation(ColorScheme scheme) {
    try (BrowserContext context =
        TestBrowser.get()
            .newContext(new NewContextOptions().setColorScheme(scheme).setViewportSize(320, 800))) {
      Page page = open(context);
      page.locator(".recording summary").first().click();
      assertEquals(List.of(), Axe.violations(page));
      assertEquals(320, page.evaluate("() => document.documentElement.scrollWidth"));
    }
  }

  @Test
  void theHtmlCheckerHasNothingToSay() throws Exception {
    EmbeddedValidator validator = new EmbeddedValidator();
    validator.setOutputFormat(EmbeddedValidator.OutputFormat.GNU);
    assertEquals("", validator.validate(SITE.root().resolve(LESSON)));
  }
}
