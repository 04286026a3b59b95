package dev.sobre.course;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import dev.sobre.deploy.ServerConfigs;
import dev.sobre.rule.WrittenFiles;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.io.file.PathUtils;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The first course, served by real web servers with the configurations that a check writes. */
class WebServerTest {

  private static final PageFolder BUILT = BuiltCourse.FIRST.site();

  /** A file of each type that courses have and this one may not, by its name. */
  private static final Map<String, String> TYPES =
      new TreeMap<>(
          Map.of(
              "probe.json", "application/json",
              "probe.opus", "audio/ogg",
              "probe.pdf", "application/pdf",
              "probe.txt", "text/plain; charset=utf-8",
              "probe.vtt", "text/vtt",
              "probe.webp", "image/webp"));

  private static final String DRAWING = "/probe.svg";

  private static final String FOR_EVER = "public, max-age=31536000, immutable";

  private final HttpClient client = HttpClient.newHttpClient();
  private Path folder;
  private Path site;
  private Path configs;
  private String style;

  /** Servers that start as root read as somebody else, who may enter this folder. */
  @BeforeEach
  void copySite() throws IOException {
    folder = Files.createTempDirectory("sobre");
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    site = folder.resolve("site");
    PathUtils.copyDirectory(BUILT.root(), site);
    configs = folder.resolve("deploy");
    ServerConfigs.write(WrittenFiles.read(site), configs);
    for (String name : TYPES.keySet()) {
      Files.writeString(site.resolve(name), "content of " + name);
    }
    Files.writeString(
        site.resolve(DRAWING.substring(1)),
        "<svg xmlns=\"http://www.w3.org/2000/svg\">" + "<path d=\"M0 0\"/>".repeat(99) + "</svg>");
    Files.writeString(site.resolve(".secret"), "x");
    Files.createDirectories(site.resolve(".well-known"));
    Files.writeString(site.resolve(".well-known/security.txt"), "Contact: tel:+33100000000");
    style = "/" + named(".css");
  }

  @AfterEach
  void deleteSite() throws IOException {
    PathUtils.deleteDirectory(folder);
  }

  @ParameterizedTest
  @EnumSource
  void aServerKeepsWhatItsConfigurationPromises(WebServer.Kind kind) throws Exception {
    try (WebServer server = WebServer.start(kind, site, configs, folder)) {
      assertAll(
          kind.name(),
          () -> typesAreThoseOfTheFiles(server),
          () -> pagesAreAskedForAgainAndNamedFilesAreKept(server),
          () -> addressesLeadToPages(server),
          () -> whatIsNotThereIsRefusedWithAPage(server),
          () -> everyAnswerHasTheHeaders(server),
          () -> textTravelsCompressed(server),
          () -> filesCompressedBeforehandAreTaken(server));
    }
  }

  private void typesAreThoseOfTheFiles(WebServer server) throws Exception {
    Map<String, String> expected = new TreeMap<>(TYPES);
    expected.put("index.html", "text/html; charset=utf-8");
    expected.put(style.substring(1), "text/css; charset=utf-8");
    expected.put(DRAWING.substring(1), "image/svg+xml");
    expected.put(".well-known/security.txt", "text/plain; charset=utf-8");
    expected.put("site.webmanifest", "application/manifest+json");
    Map<String, String> served = new TreeMap<>();
    for (String name : expected.keySet()) {
      HttpResponse<String> answer = get(server, "/" + name);
      assertEquals(200, answer.statusCode(), name);
      // Spelling of the charset is free; drawings name their own, and captions have one by rule.
      String type = header(answer, "Content-Type").toLowerCase(Locale.ROOT);
      served.put(
          name, name.matches(".*\\.(svg|vtt)") ? type.split(";")[0] : type.replace(";c", "; c"));
    }
    assertEquals(expected, served);
    assertTrue(
        header(get(server, "/" + named(".js")), "Content-Type")
            .matches("(text|application)/javascript(; charset=utf-8)?"));
  }

  private void pagesAreAskedForAgainAndNamedFilesAreKept(WebServer server) throws Exception {
    for (String encoding : List.of("identity", "gzip")) {
      HttpResponse<String> home = get(server, "/index.html", "Accept-Encoding", encoding);
      assertEquals("no-cache", header(home, "Cache-Control"));
      String tag = header(home, "ETag");
      HttpResponse<String> again =
          get(server, "/index.html", "Accept-Encoding", encoding, "If-None-Match", tag);
      assertEquals(304, again.statusCode(), encoding + tag);
      assertEquals("no-cache", header(again, "Cache-Control"));
    }
    assertEquals(FOR_EVER, header(get(server, style), "Cache-Control"));
    assertEquals("no-cache", header(get(server, "/sw.js"), "Cache-Control"));
  }

  private void addressesLeadToPages(WebServer server) throws Exception {
    assertEquals(get(server, "/index.html").body(), get(server, "/").body());
    assertEquals(get(server, "/en/index.html").body(), get(server, "/en/").body());
    HttpResponse<String> folderWithoutSlash = get(server, "/en");
    assertTrue(List.of(301, 308).contains(folderWithoutSlash.statusCode()));
    assertTrue(header(folderWithoutSlash, "Location").endsWith("/en/"));
    assertEquals(get(server, "/glossary.html").body(), get(server, "/glossary").body());
  }

  private void whatIsNotThereIsRefusedWithAPage(WebServer server) throws Exception {
    for (String path :
        List.of("/gone.html", "/en/gone", "/assets/gone.00000000.css", "/gone.webp", "/.secret")) {
      HttpResponse<String> answer = get(server, path);
      assertEquals(404, answer.statusCode(), path);
      assertTrue(answer.body().contains("data-page=\"not-found\""), path + answer.body());
      assertEquals("no-cache", header(answer, "Cache-Control"), path);
      assertTrue(header(answer, "Content-Type").startsWith("text/html"), path);
    }
    HttpResponse<String> listing = get(server, "/assets/");
    assertTrue(List.of(403, 404).contains(listing.statusCode()), listing.body());
    assertFalse(listing.body().contains("Index of"), listing.body());
  }

  private void everyAnswerHasTheHeaders(WebServer server) throws Exception {
    for (String path : List.of("/", style, "/gone.html", "/assets/", "/en", "/.secret")) {
      HttpResponse<String> answer = get(server, path);
      String policy = header(answer, "Content-Security-Policy");
      assertTrue(policy.startsWith("default-src 'none'; script-src 'self'"), path + policy);
      assertFalse(policy.contains("unsafe"), policy);
      assertEquals(1, answer.headers().allValues("Content-Security-Policy").size(), path);
      assertEquals("nosniff", header(answer, "X-Content-Type-Options"), path);
      assertEquals("no-referrer", header(answer, "Referrer-Policy"), path);
      assertTrue(header(answer, "Permissions-Policy").startsWith("camera=()"), path);
      assertEquals("same-origin", header(answer, "Cross-Origin-Opener-Policy"), path);
      assertEquals(1, answer.headers().allValues("Cache-Control").size(), path);
      assertFalse(header(answer, "Server").matches(".*\\d.*"), header(answer, "Server"));
    }
  }

  private void textTravelsCompressed(WebServer server) throws Exception {
    for (String path : List.of("/index.html", style, "/" + named(".js"), DRAWING)) {
      HttpResponse<byte[]> answer = compressed(server, path);
      assertEquals("gzip", header(answer, "Content-Encoding"), path);
      assertTrue(header(answer, "Vary").toLowerCase(Locale.ROOT).contains("accept-enc"));
      assertEquals(get(server, path).body(), unpacked(answer.body()), path);
    }
  }

  private void filesCompressedBeforehandAreTaken(WebServer server) throws Exception {
    for (String name : List.of("probe.00000000.css", "glossary.html", "probe.vtt")) {
      Files.writeString(site.resolve(name), "as it is");
      Files.write(site.resolve(name + ".gz"), packed("taken beforehand"));
      HttpResponse<byte[]> answer = compressed(server, "/" + name);
      assertEquals("taken beforehand", unpacked(answer.body()), name);
      assertEquals("gzip", header(answer, "Content-Encoding"), name);
      HttpResponse<String> plain = get(server, "/" + name);
      assertEquals("as it is", plain.body());
      assertEquals(header(plain, "Content-Type"), header(answer, "Content-Type"), name);
      assertEquals(header(plain, "Cache-Control"), header(answer, "Cache-Control"), name);
      assertTrue(header(answer, "Vary").toLowerCase(Locale.ROOT).contains("accept-enc"), name);
    }
    Files.write(site.resolve("index.html.gz"), packed("taken beforehand"));
    assertEquals("taken beforehand", unpacked(compressed(server, "/").body()));
    Files.delete(site.resolve("index.html.gz"));
  }

  /** The policy is the same for all servers. */
  @Test
  void thePolicyLetsEveryKindOfPageWork() throws Exception {
    List<String> said = new ArrayList<>();
    try (WebServer server = WebServer.start(WebServer.Kind.NGINX, site, configs, folder);
        BrowserContext context = TestBrowser.get().newContext()) {
      Page page = context.newPage();
      page.onConsoleMessage(message -> said.add(page.url() + ": " + message.text()));
      page.onPageError(error -> said.add(page.url() + ": " + error));
      Consumer<String> open = path -> page.navigate(server.url("/" + path));
      List<String> pages = BUILT.pagesOfEachKind();
      pages.forEach(open);
      BUILT.lowDataPages().forEach(open);
      assertEquals(List.of(), said);
      pages.stream().filter(WebServerTest::hasActivity).findFirst().ifPresent(open);
      ActivityOnPage activity = new ActivityOnPage(page, page.locator("form.activity").first());
      activity.answerRight();
      PlaywrightAssertions.assertThat(activity.verdict()).not().isEmpty();
      page.evaluate(
          "() => { document.body.append(document.createElement('script'));"
              + " document.body.lastChild.textContent = 'window.foreign = true'; }");
      assertEquals(null, page.evaluate("window.foreign"));
      assertTrue(said.stream().anyMatch(line -> line.contains("Content Security Policy")));
    }
  }

  private static boolean hasActivity(String path) {
    return BUILT.document(path).body().attr("data-page").equals("activity");
  }

  private String named(String ending) throws IOException {
    try (Stream<Path> files = Files.walk(site)) {
      return files
          .map(file -> site.relativize(file).toString().replace('\\', '/'))
          .filter(path -> path.matches(".*\\.[0-9a-f]{8}\\" + ending))
          .sorted()
          .findFirst()
          .orElseThrow();
    }
  }

  private HttpResponse<String> get(WebServer server, String path, String... headers)
      throws IOException, InterruptedException {
    return client.send(request(server, path, headers), BodyHandlers.ofString());
  }

  private HttpResponse<byte[]> compressed(WebServer server, String path)
      throws IOException, InterruptedException {
    return client.send(
        request(server, path, "Accept-Encoding", "gzip"), BodyHandlers.ofByteArray());
  }

  private static HttpRequest request(WebServer server, String path, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.url(path)));
    return (headers.length > 0 ? request.headers(headers) : request).build();
  }

  private static byte[] packed(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  private static String unpacked(byte[] bytes) throws IOException {
    try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      return new String(gzip.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String header(HttpResponse<?> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }
}
