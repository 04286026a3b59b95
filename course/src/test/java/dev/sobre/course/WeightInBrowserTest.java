package dev.sobre.course;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import dev.sobre.audit.FileWeight;
import dev.sobre.audit.PageWeight;
import dev.sobre.audit.WeightMeter;
import dev.sobre.diagnostic.DiagnosticLog;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/**
 * What the check counts without a browser is what Chromium fetches and builds: for every page the
 * same files and elements, and the same bytes within 2 %. The server compresses by DEFLATE at its
 * best, as gzip does; what a test or the search loads on use is set aside.
 */
class WeightInBrowserTest {

  private static final PageFolder SITE = BuiltCourse.FIRST.site();
  private static final double TOLERANCE = 0.02;
  private static final List<Request> REQUESTS = new ArrayList<>();

  /** Images that load lazily come too, since the check counts them. */
  private static final String LOAD_IMAGES =
      """
      () => Promise.all([...document.images].map(image => {
        image.loading = "eager";
        return image.complete || new Promise(done => (image.onload = image.onerror = done));
      }))
      """;

  /** Elements of the document as it is written, before scripts change it. */
  private static final String COUNT =
      """
      async () => {
        const html = await (await fetch(location.href)).text();
        const page = new DOMParser().parseFromString(html, "text/html");
        const hidden = element => element.parentElement && element.parentElement.closest("svg, noscript, template");
        return [...page.querySelectorAll("*")].filter(element => !hidden(element)).length;
      }
      """;

  @Test
  void everyPageWeighsWhatTheCheckSays() throws IOException {
    DiagnosticLog log = new DiagnosticLog();
    List<PageWeight> weights = new WeightMeter(log).measure(SITE.root()).pages();
    assertFalse(log.hasErrors(), () -> log.sorted().toString());
    Set<String> wanted = new HashSet<>(SITE.pages());
    wanted.addAll(SITE.lowDataPages());
    List<String> wrong = new ArrayList<>();
    int pages = 0;
    try (LocalServer server =
            LocalServer.of(
                Map.of("/site/", SITE.root()), path -> Map.of("Content-Encoding", "deflate"));
        BrowserContext context = TestBrowser.get().newContext()) {
      Page page = context.newPage();
      JsonObject noCache = new JsonObject();
      noCache.addProperty("cacheDisabled", true);
      CDPSession browser = context.newCDPSession(page);
      browser.send("Network.enable");
      browser.send("Network.setCacheDisabled", noCache);
      page.onRequest(REQUESTS::add);
      for (PageWeight weight : weights) {
        if (wanted.contains(weight.path())) {
          compare(page, weight, server.url("/site/"), wrong);
          pages++;
        }
      }
    }
    assertEquals(wanted.size(), pages);
    assertEquals(List.of(), wrong);
  }

  private static void compare(Page page, PageWeight weight, String root, List<String> wrong) {
    SortedMap<String, Long> expected = new TreeMap<>();
    Set<String> onUse = onUse(weight.path());
    for (FileWeight file : weight.files()) {
      // A browser without a window installs nothing, and does not ask for the manifest.
      if (!onUse.contains(file.path()) && !file.path().endsWith(".webmanifest")) {
        expected.put(file.path(), file.gzip());
      }
    }
    SortedMap<String, Long> loaded = new TreeMap<>();
    REQUESTS.clear();
    page.navigate(root + weight.path());
    page.evaluate(LOAD_IMAGES);
    for (Request request : List.copyOf(REQUESTS)) {
      if (request.url().startsWith(root)) {
        loaded.put(request.url().substring(root.length()), (long) request.sizes().responseBodySize);
      }
    }
    long elements = ((Number) page.evaluate(COUNT)).longValue();
    if (!expected.keySet().equals(loaded.keySet())) {
      wrong.add(weight.path() + ": " + expected.keySet() + " but loads " + loaded.keySet());
    }
    if (elements != weight.value(Metric.DOM)) {
      wrong.add(weight.path() + ": " + weight.value(Metric.DOM) + " elements, not " + elements);
    }
    long bytes = loaded.values().stream().mapToLong(Long::longValue).sum();
    long said = expected.values().stream().mapToLong(Long::longValue).sum();
    if (Math.abs(bytes - said) > TOLERANCE * said) {
      wrong.add(weight.path() + ": " + said + " bytes, not " + bytes);
    }
  }

  /** Files that the scripts of a page load once the learner starts. */
  private static Set<String> onUse(String path) {
    Document page = SITE.document(path);
    page.setBaseUri("http://site/" + path);
    return page.select("[data-pool], [data-index]").stream()
        .map(e -> e.hasAttr("data-pool") ? e.absUrl("data-pool") : e.absUrl("data-index"))
        .map(url -> URI.create(url).getPath().substring(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
