package dev.sobre.course;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A real Chromium: the system's own, or one that is installed now. Never none. */
final class TestBrowser {

  /** The one without a window comes first: it is the same engine, and spares half the time. */
  private static final List<String> NAMES =
      List.of(
          "chromium-headless-shell",
          "chromium",
          "chromium-browser",
          "google-chrome",
          "google-chrome-stable",
          "msedge");

  private static final List<String> PLACES =
      List.of(
          "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
          "/Applications/Chromium.app/Contents/MacOS/Chromium",
          "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
          "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
          "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
          "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
          "/snap/bin/chromium");
  private static final List<String> ARGUMENTS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          "--allow-file-access-from-files");

  private static Playwright playwright;
  private static Browser browser;

  private TestBrowser() {}

  /** The one browser of this test run; it ends with the run. */
  static synchronized Browser get() {
    if (browser == null) {
      playwright =
          Playwright.create(
              new Playwright.CreateOptions()
                  .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
      browser =
          playwright
              .chromium()
              .launch(
                  new LaunchOptions()
                      .setExecutablePath(executable())
                      .setChromiumSandbox(false)
                      .setArgs(ARGUMENTS));
      Runtime.getRuntime().addShutdownHook(new Thread(() -> playwright.close()));
    }
    return browser;
  }

  private static Path executable() {
    List<String> tried = new ArrayList<>();
    return fromEnvironment(tried)
        .or(() -> onPath(tried))
        .or(() -> installedByPlaywright(tried))
        .or(() -> installedBySystem(tried))
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "no Chromium for the browser tests. Install Chromium, Chrome or Edge, or set"
                        + " SOBRE_BROWSER to its executable. Tried: "
                        + String.join("; ", tried)));
  }

  private static Optional<Path> fromEnvironment(List<String> tried) {
    tried.add("the environment variable SOBRE_BROWSER");
    return Optional.ofNullable(System.getenv("SOBRE_BROWSER")).map(Path::of);
  }

  private static Optional<Path> onPath(List<String> tried) {
    tried.add(String.join(", ", NAMES) + " on the PATH and in the usual places");
    return SystemProgram.find(NAMES)
        .or(() -> PLACES.stream().map(Path::of).filter(Files::isExecutable).findFirst());
  }

  private static Optional<Path> installedByPlaywright(List<String> tried) {
    tried.add("Playwright's own installer");
    try (Playwright own = Playwright.create()) {
      return Optional.of(Path.of(own.chromium().executablePath())).filter(Files::isExecutable);
    } catch (RuntimeException notInstalled) {
      tried.add("(" + notInstalled.getMessage() + ")");
      return Optional.empty();
    }
  }

  private static Optional<Path> installedBySystem(List<String> tried) {
    tried.add("apt-get install chromium-headless-shell, or chromium");
    boolean installed =
        SystemProgram.install("chromium-headless-shell") || SystemProgram.install("chromium");
    return installed ? onPath(new ArrayList<>()) : Optional.empty();
  }
}
