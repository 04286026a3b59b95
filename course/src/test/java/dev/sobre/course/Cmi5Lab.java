package dev.sobre.course;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import dev.sobre.serve.LocalServer;
import dev.sobre.serve.StrictLrs;
import dev.sobre.serve.WrittenSite;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/**
 * The laboratory of {@code lab-cmi5.js}: a cmi5 package, the strict LMS of {@code sobre:serve}, and
 * a network between them that can fail.
 *
 * @param server serves all three
 * @param page the page of the laboratory
 */
record Cmi5Lab(LocalServer server, Page page) implements AutoCloseable {

  private static final String NETWORK =
      """
      if (parent !== window && parent.lab && parent.lab.network) {
        window.fetch = (url, init) => parent.lab.network(String(url), init);
      }
      """;

  static Cmi5Lab open(BrowserContext context) throws IOException {
    return open(context, BuiltCourse.twoModules().cmi5("en"));
  }

  /**
   * Opens the laboratory.
   *
   * @param packaged an unpacked package
   */
  static Cmi5Lab open(BrowserContext context, PageFolder packaged) throws IOException {
    StrictLrs lrs = new StrictLrs();
    Map<String, WrittenSite> folders =
        Map.of(
            "package", new WrittenSite(packaged.root()),
            "js", new WrittenSite(Path.of("src/test/js")),
            "lms", new WrittenSite(Path.of("../generator/src/main/resources/lms")));
    LocalServer server =
        LocalServer.start(
            0,
            (request, path) -> {
              WrittenSite folder = folders.get(path.replaceFirst("/.*", ""));
              return folder == null
                  ? lrs.find(request, path)
                  : folder.find(request, path.substring(path.indexOf('/') + 1));
            });
    context.addInitScript(NETWORK);
    Page page = context.newPage();
    page.navigate(server.address() + "js/lab.html");
    return new Cmi5Lab(server, page);
  }

  @Override
  public void close() {
    server.close();
  }
}
