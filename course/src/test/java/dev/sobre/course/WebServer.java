package dev.sobre.course;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A real web server with the configuration that the check wrote, adapted as an operator would. */
final class WebServer implements AutoCloseable {

  /** Servers that the check writes a configuration for. */
  enum Kind {
    NGINX("nginx"),
    APACHE("apache2", "httpd"),
    CADDY("caddy");

    private final List<String> names;

    Kind(String... names) {
      this.names = List.of(names);
    }
  }

  private static final int TRIES = 200;

  /** Modules of Apache that most hosts have; those that are built in have no file. */
  private static final List<String> MODULES =
      List.of(
          "mpm_event",
          "authz_core",
          "unixd",
          "mime",
          "dir",
          "alias",
          "setenvif",
          "filter",
          "headers",
          "deflate",
          "rewrite",
          "autoindex");

  private final Path folder;
  private final Path log;
  private final Process process;
  private final String origin;

  private WebServer(Path folder, int port, List<String> command) throws IOException {
    this.folder = folder;
    this.origin = "http://127.0.0.1:" + port;
    this.log = folder.resolve("log.txt");
    this.process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
  }

  /**
   * Starts a server and waits until it answers.
   *
   * @param site the folder to serve, which any user may read
   * @param configs the folder of the configurations
   * @param folder for what the server writes
   */
  static WebServer start(Kind kind, Path site, Path configs, Path folder) throws IOException {
    String program = program(kind).toString();
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    Path config = folder.resolve("server.conf");
    List<String> command =
        switch (kind) {
          case NGINX -> {
            Files.writeString(config, nginx(configs, site, port));
            yield List.of(program, "-p", folder.toString(), "-c", config.toString());
          }
          case APACHE -> {
            Files.writeString(config, apache(site, port));
            Files.copy(configs.resolve("apache.htaccess"), site.resolve(".htaccess"));
            yield List.of(
                program, "-DFOREGROUND", "-d", folder.toString(), "-f", config.toString());
          }
          case CADDY -> {
            Files.writeString(config, caddy(configs, site, port));
            yield List.of(program, "run", "--adapter", "caddyfile", "--config", config.toString());
          }
        };
    WebServer server = new WebServer(folder, port, command);
    server.awaitAnswer();
    return server;
  }

  private static Path program(Kind kind) {
    return SystemProgram.find(kind.names)
        .or(
            () -> {
              SystemProgram.install(kind.names.get(0));
              return SystemProgram.find(kind.names);
            })
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "no " + kind.names.get(0) + " to try its configuration with: install it"));
  }

  private static String nginx(Path configs, Path site, int port) throws IOException {
    return """
        pid nginx.pid;
        daemon off;
        error_log stderr;
        events {}
        http {
          include /etc/nginx/mime.types;
          access_log off;
          client_body_temp_path body;
          proxy_temp_path proxy;
          fastcgi_temp_path fastcgi;
          uwsgi_temp_path uwsgi;
          scgi_temp_path scgi;
        %s
        }
        """
        .formatted(
            Files.readString(configs.resolve("nginx.conf"))
                .replace("listen 80;", "listen 127.0.0.1:" + port + ";")
                .replace("root /srv/course/site;", "root " + site + ";"));
  }

  private static String apache(Path site, int port) {
    Path modules =
        Stream.of("/usr/lib/apache2/modules", "/usr/lib64/httpd/modules", "/usr/libexec/apache2")
            .map(Path::of)
            .filter(Files::isDirectory)
            .findFirst()
            .orElseThrow();
    String load =
        MODULES.stream()
            .filter(name -> Files.exists(modules.resolve("mod_" + name + ".so")))
            .map(name -> "LoadModule " + name + "_module " + modules + "/mod_" + name + ".so\n")
            .collect(Collectors.joining());
    return load
        + """
        ServerName 127.0.0.1
        ServerTokens Prod
        Listen 127.0.0.1:%d
        PidFile apache.pid
        Mutex file:. default
        ErrorLog /dev/stderr
        TypesConfig /etc/mime.types
        User nobody
        Group nogroup
        DocumentRoot %s
        <Directory %s>
          AllowOverride All
          Options FollowSymLinks Indexes
          Require all granted
        </Directory>
        """
            .formatted(port, site, site);
  }

  private static String caddy(Path configs, Path site, int port) throws IOException {
    return "{\n  admin off\n  storage file_system .\n}\n"
        + Files.readString(configs.resolve("Caddyfile"))
            .replace("example.org {", "http://127.0.0.1:" + port + " {")
            .replace("root * /srv/course/site", "root * " + site);
  }

  private void awaitAnswer() throws IOException {
    List<String> failures = new ArrayList<>();
    try {
      for (int i = 0; i < TRIES; i++) {
        if (process.waitFor(50, TimeUnit.MILLISECONDS)) {
          break;
        }
        try {
          HttpURLConnection call =
              (HttpURLConnection) URI.create(url("/")).toURL().openConnection();
          try (InputStream body = call.getInputStream()) {
            body.readAllBytes();
            return;
          }
        } catch (IOException notYet) {
          failures.add(notYet.toString());
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    close();
    throw new IOException(Files.readString(log) + failures);
  }

  /** Address of a path, such as {@code /index.html}. */
  String url(String path) {
    return origin + path;
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
  }
}
