package dev.sobre.course;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.sobre.serve.LmsPlayer;
import dev.sobre.serve.LocalServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/** The page of the simulated LMS, as its tests use it: a player of some zips, open in a browser. */
abstract class PlayerPage {

  @TempDir static Path folder;

  LocalServer server;
  BrowserContext context;
  Page page;

  final void play(List<Path> zips) throws IOException {
    server = LocalServer.start(0, new LmsPlayer(zips));
    context = TestBrowser.get().newContext();
    page = context.newPage();
    page.navigate(server.address().toString());
  }

  /**
   * Writes a zip.
   *
   * @param files a name and a text for each
   */
  static Path zip(String name, String... files) throws IOException {
    Path zip = folder.resolve(name);
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      for (int i = 0; i < files.length; i += 2) {
        out.putNextEntry(new ZipEntry(files[i]));
        out.write(files[i + 1].getBytes(StandardCharsets.UTF_8));
      }
    }
    return zip;
  }

  @AfterEach
  void close() {
    context.close();
    server.close();
  }

  final void press(String action) {
    page.locator("[data-do=" + action + "]").focus();
    page.keyboard().press("Enter");
  }

  final FrameLocator course() {
    return page.frameLocator("#stage iframe").frameLocator("iframe");
  }

  final Locator calls(String text) {
    return page.locator("#calls tbody tr", new Page.LocatorOptions().setHasText(text));
  }

  final Locator kept(String element) {
    return page.locator("#kept tbody tr", new Page.LocatorOptions().setHasText(element));
  }

  final Locator says() {
    return page.locator("#controls [role=status]");
  }

  final ActivityOnPage firstActivity() {
    return new ActivityOnPage(page, course().locator("form.activity[data-attempts]").first());
  }
}
