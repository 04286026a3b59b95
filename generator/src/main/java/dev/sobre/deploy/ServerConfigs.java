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
          listen 80;                      # ADAPT: listen 443 ssl http2; and the certificates
          server_name example.org;        # ADAPT
          root /srv/course/site;          # ADAPT
          index index.html;
          error_page 403 404 =404 /404.html;
          server_tokens off;
          absolute_redirect off;
          charset utf-8;
          charset_types text/plain text/css text/javascript application/javascript image/svg+xml text/vtt;
          gzip on;
          gzip_static on;                 # takes a .gz that lies beside a file
          gzip_vary on;
          gzip_types %s;
          # brotli_static on;             # with the module ngx_brotli, takes a .br
        %s  add_header Cache-Control $sobre_cache always;
          # add_header Strict-Transport-Security "max-age=31536000" always;   # once all is on HTTPS
        %s  location ~ /\\.(?!well-known/) {
            return 404;
          }
          location / {
            try_files $uri $uri/ $uri.html =404;
          }
        }
        """
            .formatted(
                ServerRules.ASK_AGAIN,
                ServerRules.NAMED,
                ServerRules.FOR_EVER,
                ServerRules.TEXT_TYPES,
                headers("  add_header %s \"%s\" always;\n"),
                types("  location ~ \\.%s$ {\n    types {}\n    default_type %s;\n  }\n"));
  }

  /**
   * For {@code .htaccess} in the folder of the site. Each module that a host may lack is asked for.
   * A file compressed beforehand is another file for Apache, so that it is told type and encoding.
   */
  private String apache() {
    return HEAD
        + """
        # Copy as .htaccess into the folder of the site, which needs AllowOverride All.
        # The version of the server is hidden by ServerTokens Prod, outside of this file.
        ErrorDocument 403 /404.html
        ErrorDocument 404 /404.html
        # ADAPT the two lines above if the site does not lie at the root of its host.
        Options -Indexes
        ServerSignature Off
        DirectoryIndex index.html
        RedirectMatch 404 "/\\.(?!well-known/)"
        AddDefaultCharset utf-8
        AddCharset utf-8 .css .js .svg .vtt
        %s<IfModule mod_rewrite.c>
          RewriteEngine On
          RewriteCond %%{REQUEST_FILENAME} !-d
          RewriteCond %%{REQUEST_FILENAME} !-f
          RewriteCond %%{REQUEST_FILENAME}.html -f
          RewriteRule ^(.+[^/])$ $1.html
          RewriteCond %%{HTTP:Accept-Encoding} \\bbr\\b
          RewriteCond %%{REQUEST_FILENAME}.br -f
          RewriteRule ^(.+\\.(?:%s))$ $1.br [L]
          RewriteCond %%{HTTP:Accept-Encoding} \\bgzip\\b
          RewriteCond %%{REQUEST_FILENAME}.gz -f
          RewriteRule ^(.+\\.(?:%s))$ $1.gz [L]
          <FilesMatch "\\.(%s)\\.(br|gz)$">
            RemoveType .gz .br
            RemoveLanguage .br
            AddEncoding gzip .gz
            AddEncoding br .br
            <IfModule mod_headers.c>
              Header append Vary Accept-Encoding
            </IfModule>
          </FilesMatch>
        </IfModule>
        <IfModule mod_deflate.c>
          AddOutputFilterByType DEFLATE text/html %s
        </IfModule>
        <IfModule mod_headers.c>
          # Compressing adds to the tag of a file; what a browser sends back must be known again.
          RequestHeader edit If-None-Match "^(?:W/)?\\"(.*)-gzip\\"$" "\\"$1-gzip\\", \\"$1\\""
        %s  Header always set Cache-Control "%s"
          <FilesMatch "%s">
            Header always set Cache-Control "%s"
          </FilesMatch>
        </IfModule>
        """
            .formatted(
                types("AddType %2$s .%1$s\n"),
                ServerRules.TEXT_ENDINGS,
                ServerRules.TEXT_ENDINGS,
                ServerRules.TEXT_ENDINGS,
                ServerRules.TEXT_TYPES,
                headers("  Header always set %s \"%s\"\n"),
                ServerRules.ASK_AGAIN,
                ServerRules.NAMED.replace("$", "(\\.(br|gz))?$"),
                ServerRules.FOR_EVER);
  }

  private String caddy() {
    return HEAD
        + """
        # ADAPT the name and the folder.
        example.org {
          root * /srv/course/site
          encode gzip
          @hidden {
            path_regexp /\\.
            not path /.well-known/*
          }
          error @hidden 404
          try_files {path} {path}.html
          file_server {
            precompressed br gzip
          }
          @named path_regexp %s
          @others not path_regexp %s
          header @named Cache-Control "%s"
          header @others Cache-Control "%s"
        %s  header {
        %s  }
          handle_errors {
            header Cache-Control "%s"
            header Content-Type "text/html; charset=utf-8"
            rewrite * /404.html
            file_server {
              precompressed br gzip
            }
          }
        }
        """
            .formatted(
                ServerRules.NAMED,
                ServerRules.NAMED,
                ServerRules.FOR_EVER,
                ServerRules.ASK_AGAIN,
                types("  @%1$s path *.%1$s\n  header @%1$s Content-Type %2$s\n"),
                headers("    %s \"%s\"\n"),
                ServerRules.ASK_AGAIN);
  }

  private static String types(String line) {
    return ServerRules.TYPES.entrySet().stream()
        .map(type -> line.formatted(type.getKey(), type.getValue()))
        .collect(Collectors.joining());
  }

  private String headers(String line) {
    return rules.headers().entrySet().stream()
        .map(header -> line.formatted(header.getKey(), header.getValue()))
        .collect(Collectors.joining());
  }
}
