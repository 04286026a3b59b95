package dev.sobre.course;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page.NavigateOptions;
import java.io.IOException;
import java.util.Map;

/** The website of the first course, parts of which a learner keeps on the device. */
abstract class KeptCourse extends ServedPage {

  static final NavigateOptions PATIENCE = new NavigateOptions().setTimeout(5_000);
  static final PageFolder SITE = BuiltCourse.FIRST.site();
  static final String LESSON = "cycle-de-vie/fabrication.html";
  static final String OTHER = "ethique/attention.html";
  static final String MODULE = "fr/cycle-de-vie";

  @Override
  LocalServer served() throws IOException {
    return LocalServer.of(Map.of("/deep/site/", SITE.root()));
  }

  void go(String path) {
    page.navigate(server.url("/deep/site/" + path));
  }

  Locator part(String id) {
    return page.locator("[data-part='" + id + "']");
  }

  Locator button(String id, String does) {
    return part(id).locator("[data-do=" + does + "]");
  }

  void keep(String id) {
    button(id, "keep").click();
    assertThat(button(id, "remove")).isVisible();
  }

  int kept() {
    return (int) page.evaluate("() => caches.keys().then(names => names.length)");
  }

  int workers() {
    return (int)
        page.evaluate(
            "() => navigator.serviceWorker.getRegistrations().then(workers => workers.length)");
  }
}
