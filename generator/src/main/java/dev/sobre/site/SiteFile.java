package dev.sobre.site;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

/**
 * A file of a site.
 *
 * @param path from the root of the site, with {@code /} between names
 * @param bytes its content; never changed after construction
 */
public record SiteFile(String path, byte[] bytes) {

  private static final Set<String> TEXT =
      Set.of("html", "css", "js", "json", "svg", "xml", "txt", "webmanifest");

  public static SiteFile text(String path, String text) {
    return new SiteFile(path, text.getBytes(StandardCharsets.UTF_8));
  }

  public String text() {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** The file name in lower case after the last point, or an empty text. */
  public String extension() {
    return extension(path);
  }

  public static String extension(String path) {
    int dot = path.lastIndexOf('.');
    return dot <= path.lastIndexOf('/') ? "" : path.substring(dot + 1).toLowerCase(Locale.ROOT);
  }

  /** Bytes that travel: text with gzip, which every server has, other files as they are. */
  public long transferred() {
    return isText(path) ? Deflate.gzipSize(bytes) : bytes.length;
  }

  /** Whether a server compresses it on its way. */
  public static boolean isText(String path) {
    return TEXT.contains(extension(path));
  }
}
