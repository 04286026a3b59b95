package dev.sobre.course;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The preview as an author has it: files on the disk, a browser beside the editor. */
class PreviewTest extends OpenPreview {

  @Test
  void aSaveIsShownAtTheSamePlace() throws IOException {
    page.locator("summary").first().click();
    page.evaluate("scrollTo(0, 900)");
    replace(lesson, text("Second words"));
    assertThat(page.locator("main")).containsText("Second words");
    page.waitForFunction("scrollY === 900");
    assertThat(page.getByText("Inside the fold.")).isVisible();
    Files.writeString(lesson, text("Third words"));
    assertThat(page.locator("main")).containsText("Third words");
  }

  @Test
  void mistakesAreShownOverTheLastGoodVersionUntilTheyAreMended() throws IOException {
    replace(lesson, text("See [it](nowhere.md), and {{fact:none}}"));
    assertThat(problems()).isVisible();
    assertThat(problems().locator("h2")).hasText("2 errors");
    assertThat(problems().locator("li").first().locator(".place"))
        .hasText("content/en/01-first-steps/02-long.md:174:10");
    assertThat(problems()).containsText("no lesson \"content/en/01-first-steps/nowhere.md\"");
    assertThat(problems().locator("pre").first()).containsText("^");
    assertThat(page.locator("main")).containsText("First words");
    assertThat(page.locator("sobre-preview [role=status]")).containsText("2 errors");

    page.reload();
    assertThat(page.locator("main")).containsText("First words");
    problems().locator("button").focus();
    page.keyboard().press("Enter");
    assertThat(problems()).isHidden();
    page.keyboard().press("Enter");
    assertThat(problems()).isVisible();
    page.keyboard().press("Escape");
    assertThat(problems()).isHidden();

    replace(lesson, text("Mended words"));
    assertThat(page.locator("main")).containsText("Mended words");
    assertThat(problems()).isHidden();
  }

  @Test
  void itSurvivesWhateverIsOnTheDisk() throws IOException {
    Path settings = course.resolve("course.yml");
    String sound = Files.readString(settings);
    Path content = course.resolve("content");
    Files.write(lesson, new byte[] {'-', '-', '-', '\n', (byte) 0xE9});
    assertThat(problems()).containsText("is not UTF-8");
    replace(lesson, text("First words"));
    assertThat(problems()).isHidden();

    Files.writeString(settings, sound + "budgets: [");
    assertThat(problems()).containsText("course.yml:");
    Files.delete(settings);
    assertThat(problems()).containsText("a course needs this file and it is missing");
    replace(settings, sound);
    assertThat(problems()).isHidden();

    Files.move(content, course.resolve("contents"));
    assertThat(problems()).containsText("the course has no lesson in this language");
    Files.move(course.resolve("contents"), content);
    assertThat(problems()).isHidden();

    Path theme = Files.createDirectories(course.resolve("theme/templates"));
    Files.writeString(theme.resolve("lesson.peb"), "{{ nothing }}");
    assertThat(problems()).containsText("theme/templates/lesson.peb:1:1");
    Files.writeString(theme.resolve("unknown.peb"), "");
    assertThat(problems()).containsText("the theme has no file \"templates/unknown.peb\"");
    Files.delete(theme.resolve("unknown.peb"));
    Files.delete(theme.resolve("lesson.peb"));
    assertThat(problems()).isHidden();

    replace(lesson, "---\ntitle: x\n---\n" + "[".repeat(3_000) + "x ".repeat(400_000));
    assertThat(problems()).containsText("02-long.md");
    assertThat(page.locator("main")).containsText("First words");
    replace(lesson, text("Last words"));
    assertThat(page.locator("main")).containsText("Last words");
    assertThat(problems()).isHidden();
  }

  @Test
  void newLessonsAppearAndDeletedOnesGiveWay() throws IOException {
    Path folder = Files.createDirectories(course.resolve("content/en/02-more"));
    Files.writeString(folder.resolve("chapter.yml"), "title: More\nsummary: More of it.\n");
    assertThat(problems()).containsText("this chapter has no lesson");
    Files.writeString(folder.resolve("01-next.md"), text("New words"));
    assertThat(problems()).isHidden();
    page.navigate(serve.address() + "more/next.html");
    assertThat(page.locator("main")).containsText("New words");

    Files.delete(folder.resolve("01-next.md"));
    assertThat(problems()).isVisible();
    assertThat(page.locator("main")).containsText("New words");
    Files.delete(folder.resolve("chapter.yml"));
    Files.delete(folder);
    assertThat(page.locator("h1")).hasText("No such page");
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("chapter.yml"), "title: More\nsummary: More of it.\n");
    Files.writeString(folder.resolve("01-next.md"), text("Back again"));
    assertThat(page.locator("main")).containsText("Back again");
  }

  @Test
  void theBarTellsTheWeightAndTurnsRedOverTheBudget() throws IOException {
    String measured = weight().textContent().replaceFirst(".*: (.*) of .*", "$1");
    assertThat(weight()).hasText("Weight (brotli): " + measured + " of 6 kB");
    assertThat(page.locator("sobre-preview .parts")).isHidden();
    weight().focus();
    page.keyboard().press("Enter");
    assertThat(page.locator("sobre-preview .parts")).containsText("assets/style.");
    page.keyboard().press("Escape");
    assertThat(page.locator("sobre-preview .parts")).isHidden();
    weight().hover();
    assertThat(page.locator("sobre-preview .parts")).isVisible();

    StringBuilder many = new StringBuilder();
    for (int i = 0; i < 2_000; i++) {
      many.append(Integer.toString(i * 7919, 36)).append(' ');
    }
    replace(lesson, text(many.toString()));
    assertThat(page.locator("sobre-preview .bar.over")).isVisible();
    assertThat(weight()).containsText("over budget");
    assertEquals("rgb(179, 0, 27)", weight().evaluate("b => getComputedStyle(b).backgroundColor"));
    assertThat(problems()).isHidden();
  }

  @ParameterizedTest
  @EnumSource(
      value = ColorScheme.class,
      names = {"LIGHT", "DARK"})
  void axeFindsNothingAndPrintShowsNothingOfIt(ColorScheme colours) throws IOException {
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(colours));
    replace(lesson, text("See [it](nowhere.md)"));
    assertThat(problems()).isVisible();
    weight().click();
    assertEquals(List.of(), Axe.violations(page));
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    assertThat(problems()).isHidden();
    assertThat(weight()).isHidden();
  }

  @Test
  void itSpeaksTheLanguageOfWhoWrites() throws IOException {
    replace(lesson, text("See [it](nowhere.md)"));
    try (BrowserContext french =
        TestBrowser.get().newContext(new NewContextOptions().setLocale("fr-FR"))) {
      Page other = french.newPage();
      other.navigate(serve.address() + "first-steps/long.html");
      assertThat(other.locator("sobre-preview h2")).hasText("1 erreur");
      other.navigate(serve.address() + "first-steps/gone.html");
      assertThat(other.locator("h1")).hasText("Page introuvable");
    }
  }

  @Test
  void itAnswersThisMachineAloneAndNothingButTheCourse() throws IOException {
    assertTrue(answer("GET / HTTP/1.1", "evil.example").startsWith("HTTP/1.1 421"));
    assertTrue(answer("GET / HTTP/1.1", "localhost.evil.example").startsWith("HTTP/1.1 421"));
    assertTrue(answer("GET /.sobre/events/index.html HTTP/1.1", "x").startsWith("HTTP/1.1 421"));
    String home = answer("GET / HTTP/1.1", "localhost");
    assertTrue(home.startsWith("HTTP/1.1 200") && home.contains("no-store"), home);
    for (String path :
        List.of("/../course.yml", "/course.yml", "/%2e%2e/course.yml", "/..%2fcourse.yml")) {
      assertFalse(answer("GET " + path + " HTTP/1.1", "localhost").contains("first-aid"), path);
    }
    assertFalse(Files.exists(course.resolve("target")), "nothing is written");
  }

  private String answer(String request, String host) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), serve.address().getPort())) {
      String lines = request + "\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(lines.getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
