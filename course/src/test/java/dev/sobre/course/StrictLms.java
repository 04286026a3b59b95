package dev.sobre.course;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The LMS of {@code strict-lms.html}, which refuses what Moodle and the standards refuse.
 *
 * @param server serves the package under {@code /package/} and the LMS under {@code /js/}
 * @param context the browser that keeps what the LMS has committed
 * @param standard {@code 1.2} or {@code 2004}
 */
record StrictLms(LocalServer server, BrowserContext context, String standard) {

  /**
   * Opens the package as a learner.
   *
   * @param options inside of a JSON object, see {@code strict-lms.js}; may be empty
   */
  LearnerInLms launch(String options) {
    return LearnerInLms.open(context, url(options));
  }

  /** Address of the page of the LMS. */
  String url(String options) {
    String all = "{\"standard\": \"" + standard + "\"" + (options.isEmpty() ? "" : ", ") + options;
    return server.url(
        "/js/strict-lms.html?options=" + URLEncoder.encode(all + "}", StandardCharsets.UTF_8));
  }

  /** A value that the LMS has committed; empty if it has none. */
  String kept(String element) {
    return inStorage(
        "() => String(JSON.parse(localStorage.getItem('lms') || '{}')['" + element + "'] ?? '')");
  }

  /** Values that the LMS has committed, with a blank between. */
  String kept(List<String> elements) {
    return inStorage(
        "() => { const kept = JSON.parse(localStorage.getItem('lms') || '{}');"
            + " return ['"
            + String.join("', '", elements)
            + "'].map(element => kept[element] ?? '').join(' '); }");
  }

  /** How often a method was called. */
  int count(String method) {
    return Integer.parseInt(calls(".filter(c => c[0] === '" + method + "').length"));
  }

  void clearCalls() {
    inStorage("() => { localStorage.removeItem('lms.calls'); return ''; }");
  }

  /** The calls that were refused, one a line. */
  String refused() {
    return calls(".filter(c => c[c.length - 1] !== '0').map(c => c.join(' ')).join('\\n')");
  }

  private String calls(String script) {
    return inStorage(
        "() => String(JSON.parse(localStorage.getItem('lms.calls') || '[]')" + script + ")");
  }

  /**
   * Runs a script in a page of the same origin that is not the LMS. It is a new page each time:
   * what another process writes into the storage reaches an open page a little later.
   */
  String inStorage(String script) {
    try (Page page = context.newPage()) {
      page.navigate(server.url("/js/blank.html"));
      return (String) page.evaluate(script);
    }
  }
}
