package dev.sobre.course;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import dev.sobre.site.Deflate;
import dev.sobre.site.SiteFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** A learner keeps modules on the device, and reads them when the server is out of reach. */
class OfflineTest extends KeptCourse {

  @Test
  void nothingIsKeptBeforeTheLearnerAsks() {
    for (String path : List.of("index.html", LESSON, "offline.html", "en/offline.html")) {
      go(path);
      assertEquals(0, kept(), path);
      assertEquals(0, workers(), path);
    }
    assertThat(page.locator("[data-do=all]")).isVisible();
    assertThat(page.locator("[data-do=free]")).isHidden();
  }

  @Test
  void aKeptModuleIsReadWithoutServer() {
    go("offline.html");
    keep(MODULE);
    assertThat(part(MODULE).locator("[data-state]")).hasText("Gardé");
    assertThat(page.locator("main [role=status]")).containsText("1");
    server.close();

    go(LESSON);
    assertThat(page.locator("h1")).hasText(SITE.document(LESSON).select("h1").text());
    assertThat(page.locator(".skip")).not().isInViewport();
    new ActivityOnPage(page, page.locator("form.activity").first()).answerRight();
    assertThat(page.locator("form.activity [role=status]").first()).containsText("Juste\u00A0!");
    Locator image = page.locator("main img").first();
    image.scrollIntoViewIfNeeded();
    page.waitForFunction("() => document.querySelector('main img').naturalWidth > 0");

    go("cycle-de-vie/test.html");
    page.locator("[data-test] button").first().click();
    assertThat(page.locator(".questions form.activity").first()).isVisible();
    go("glossary.html?from=test#reemploi");
    assertThat(page.locator("h1")).hasText("Glossaire");
    go("");
    assertThat(page.locator("h1")).hasText("Numérique responsable");
  }

  @Test
  void aPageThatIsNotKeptLeadsToThoseThatAre() {
    go("offline.html");
    assertThat(page.locator("#absent")).isHidden();
    keep(MODULE);
    server.close();
    go(OTHER);
    assertThat(page).hasURL(server.url("/deep/site/offline.html#absent"));
    assertThat(page.locator("#absent")).isVisible();
    assertThat(page.locator("html")).hasAttribute("lang", "fr");
    assertThat(button(MODULE, "remove")).isVisible();
    part(MODULE).locator("a").click();
    assertThat(page.locator("h1"))
        .hasText(SITE.document("cycle-de-vie/index.html").select("h1").text());
  }

  @Test
  void eachLanguageIsKeptByItself() {
    go("en/offline.html");
    keep("en/cycle-de-vie");
    server.close();
    go("en/" + LESSON);
    assertThat(page.locator("html")).hasAttribute("lang", "en");
    go("en/" + OTHER);
    assertThat(page).hasURL(server.url("/deep/site/en/offline.html#absent"));
  }

  @Test
  void whatIsRemovedLeavesNothing() {
    go("offline.html");
    keep(MODULE);
    keep("fr/ethique");
    button(MODULE, "remove").click();
    assertThat(button(MODULE, "keep")).isFocused();
    assertEquals(2, kept(), "the other module and the common pages");
    button("fr/ethique", "remove").click();
    assertThat(button("fr/ethique", "keep")).isFocused();
    assertEquals(0, kept());
    assertEquals(0, workers());
  }

  @Test
  void everythingIsKeptAndFreedByKeyboard() {
    go("offline.html");
    page.locator("[data-do=all]").focus();
    page.keyboard().press("Enter");
    Locator free = page.locator("[data-do=free]");
    assertThat(free).isVisible();
    assertThat(page.locator("[data-do=keep]:visible")).hasCount(0);
    free.focus();
    page.keyboard().press("Space");
    assertThat(free).isHidden();
    assertThat(page.locator("[data-part] button:focus")).hasCount(1);
    assertEquals(0, kept());
  }

  @Test
  void aFailedDownloadKeepsNothingAndSaysSo() {
    go("offline.html");
    server.close();
    button(MODULE, "keep").click();
    assertThat(page.locator("main [role=status]")).containsText("Rien n’a été gardé");
    assertThat(button(MODULE, "keep")).isVisible();
    assertEquals(0, kept());
  }

  @Test
  void theWeightsShownAreThoseOfTheFiles() throws IOException {
    for (String path : List.of("offline.html", "en/offline.html")) {
      Document offline = SITE.document(path);
      List<Element> parts = offline.select("[data-part]");
      assertTrue(parts.size() > 6, path);
      long all = 0;
      for (Element part : parts) {
        long bytes = 0;
        for (String file : part.attr("data-files").split(" ")) {
          Path target = SITE.root().resolve(path).resolveSibling(file).normalize();
          byte[] content = Files.readAllBytes(target);
          if (!file.contains("offline.")) {
            bytes += SiteFile.isText(file) ? Deflate.gzipSize(content) : content.length;
          }
        }
        long told = Long.parseLong(part.attr("data-bytes"));
        // The line on what a page weighs is filled in last.
        assertEquals(bytes, told, bytes / 100.0, part.attr("data-part"));
        assertTrue(part.select("small").text().startsWith((told + 999) / 1000 + " "));
        all += told;
      }
      assertTrue(offline.select("[data-do=all]").text().contains(" " + (all + 999) / 1000));
    }
  }

  @Test
  void theManifestLetsBrowsersInstallTheCourse() throws IOException {
    for (String folder : List.of("", "en/")) {
      Path file = SITE.root().resolve(folder + "site.webmanifest");
      JsonNode manifest = new ObjectMapper().readTree(Files.readString(file));
      assertEquals(folder.isEmpty() ? "fr" : "en", manifest.get("lang").asString());
      assertEquals("ltr", manifest.get("dir").asString());
      assertEquals("index.html", manifest.get("start_url").asString());
      assertEquals("minimal-ui", manifest.get("display").asString());
      assertFalse(manifest.get("name").asString().isBlank());
      assertTrue(manifest.get("short_name").asString().length() <= 12);
      assertTrue(manifest.get("theme_color").asString().matches("#[0-9a-f]{6}"));
      assertTrue(manifest.get("background_color").asString().matches("#[0-9a-f]{6}"));
      List<String> purposes = new ArrayList<>();
      for (JsonNode icon : manifest.get("icons")) {
        purposes.add(icon.get("purpose").asString());
        assertTrue(Files.exists(file.resolveSibling(icon.get("src").asString())));
      }
      assertEquals(List.of("any", "maskable"), purposes);
    }
  }

  @Test
  void aPartHoldsItsOwnPagesOnly() {
    for (Element part : SITE.document("offline.html").select("[data-part]")) {
      String name = part.attr("data-part").substring("fr/".length());
      for (String file : part.attr("data-files").split(" ")) {
        if (file.endsWith(".html")) {
          String folder = file.contains("/") ? file.substring(0, file.indexOf('/')) : "common";
          assertEquals(name, folder.equals("paths") ? "common" : folder, file);
          assertFalse(file.equals("print.html"), "it repeats the whole course");
        }
      }
    }
  }

  @Test
  void lessonsKnowNothingOfIt() {
    for (String path : SITE.lessonPages()) {
      assertTrue(SITE.document(path).select("link[rel=manifest], [href$=offline.html]").isEmpty());
    }
  }

  @Test
  void aFolderExplainsWhyItKeepsNothing() {
    page.navigate(SITE.root().resolve("offline.html").toUri().toString());
    assertThat(page.locator("p[data-able]").first()).isVisible();
    assertThat(page.locator("main button:visible")).hasCount(0);
  }

  @Test
  void aPackageHasNoneOfIt() {
    PageFolder unpacked = BuiltCourse.FIRST.scorm12("fr");
    assertFalse(Files.exists(unpacked.root().resolve("offline.html")));
    assertFalse(Files.exists(unpacked.root().resolve("sw.js")));
    assertFalse(unpacked.document("index.html").html().contains("offline"));
  }

  @ParameterizedTest
  @EnumSource(
      value = ColorScheme.class,
      names = {"LIGHT", "DARK"})
  void axeFindsNoViolation(ColorScheme scheme) {
    try (BrowserContext coloured =
        TestBrowser.get()
            .newContext(new NewContextOptions().setColorScheme(scheme).setViewportSize(320, 800))) {
      page = coloured.newPage();
      go("offline.html#absent");
      keep(MODULE);
      assertThat(page.locator("#absent")).isVisible();
      assertEquals(List.of(), Axe.violations(page));
      assertEquals(
          320, page.evaluate("() => document.documentElement.scrollWidth"), "no sideways scroll");
    }
  }
}
