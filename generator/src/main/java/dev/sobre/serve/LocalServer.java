package dev.sobre.serve;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A web server for this machine alone: it listens on the loopback address, and answers only
 * requests that name it, so that no page of another site can read from it (DNS rebinding).
 */
public final class LocalServer implements AutoCloseable {

  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("html", "text/html; charset=utf-8"),
          Map.entry("htm", "text/html; charset=utf-8"),
          Map.entry("css", "text/css; charset=utf-8"),
          Map.entry("js", "text/javascript; charset=utf-8"),
          Map.entry("json", "application/json"),
          Map.entry("webmanifest", "application/manifest+json"),
          Map.entry("xml", "application/xml"),
          Map.entry("txt", "text/plain; charset=utf-8"),
          Map.entry("svg", "image/svg+xml"),
          Map.entry("png", "image/png"),
          Map.entry("jpg", "image/jpeg"),
          Map.entry("jpeg", "image/jpeg"),
          Map.entry("gif", "image/gif"),
          Map.entry("webp", "image/webp"),
          Map.entry("avif", "image/avif"),
          Map.entry("vtt", "text/vtt; charset=utf-8"),
          Map.entry("mp3", "audio/mpeg"),
          Map.entry("opus", "audio/ogg"),
          Map.entry("mp4", "video/mp4"),
          Map.entry("webm", "video/webm"),
          Map.entry("pdf", "application/pdf"));

  /** Finds what a path leads to. */
  public interface Files {

    /**
     * The content.
     *
     * @param request the request, whose headers may matter
     * @param path decoded, without the leading slash
     * @return empty for "not found"
     */
    Optional<Answer> find(HttpExchange request, String path) throws IOException;
  }

  /**
   * What is sent.
   *
   * @param status HTTP status
   * @param type media type
   * @param bytes the body
   */
  public record Answer(int status, String type, byte[] bytes) {

    /** Content whose type its file name tells. */
    static Answer named(String path, byte[] bytes) {
      String extension = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
      String type = TYPES.getOrDefault(extension, "application/octet-stream");
      return new Answer(200, type, bytes);
    }
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool(LocalServer::daemon);

  private LocalServer(HttpServer server) {
    this.server = server;
  }

  /**
   * Starts one.
   *
   * @param port 0 for a free one
   * @throws IOException when the port is taken
   */
  public static LocalServer start(int port, Files files) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    LocalServer local = new LocalServer(server);
    server.createContext("/", request -> answer(request, files));
    server.setExecutor(local.threads);
    server.start();
    return local;
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "sobre-serve");
    thread.setDaemon(true);
    return thread;
  }

  private static void answer(HttpExchange request, Files files) throws IOException {
    try (request) {
      String host = URI.create("http://" + request.getRequestHeaders().getFirst("Host")).getHost();
      if (!"localhost".equals(host) && !"127.0.0.1".equals(host) && !"[::1]".equals(host)) {
        request.sendResponseHeaders(421, -1);
        return;
      }
      Optional<Answer> found = files.find(request, request.getRequestURI().getPath().substring(1));
      if (found.isEmpty()) {
        request.sendResponseHeaders(404, -1);
        return;
      }
      byte[] bytes = found.get().bytes();
      request.getResponseHeaders().set("Content-Type", found.get().type());
      request.getResponseHeaders().set("Cache-Control", "no-store");
      request.sendResponseHeaders(found.get().status(), bytes.length == 0 ? -1 : bytes.length);
      request.getResponseBody().write(bytes);
    }
  }

  /** Such as {@code http://localhost:8484/}. */
  public URI address() {
    return URI.create("http://localhost:" + server.getAddress().getPort() + "/");
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
