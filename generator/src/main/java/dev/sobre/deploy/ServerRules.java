package dev.sobre.deploy;

import dev.sobre.rule.WrittenFiles;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What a server should say with the files of a website, whichever server it is.
 *
 * @param headers of every answer, by name
 */
record ServerRules(Map<String, String> headers) {

  /** Names with a digest of the content, which may be kept for ever. */
  static final String NAMED = "\\.[0-9a-f]{8}\\.[a-z0-9]+$";

  static final String FOR_EVER = "public, max-age=31536000, immutable";

  /** Pages are asked for again, and answered by "not modified" if they are the same. */
  static final String ASK_AGAIN = "no-cache";

  /** What nginx and others compress on the way. */
  static final String TEXT_TYPES =
      "text/css text/plain text/xml application/javascript text/javascript application/json"
          + " application/manifest+json application/xml image/svg+xml text/vtt";

  /** Endings of files that are written compressed beside themselves, or are worth it. */
  static final String TEXT_ENDINGS = "html|css|js|svg|json|webmanifest|xml|txt|vtt";

  /** Types of files that the tables of some servers do not have, by the ending. */
  static final SortedMap<String, String> TYPES =
      Collections.unmodifiableSortedMap(
          new TreeMap<>(
              Map.of(
                  "avif", "image/avif",
                  "m4a", "audio/mp4",
                  "opus", "audio/ogg",
                  "vtt", "text/vtt",
                  "webmanifest", "application/manifest+json",
                  "webp", "image/webp",
                  "woff2", "font/woff2")));

  static ServerRules of(WrittenFiles site) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Content-Security-Policy", policy(site));
    headers.put("X-Content-Type-Options", "nosniff");
    headers.put("Referrer-Policy", "no-referrer");
    headers.put(
        "Permissions-Policy",
        "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()");
    headers.put("Cross-Origin-Opener-Policy", "same-origin");
    headers.put("Cross-Origin-Resource-Policy", "same-origin");
    return new ServerRules(headers);
  }

  /**
   * A content security policy (CSP 3) that lets in the files of the site, and what its pages carry
   * by the digest of each; never {@code unsafe-inline}.
   */
  static String policy(WrittenFiles site) {
    return "default-src 'none'; script-src 'self'"
        + hashes(site.inlineScripts())
        + "; style-src 'self'"
        + hashes(site.inlineStyles())
        + "; img-src 'self' data:; media-src 'self'; font-src 'self'; connect-src 'self';"
        + " manifest-src 'self'; worker-src 'self'; frame-src 'self'; form-action 'self';"
        + " base-uri 'none'; frame-ancestors 'self'";
  }

  private static String hashes(Collection<String> inline) {
    return inline.stream()
        .map(text -> " 'sha256-" + sha256(text) + "'")
        .collect(Collectors.toCollection(TreeSet::new))
        .stream()
        .collect(Collectors.joining());
  }

  private static String sha256(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return Base64.getEncoder()
          .encodeToString(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
