package dev.sobre.serve;

import com.sun.net.httpserver.HttpExchange;
import dev.sobre.audit.PageMeter.Standing;
import dev.sobre.diagnostic.Diagnostic;
import dev.sobre.page.JsonText;
import dev.sobre.page.OfflinePage;
import dev.sobre.serve.LocalServer.Answer;
import dev.sobre.serve.LocalServer.Feed;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Entities;

/**
 * Shows a preview in a browser. Each page gets a script, which no written file has: it asks for the
 * page again when it has changed, and shows what is wrong with the course and what the page weighs.
 */
public final class PreviewSite implements LocalServer.Files {

  /** Below it lies what is ours; no page of a course can. */
  private static final String OWN = ".sobre/";

  private static final String EVENTS = OWN + "events/";
  private static final String WEIGHT = OWN + "weight/";
  private static final String SCRIPT = OWN + "preview.js";
  private static final long SIGN_OF_LIFE_MILLIS = 10_000;

  /** A course that was never held against the rules may have thousands. */
  private static final int MOST_REMARKS = 50;

  /** What the service worker of the course is here: one that ends a worker of another time. */
  private static final String NO_WORKER =
      "self.addEventListener(\"install\", () => self.skipWaiting());\n"
          + "self.addEventListener(\"activate\", () => self.registration.unregister());\n";

  private final Preview preview;

  public PreviewSite(Preview preview) {
    this.preview = preview;
  }

  @Override
  public Optional<Answer> find(HttpExchange request, String path) throws IOException {
    if (path.startsWith(WEIGHT)) {
      return Optional.of(Answer.named("x.json", weight(path.substring(WEIGHT.length()))));
    }
    if (path.equals(SCRIPT)) {
      return Optional.of(Answer.named(path, script(PageTexts.language(request))));
    }
    if (path.equals(OfflinePage.WORKER)) {
      return Optional.of(Answer.named(path, NO_WORKER.getBytes(StandardCharsets.UTF_8)));
    }
    String file = path.isEmpty() || path.endsWith("/") ? path + "index.html" : path;
    Optional<byte[]> found = bytes(file);
    if (found.isPresent()) {
      return Optional.of(
          Answer.named(file, file.endsWith(".html") ? withScript(file, found.get()) : found.get()));
    }
    return file.endsWith(".html")
        ? Optional.of(missing(file, PageTexts.language(request)))
        : Optional.empty();
  }

  /** What is gone from the disk is not there. */
  private Optional<byte[]> bytes(String file) {
    try {
      return preview.file(file);
    } catch (IOException gone) {
      return Optional.empty();
    }
  }

  @Override
  public Optional<Feed> feed(HttpExchange request, String path) {
    return path.startsWith(EVENTS)
        ? Optional.of(out -> follow(path.substring(EVENTS.length()), out))
        : Optional.empty();
  }

  /** One event at once, then one after each change; comments tell when the browser has gone. */
  private void follow(String file, OutputStream out) throws IOException, InterruptedException {
    long seen = preview.awaitChange(0, Long.MAX_VALUE);
    String last = "";
    while (true) {
      String event = "data: " + event(file) + "\n\n";
      out.write((event.equals(last) ? ":\n\n" : event).getBytes(StandardCharsets.UTF_8));
      out.flush();
      last = event;
      seen = preview.awaitChange(seen, SIGN_OF_LIFE_MILLIS);
    }
  }

  /**
   * {@code digest} of the page, which the script compares with its own, {@code problems}, and how
   * many remarks {@code more} there are than those among them.
   */
  private String event(String file) {
    List<Diagnostic> remarks = preview.remarks(file);
    List<Map<String, Object>> problems = new ArrayList<>();
    preview.diagnostics().forEach(found -> problems.add(problem(found, found.severity().label())));
    remarks.stream().limit(MOST_REMARKS).forEach(found -> problems.add(problem(found, "remark")));
    Map<String, Object> event = new LinkedHashMap<>();
    event.put("digest", digest(bytes(file)));
    event.put("problems", problems);
    event.put("more", Math.max(0, remarks.size() - MOST_REMARKS));
    return JsonText.of(event);
  }

  private static Map<String, Object> problem(Diagnostic diagnostic, String kind) {
    String text = diagnostic.format();
    List<String> excerpt =
        text.lines().skip(1).filter(line -> !line.startsWith("  hint: ")).toList();
    return Map.of(
        "kind", kind,
        "place", diagnostic.location().toString(),
        "message", diagnostic.message() + " [" + diagnostic.code() + "]",
        "excerpt", String.join("\n", excerpt),
        "hint", diagnostic.hint());
  }

  /** {@code standings (metric, measured, limit, passed, heaviest)}; texts with their units. */
  private byte[] weight(String file) throws IOException {
    List<Map<String, Object>> standings = new ArrayList<>();
    for (Standing standing : preview.weigh(file)) {
      standings.add(
          Map.of(
              "metric", standing.metric().key(),
              "measured", standing.metric().format(standing.measured()),
              "limit", standing.limit().map(standing.metric()::format).orElse(""),
              "passed", standing.passed(),
              "heaviest", standing.heaviest()));
    }
    return JsonText.of(Map.of("standings", standings)).getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] withScript(String file, byte[] page) {
    String html = new String(page, StandardCharsets.UTF_8);
    String script =
        "<script src=\"/"
            + SCRIPT
            + "\" data-page=\""
            + Entities.escape(file)
            + "\" data-digest=\""
            + digest(Optional.of(page))
            + "\"></script>";
    int end = html.lastIndexOf("</body>");
    String shown = end < 0 ? html + script : html.substring(0, end) + script + html.substring(end);
    return shown.getBytes(StandardCharsets.UTF_8);
  }

  /** Empty for a page that is not there. */
  private static String digest(Optional<byte[]> page) {
    if (page.isEmpty()) {
      return "";
    }
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(page.get());
      return HexFormat.of().formatHex(digest).substring(0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** Stands where no page is, and gives way to one as soon as there is. */
  private Answer missing(String file, String language) throws IOException {
    Map<String, String> texts = PageTexts.of("preview", language);
    String what = bytes("index.html").isPresent() ? "gone" : "waiting";
    String home =
        what.equals("gone")
            ? "<p><a href=\"/\">" + Entities.escape(texts.get("gone.home")) + "</a></p>\n"
            : "";
    String html =
        """
        <!DOCTYPE html>
        <html lang="%s">
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>%s</title>
        <link rel="icon" href="data:,">
        <style>:root { color-scheme: light dark } body { font: 1.1rem/1.5 system-ui, sans-serif; \
        max-width: 36rem; margin: 3rem auto; padding: 0 1rem }</style>
        <body>
        <main>
        <h1>%s</h1>
        <p>%s</p>
        %s</main>
        <script src="/%s" data-page="%s" data-digest=""></script>
        </body>
        </html>
        """
            .formatted(
                language,
                Entities.escape(texts.get(what + ".title")),
                Entities.escape(texts.get(what + ".title")),
                Entities.escape(texts.get(what + ".text")),
                home,
                SCRIPT,
                Entities.escape(file));
    return new Answer(404, "text/html; charset=utf-8", html.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] script(String language) throws IOException {
    try (InputStream in = PreviewSite.class.getResourceAsStream("/preview/preview.js")) {
      String texts = JsonText.of(PageTexts.of("preview", language));
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .replace("\"TEXTS\"", texts)
          .replace("\"LANGUAGE\"", JsonText.of(language))
          .getBytes(StandardCharsets.UTF_8);
    }
  }
}
