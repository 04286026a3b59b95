package dev.sobre;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sobre.deploy.ServerConfigs;
import dev.sobre.rule.WrittenFiles;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The configuration for nginx, served by a real one. It needs {@code nginx} on the path, which few
 * machines have, so that it is not among the tests of every build: {@code mvn -pl generator test
 * -Dtest=NginxProbe}.
 */
class NginxProbe {

  private static final int TRIES = 100;

  @TempDir Path temporary;
  private final HttpClient client = HttpClient.newHttpClient();
  private Path site;
  private Process nginx;
  private String origin;

  @BeforeEach
  void serve() throws IOException, InterruptedException {
    Path course = CourseFixture.copyOfSoundCourse(temporary);
    Path file = course.resolve("course.yml");
    Files.writeString(
        file,
        Files.readString(file)
            + "declarations: {security: {contact: \"tel:+33100000000\", expires: 2027-01-01}}\n");
    Path output = temporary.resolve("target");
    assertTrue(CourseFixture.build(course, output).succeeded());
    site = output.resolve("site");
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    origin = "http://127.0.0.1:" + port + "/";
    String server =
        ServerConfigs.of(WrittenFiles.read(site))
            .get("nginx.conf")
            .replace("listen 80;", "listen 127.0.0.1:" + port + ";")
            .replace("root /srv/course/site;", "root " + site + ";");
    Path config = temporary.resolve("nginx.conf");
    Files.writeString(
        config,
        "user root;\npid nginx.pid;\ndaemon off;\nevents {}\nhttp {\n"
            + "include /etc/nginx/mime.types;\naccess_log off;\n"
            + server
            + "}\n");
    nginx =
        new ProcessBuilder("nginx", "-p", temporary.toString(), "-c", config.toString())
            .redirectErrorStream(true)
            .redirectOutput(temporary.resolve("nginx.log").toFile())
            .start();
    for (int i = 0; i < TRIES && !answers(); i++) {
      if (nginx.waitFor(50, TimeUnit.MILLISECONDS)) {
        throw new IOException(Files.readString(temporary.resolve("nginx.log")));
      }
    }
  }

  private boolean answers() throws InterruptedException {
    try {
      return get("").statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    }
  }

  @AfterEach
  void stop() throws InterruptedException {
    if (nginx != null) {
      nginx.destroy();
      nginx.waitFor();
    }
  }

  @Test
  void pagesAreAskedForAgainAndFilesWithADigestAreKept() throws Exception {
    HttpResponse<String> home = get("");
    assertEquals(200, home.statusCode());
    assertEquals("text/html; charset=utf-8", header(home, "Content-Type"));
    assertEquals("no-cache", header(home, "Cache-Control"));
    assertEquals(304, get("index.html", "If-None-Match", header(home, "ETag")).statusCode());
    HttpResponse<String> style = get(path("style"));
    assertEquals("text/css; charset=utf-8", header(style, "Content-Type"));
    assertEquals("public, max-age=31536000, immutable", header(style, "Cache-Control"));
  }

  @Test
  void everyAnswerHasTheHeaders() throws Exception {
    for (String path : new String[] {"", path("style"), "gone.html"}) {
      HttpResponse<String> answer = get(path);
      String policy = header(answer, "Content-Security-Policy");
      assertTrue(policy.startsWith("default-src 'none'; script-src 'self'; "), path + policy);
      assertTrue(!policy.contains("unsafe"), policy);
      assertEquals("nosniff", header(answer, "X-Content-Type-Options"), path);
      assertEquals("no-referrer", header(answer, "Referrer-Policy"), path);
      assertEquals("nginx", header(answer, "Server"), path);
    }
  }

  @Test
  void aMissingAddressShowsThePageForIt() throws Exception {
    HttpResponse<String> answer = get("start/gone.html");
    assertEquals(404, answer.statusCode());
    assertTrue(answer.body().contains("data-page=\"not-found\""), answer.body());
    assertEquals("no-cache", header(answer, "Cache-Control"));
  }

  @Test
  void hiddenFilesStayHiddenButTheWellKnownOne() throws Exception {
    Files.writeString(site.resolve(".secret"), "x");
    assertEquals(404, get(".secret").statusCode());
    HttpResponse<String> security = get(".well-known/security.txt");
    assertEquals(200, security.statusCode());
    assertEquals("text/plain; charset=utf-8", header(security, "Content-Type"));
  }

  @Test
  void textTravelsCompressedAndAFileCompressedBeforehandIsTaken() throws Exception {
    String style = path("style");
    Files.writeString(site.resolve("long.css"), "p{color:red}".repeat(200));
    assertEquals("gzip", header(get("long.css", "Accept-Encoding", "gzip"), "Content-Encoding"));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write("q{color:blue}".getBytes(StandardCharsets.UTF_8));
    }
    Files.write(site.resolve(style + ".gz"), bytes.toByteArray());
    HttpResponse<byte[]> answer =
        client.send(
            HttpRequest.newBuilder(URI.create(origin + style))
                .header("Accept-Encoding", "gzip")
                .build(),
            BodyHandlers.ofByteArray());
    assertEquals(bytes.size(), answer.body().length);
  }

  private String path(String name) throws IOException {
    return CourseFixture.files(site).keySet().stream()
        .filter(path -> path.startsWith("assets/" + name + "."))
        .findFirst()
        .orElseThrow();
  }

  private HttpResponse<String> get(String path, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(origin + path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), BodyHandlers.ofString());
  }

  private static String header(HttpResponse<?> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }
}
