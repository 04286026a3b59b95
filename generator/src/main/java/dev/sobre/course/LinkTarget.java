package dev.sobre.course;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Pattern;

/** Where a link of a text leads. */
public sealed interface LinkTarget {

  /** Another site, a mail address: anything with a scheme. */
  record External(String url) implements LinkTarget {}

  /**
   * A file of the course.
   *
   * @param file path from the course folder
   * @param fragment the part after {@code #}, or empty
   */
  record InCourse(String file, String fragment) implements LinkTarget {}

  /** A path that climbs above the course folder. */
  record Outside(String url) implements LinkTarget {}

  Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.*|//.*", Pattern.DOTALL);

  /**
   * Reads a link as written.
   *
   * @param from the file that holds it, path from the course folder
   * @param url relative to that file, or from the course folder when it starts with {@code /}
   */
  static LinkTarget resolve(String from, String url) {
    if (SCHEME.matcher(url).matches()) {
      return new External(url);
    }
    int hash = url.indexOf('#');
    String path = decode(hash < 0 ? url : url.substring(0, hash));
    String fragment = hash < 0 ? "" : decode(url.substring(hash + 1));
    if (path.isEmpty()) {
      return new InCourse(from, fragment);
    }
    String folder = from.contains("/") ? from.substring(0, from.lastIndexOf('/')) : "";
    String full = path.startsWith("/") ? path : folder + "/" + path;
    Deque<String> names = new ArrayDeque<>();
    for (String name : full.replace('\\', '/').split("/")) {
      if (name.equals("..")) {
        if (names.isEmpty()) {
          return new Outside(url);
        }
        names.removeLast();
      } else if (!name.isEmpty() && !name.equals(".")) {
        names.addLast(name);
      }
    }
    return new InCourse(String.join("/", names), fragment);
  }

  private static String decode(String written) {
    try {
      return URLDecoder.decode(written.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notEncoded) {
      return written;
    }
  }
}
