package dev.sobre.deploy;

import dev.sobre.rule.WrittenFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Configurations of web servers for a website, to be adapted where they say so. */
public final class ServerConfigs {

  private static final String HEAD =
      """
      # Written by sobre:check for the files of this website; the policy knows their inline styles,
      # so that it changes with them. Adapt what is marked ADAPT.
      """;

  private final ServerRules rules;

  private ServerConfigs(ServerRules rules) {
    this.rules = rules;
  }

  /** Texts by file name. */
  public static SortedMap<String, String> of(WrittenFiles site) {
    ServerConfigs configs = new ServerConfigs(ServerRules.of(site));
    return new TreeMap<>(
        Map.of(
            "nginx.conf", configs.nginx(),
            "apache.htaccess", configs.apache(),
            "Caddyfile", configs.caddy()));
  }

  /** Writes them into a folder. */
  public static void write(WrittenFiles site, Path folder) throws IOException {
    Files.createDirectories(folder);
    for (var config : of(site).entrySet()) {
      Files.writeString(folder.resolve(config.getKey()), config.getValue());
    }
  }

  /** For {@code conf.d}: it stands inside {@code http}. */
  private String nginx() {
    return HEAD
        + """
        map $uri $sobre_cache {
          default "%s";
          "~%s" "%s";
        }
        server {
          listen 80;                      # ADAPT: listen 443 ssl; http2 on; certificates
          server_name example.org;        # ADAPT
          root /srv/course/site;          # ADAPT
          index index.html;
          error_page 404 /404.html;
          server_tokens off;
          charset utf-8;
          charset_types text/plain text/css application/javascript image/svg+xml;
          gzip on;
          gzip_static on;                 # takes a .gz that lies beside a file
          gzip_vary on;
          gzip_types %s;
          # brotli_static on;             # with the module ngx_brotli, takes a .br
        %s  add_header Cache-Control $sobre_cache always;
          # add_header Strict-Transport-Security "max-age=31536000" always;   # once all is on HTTPS
          location ~ \\.webmanifest$ {
            default_type application/manifest+json;
          }
          location ~ /\\.(?!well-known/) {
            return 404;
          }
        }
        """
            .formatted(
                ServerRules.ASK_AGAIN,
                ServerRules.NAMED,
                ServerRules.FOR_EVER,
                ServerRules.TEXT_TYPES,
                headers("  add_header %s \"%s\" always;\n"));
  }

  /** For {@code .htaccess} in the folder of the site, with the modules headers and deflate. */
  private String apache() {
    return HEAD
        + """
        # Copy as .htaccess into the folder of the site.
        ErrorDocument 404 /404.html
        # ADAPT the line above if the site does not lie at the root of its host.
        AddDefaultCharset utf-8
        AddType application/manifest+json .webmanifest
        <IfModule mod_deflate.c>
          AddOutputFilterByType DEFLATE text/html %s
        </IfModule>
        <IfModule mod_headers.c>
        %s  Header always set Cache-Control "%s"
          <FilesMatch "%s">
            Header always set Cache-Control "%s"
          </FilesMatch>
        </IfModule>
        """
            .formatted(
                ServerRules.TEXT_TYPES,
                headers("  Header always set %s \"%s\"\n"),
                ServerRules.ASK_AGAIN,
                ServerRules.NAMED,
                ServerRules.FOR_EVER);
  }

  private String caddy() {
    return HEAD
        + """
        # ADAPT the name and the folder.
        example.org {
          root * /srv/course/site
          encode gzip
          file_server {
            precompressed br gzip
          }
          @named path_regexp %s
          @others not path_regexp %s
          header @named Cache-Control "%s"
          header @others Cache-Control "%s"
          header {
        %s  }
          handle_errors {
            rewrite * /404.html
            file_server
          }
        }
        """
            .formatted(
                ServerRules.NAMED,
                ServerRules.NAMED,
                ServerRules.FOR_EVER,
                ServerRules.ASK_AGAIN,
                headers("    %s \"%s\"\n"));
  }

  private String headers(String line) {
    return rules.headers().entrySet().stream()
        .map(header -> line.formatted(header.getKey(), header.getValue()))
        .collect(Collectors.joining());
  }
}
