package dev.sobre.course;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** Serves folders on the loopback address. */
final class LocalServer implements AutoCloseable {

  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html;charset=utf-8",
          "css", "text/css",
          "js", "text/javascript",
          "svg", "image/svg+xml",
          "xml", "application/xml",
          "webmanifest", "application/manifest+json");

  static {
    // Headers and body go out in two packets; the second must not wait for word of the first.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private final HttpServer server;

  private LocalServer(HttpServer server) {
    this.server = server;
  }

  /**
   * Starts a server.
   *
   * @param folders by the path they are served under, such as {@code /site/}
   */
  static LocalServer of(Map<String, Path> folders) throws IOException {
    return of(folders, path -> Map.of());
  }

  /**
   * Starts a server.
   *
   * @param folders by the path they are served under, such as {@code /site/}
   * @param headers of the answers, by the path asked for; with the encoding {@code deflate} the
   *     body is compressed
   */
  static LocalServer of(Map<String, Path> folders, Function<String, Map<String, String>> headers)
      throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    folders.forEach(
        (path, folder) ->
            server.createContext(
                path,
                call -> {
                  headers
                      .apply(call.getRequestURI().getPath())
                      .forEach(call.getResponseHeaders()::set);
                  serve(call, path, folder);
                }));
    server.setExecutor(Executors.newCachedThreadPool(LocalServer::daemon));
    server.start();
    return new LocalServer(server);
  }

  /** Serves a site under {@code /site/}, and a package with LMSs. */
  static LocalServer withLms(PageFolder site, PageFolder scorm) throws IOException {
    Map<String, Path> folders = new HashMap<>(lms(scorm));
    folders.put("/site/", site.root());
    return of(folders);
  }

  /** Folders of a package under {@code /package/}, and of LMSs that play it, under /js/. */
  static Map<String, Path> lms(PageFolder scorm) {
    return Map.of(
        "/package/",
        scorm.root(),
        "/js/",
        Path.of("src/test/js"),
        "/lms/",
        Path.of("..", "generator", "src", "main", "resources", "lms"));
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work);
    thread.setDaemon(true);
    return thread;
  }

  private static void serve(HttpExchange call, String path, Path folder) throws IOException {
    Path file = folder.resolve(call.getRequestURI().getPath().substring(path.length())).normalize();
    try (call) {
      if (!file.startsWith(folder.normalize()) || !Files.isRegularFile(file)) {
        call.sendResponseHeaders(404, -1);
        return;
      }
      String name = file.getFileName().toString();
      String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
      call.getResponseHeaders()
          .set("Content-Type", type == null ? "application/octet-stream" : type);
      byte[] bytes = Files.readAllBytes(file);
      if ("deflate".equals(call.getResponseHeaders().getFirst("Content-Encoding"))) {
        bytes = deflated(bytes);
      }
      call.sendResponseHeaders(200, bytes.length == 0 ? -1 : bytes.length);
      call.getResponseBody().write(bytes);
    }
  }

  private static byte[] deflated(byte[] bytes) throws IOException {
    ByteArrayOutputStream compressed = new ByteArrayOutputStream();
    try (OutputStream stream = new DeflaterOutputStream(compressed, new Deflater(9))) {
      stream.write(bytes);
    }
    return compressed.toByteArray();
  }

  /** Address of a path, such as {@code /site/index.html}. */
  String url(String path) {
    return "http://localhost:" + server.getAddress().getPort() + path;
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
