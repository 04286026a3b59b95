package dev.sobre.course;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.TimeoutError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a learner who keeps the course reads once there is a new version. */
class OfflineVersionsTest extends KeptCourse {

  @TempDir Path folder;

  @BeforeEach
  void publishFirstEdition() throws IOException {
    FileUtils.copyDirectory(
        Path.of("src/test/courses/offline-and-media").toFile(), folder.resolve("course").toFile());
    BuiltCourse.built(folder.resolve("course"), folder.resolve("target"));
  }

  private void publishSecondEdition() throws IOException {
    Path lesson = folder.resolve("course/content/fr/01-start/01-first-start.md");
    Files.writeString(lesson, Files.readString(lesson).replace("first edition", "second edition"));
    BuiltCourse.built(folder.resolve("course"), folder.resolve("target"));
  }

  @Test
  void aNewVersionIsNoticedAndDownloadedOnRequestOnly() throws IOException {
    LocalServer own = LocalServer.of(Map.of("/site/", folder.resolve("target/site")));
    try (own) {
      page.navigate(own.url("/site/offline.html"));
      keep("fr/start");
      keep("fr/next");
      publishSecondEdition();

      page.navigate(own.url("/site/offline.html"));
      assertThat(part("fr/start").locator("[data-state]")).containsText("version plus récente");
      assertThat(part("fr/next").locator("[data-state]")).hasText("Gardé");
      assertTrue(readsSoon(own.url("/site/start/first-start.html"), "second edition"));
      assertEquals(3, kept(), "nothing was downloaded to be kept");

      page.navigate(own.url("/site/offline.html"));
      button("fr/start", "update").click();
      assertThat(button("fr/start", "update")).isHidden();
      assertThat(button("fr/start", "remove")).isFocused();
      assertEquals(3, kept(), "the old version is gone");
    }
    page.navigate(own.url("/site/start/first-start.html"));
    assertThat(page.locator("main")).containsText("second edition");
    page.navigate(own.url("/site/next/first-next.html"));
    assertThat(page.locator("main")).containsText("first edition");
  }

  /**
   * Browsers look for a new service worker now and then; the offline page tells them to. While one
   * takes the place of another a page may have to wait: the learner asks again.
   */
  private boolean readsSoon(String url, String text) {
    for (int visits = 0; visits < 50; visits++) {
      try {
        page.navigate(url.replaceAll("/site/.*", "/site/offline.html"), PATIENCE);
        page.navigate(url, PATIENCE);
        if (page.locator("main").textContent().contains(text)) {
          return true;
        }
      } catch (TimeoutError waiting) {
        page.navigate("about:blank");
      }
    }
    return false;
  }

  @Test
  void outdatedPagesAreBetterThanNoneWithoutServer() throws IOException {
    LocalServer own = LocalServer.of(Map.of("/site/", folder.resolve("target/site")));
    try (own) {
      page.navigate(own.url("/site/offline.html"));
      keep("fr/start");
      publishSecondEdition();
      assertTrue(readsSoon(own.url("/site/start/first-start.html"), "second edition"));
    }
    page.navigate(own.url("/site/start/first-start.html"));
    assertThat(page.locator("main")).containsText("first edition");
  }
}
