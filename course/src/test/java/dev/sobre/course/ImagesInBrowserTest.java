package dev.sobre.course;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import dev.sobre.audit.PageWeight;
import dev.sobre.audit.WeightMeter;
import dev.sobre.diagnostic.DiagnosticLog;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.imageio.ImageIO;
import org.apache.commons.io.file.PathUtils;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which file of a photograph a real browser takes, and how it shows it. */
class ImagesInBrowserTest {

  private static final String PAGE = "start/welcome.html";

  @TempDir static Path temporary;

  private static PageFolder site;

  @BeforeAll
  static void aCourseWithPhotographs() throws IOException {
    Path course = temporary.resolve("course");
    PathUtils.copyDirectory(Path.of("src", "test", "courses", "photographs"), course);
    Files.createDirectories(course.resolve("media"));
    shades(course.resolve("media/wide.png"), 1300, 400);
    shades(course.resolve("media/small.png"), 240, 120);
    site = BuiltCourse.built(course, temporary.resolve("output")).site();
  }

  @Test
  void aPhoneLoadsWhatTheCheckCounts() throws IOException {
    DiagnosticLog log = new DiagnosticLog();
    PageWeight weight =
        new WeightMeter(log)
            .measure(site.root()).pages().stream()
                .filter(page -> page.path().equals(PAGE))
                .findFirst()
                .orElseThrow();
    SortedMap<String, Long> counted = new TreeMap<>();
    weight.files().stream()
        .filter(file -> file.path().startsWith("media/"))
        .forEach(file -> counted.put(file.path(), file.raw()));
    assertEquals(2, counted.size());
    assertTrue(counted.firstKey().startsWith("media/small.240."), counted.toString());
    assertTrue(counted.lastKey().startsWith("media/wide.728."), counted.toString());
    assertEquals(counted, loaded(360, 800, 2));
  }

  @Test
  void wideScreensLoadWhatFillsTheirPixels() throws IOException {
    assertTrue(loaded(1280, 800, 1).lastKey().startsWith("media/wide.560."));
    assertTrue(loaded(1280, 800, 2).lastKey().startsWith("media/wide.1120."));
  }

  @Test
  void imagesKeepTheirProportionsAndStayInside() throws IOException {
    for (int width : List.of(320, 360, 1280)) {
      try (LocalServer server = LocalServer.of(Map.of("/site/", site.root()), path -> Map.of());
          BrowserContext context = context(width, 800, 1)) {
        Page page = context.newPage();
        page.navigate(server.url("/site/") + PAGE);
        assertEquals(
            true,
            page.evaluate(
                """
                () => [...document.images].every(image => {
                  const box = image.getBoundingClientRect();
                  const ratio = image.getAttribute("width") / image.getAttribute("height");
                  return box.right <= innerWidth && Math.abs(box.width / box.height - ratio) < .05;
                })
                """),
            "at " + width);
      }
    }
  }

  private static SortedMap<String, Long> loaded(int width, int height, int density)
      throws IOException {
    SortedMap<String, Long> loaded = new TreeMap<>();
    try (LocalServer server = LocalServer.of(Map.of("/site/", site.root()), path -> Map.of());
        BrowserContext context = context(width, height, density)) {
      Page page = context.newPage();
      List<Request> requests = new ArrayList<>();
      page.onRequest(requests::add);
      String root = server.url("/site/");
      page.navigate(root + PAGE);
      page.evaluate(
          """
          () => Promise.all([...document.images].map(image => {
            image.loading = "eager";
            return image.decode();
          }))
          """);
      for (Request request : List.copyOf(requests)) {
        if (request.url().startsWith(root + "media/")) {
          String path = request.url().substring(root.length());
          loaded.put(path, (long) request.sizes().responseBodySize);
        }
      }
    }
    return loaded;
  }

  private static BrowserContext context(int width, int height, int density) {
    return TestBrowser.get()
        .newContext(
            new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setDeviceScaleFactor(density));
  }

  /** An image with too many colours for a palette. */
  private static void shades(Path file, int width, int height) throws IOException {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        image.setRGB(x, y, 255 * x / width << 16 | (x * y / 9 & 15) << 12 | 255 * y / height);
      }
    }
    ImageIO.write(image, "png", file.toFile());
  }
}
