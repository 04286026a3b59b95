package dev.sobre.course;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** The zip of the website: from a disk, and in the sandbox of a platform that keeps nothing. */
class ZipInBrowserTest {

  private static final PageFolder ZIP = BuiltCourse.FIRST.zip("fr");
  private static final String FORM = "form[data-activity=single]";
  private static final String LESSON =
      ZIP.activityPages().stream()
          .filter(page -> !ZIP.document(page).select(FORM).isEmpty())
          .findFirst()
          .orElseThrow();

  @Test
  void itHoldsNothingThatNeedsAServerOrAnLms() throws IOException {
    try (Stream<Path> walk = Files.walk(ZIP.root())) {
      List<String> names =
          walk.map(path -> ZIP.root().relativize(path).toString().replace('\\', '/')).toList();
      assertTrue(names.contains("index.html"));
      assertFalse(
          names.stream()
              .anyMatch(name -> name.matches("(launch|offline)\\.html|.*scorm.*|.*worker.*")),
          names.toString());
    }
  }

  @Test
  void everyAddressIsRelativeAndLeadsToAFile() {
    List<String> wrong = new ArrayList<>();
    for (String page : ZIP.everyPage()) {
      for (Element element : ZIP.document(page).select("[href], [src]")) {
        String url = element.hasAttr("src") ? element.attr("src") : element.attr("href");
        boolean elsewhere = url.matches("(https?|mailto|tel|data):.*");
        String path = url.replaceFirst("[?#].*", "");
        if (!elsewhere && !path.isEmpty()) {
          Path file = ZIP.root().resolve(page).resolveSibling(path).normalize();
          if (url.startsWith("/") || !Files.isRegularFile(file)) {
            wrong.add(page + ": " + url);
          }
        }
      }
    }
    assertEquals(List.of(), wrong);
  }

  @Test
  void itWorksFromADisk() {
    try (BrowserContext context = TestBrowser.get().newContext()) {
      List<String> complaints = new ArrayList<>();
      Page page = context.newPage();
      page.onPageError(complaints::add);
      page.navigate(ZIP.root().resolve("index.html").toUri().toString());
      page.locator("a.button").click();
      assertThat(page.locator("main h1")).isVisible();
      page.navigate(ZIP.root().resolve(LESSON).toUri().toString());
      answer(page.mainFrame());
      assertEquals(List.of(), complaints);
    }
  }

  /** The frame has scripts and no origin: local storage throws at each touch. */
  @Test
  void itWorksInASandboxWithoutStorage() throws IOException {
    Path frame = Files.createDirectories(Path.of("target", "sandbox"));
    Files.writeString(
        frame.resolve("index.html"),
        "<!DOCTYPE html><title>Platform</title>"
            + "<iframe sandbox=\"allow-scripts\" src=\"/zip/"
            + LESSON
            + "\" width=\"650\" height=\"600\"></iframe>");
    try (LocalServer server = LocalServer.of(Map.of("/zip/", ZIP.root(), "/platform/", frame));
        BrowserContext context = TestBrowser.get().newContext()) {
      List<String> complaints = new ArrayList<>();
      Page page = context.newPage();
      page.onPageError(complaints::add);
      page.navigate(server.url("/platform/index.html"));
      Frame course = page.frames().get(1);
      answer(course);
      assertThat(course.locator(".unsaved")).isVisible();
      assertEquals(List.of(), complaints);
    }
  }

  private static void answer(Frame frame) {
    Locator form = frame.locator(FORM).first();
    form.locator("input").first().check();
    form.locator("button").click();
    assertThat(form.locator("[role=status]")).not().isEmpty();
  }
}
