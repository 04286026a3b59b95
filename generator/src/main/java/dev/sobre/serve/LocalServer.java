package dev.sobre.serve;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.BindException;
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
          Map.entry("woff2", "font/woff2"),
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

    /**
     * What is sent bit by bit, for as long as the browser listens.
     *
     * @return empty when there is nothing of the kind at this path
     */
    default Optional<Feed> feed(HttpExchange request, String path) {
      return Optional.empty();
    }
  }

  /** Sends events (HTML, server-sent events). */
  @FunctionalInterface
  public interface Feed {

    /**
     * Sends until the browser has gone.
     *
     * @param out takes the text of the events
     */
    void send(OutputStream out) throws IOException, InterruptedException;
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

  private static final int LAST_PORT = 65_535;

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool(LocalServer::daemon);

  private LocalServer(HttpServer server) {
    this.server = server;
  }

  /** How many ports are tried after one that is taken. */
  private static final int MORE_PORTS = 9;

  /**
   * Starts one; at a port near by if the one that is asked for is taken.
   *
   * @param port 0 for a free one
   * @throws IOException when the ports near by are taken too
   */
  public static LocalServer startNear(int port, Files files) throws IOException {
    for (int more = 0; ; more++) {
      try {
        return start(port + more, files);
      } catch (BindException taken) {
        if (port == 0 || more == MORE_PORTS || port + more == LAST_PORT) {
          throw taken;
        }
      }
    }
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
      if (!isForThisMachine(request)) {
        request.sendResponseHeaders(421, -1);
        return;
      }
      String path = request.getRequestURI().getPath().replaceFirst("^/", "");
      Optional<Feed> feed = files.feed(request, path);
      if (feed.isPresent()) {
        send(request, feed.get());
        return;
      }
      Optional<Answer> found = files.find(request, path);
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

  private static boolean isForThisMachine(HttpExchange request) {
    String host = String.valueOf(request.getRequestHeaders().getFirst("Host"));
    return host.matches("(?i)(localhost|127\\.0\\.0\\.1|\\[::1])(:\\d+)?");
  }

  private static void send(HttpExchange request, Feed feed) throws IOException {
    request.getResponseHeaders().set("Content-Type", "text/event-stream; charset=utf-8");
    request.getResponseHeaders().set("Cache-Control", "no-store");
    request.sendResponseHeaders(200, 0);
    try {
      feed.send(request.getResponseBody());
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
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
