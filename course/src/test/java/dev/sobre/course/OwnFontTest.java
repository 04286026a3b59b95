package dev.sobre.course;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A font that a theme brings, as Chromium shows it: widths tell which signs were taken. */
class OwnFontTest {

  private static final Path FONT =
      Path.of(
          "../generator/src/test/resources/courses/own-theme/source/themes/mine/fonts/Blocks.ttf");

  private static final String STYLE =
      """
      @font-face { font-family: Blocks; src: url("../fonts/Blocks.ttf"); }
      body { font-family: Blocks, monospace; }
      .small { font-variant-caps: small-caps; }
      """;

  /** Of a text at 100 pixels an em. */
  private static final String WIDTH =
      """
      ([text, style]) => {
        const span = document.createElement("span");
        span.style.cssText = "font: 100px Blocks, monospace; white-space: pre;" + style;
        span.textContent = text;
        document.body.append(span);
        return Math.round(span.getBoundingClientRect().width);
      }
      """;

  private static LocalServer server;

  @BeforeAll
  static void build() throws IOException {
    Path source = Path.of("target/test-courses/own-font-source");
    FileUtils.copyDirectory(Path.of("src/test/courses/two-modules").toFile(), source.toFile());
    Files.writeString(
        source.resolve("course.yml"), "theme: ./themes/blocks\n", StandardOpenOption.APPEND);
    Path theme = source.resolve("themes/blocks");
    FileUtils.copyFile(FONT.toFile(), theme.resolve("fonts/Blocks.ttf").toFile());
    Files.createDirectories(theme.resolve("css"));
    Files.writeString(theme.resolve("css/fonts.css"), STYLE);
    Files.writeString(
        theme.resolve("theme.yml"),
        "name: blocks\nextends: sobre\nfiles: [css/fonts.css, fonts/Blocks.ttf]\n");
    BuiltCourse built = BuiltCourse.built(source, Path.of("target/test-courses/own-font"));
    server =
        LocalServer.of(
            Map.of("/site/", built.site().root(), "/package/", built.scorm12("en").root()));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static int width(Page page, String text, String style) {
    return (int) page.evaluate(WIDTH, new String[] {text, style});
  }

  @ParameterizedTest
  @ValueSource(strings = {"/site/first/choose.html", "/package/first/choose.html"})
  void signsLigaturesAndKerningAreThose(String address) {
    try (BrowserContext context = TestBrowser.get().newContext()) {
      Page page = context.newPage();
      page.navigate(server.url(address));
      page.evaluate("document.fonts.load('100px Blocks')");
      assertEquals("loaded", page.evaluate("[...document.fonts][0].status"));

      assertEquals(100, width(page, "no", ""));
      assertEquals(200, width(page, "W", ""), "far points");
      assertEquals(50, width(page, "é", ""), "made of two signs");
      assertEquals(200, width(page, "fi", ""), "the ligature");
      assertEquals(100, width(page, "fi", "font-variant-ligatures: none"));
      assertEquals(60, width(page, "AV", ""), "the pair");
      assertEquals(100, width(page, "AV", "font-kerning: none"));
      assertEquals(70, width(page, "a", "font-variant-caps: small-caps"));

      int fallback = width(page, "ж", "font-family: monospace");
      assertNotEquals(50, fallback);
      assertEquals(fallback, width(page, "ж", ""), "the next font has it");
      assertTrue(width(page, "一", "") < 300, "left out, since the course does not show it");
    }
  }
}
