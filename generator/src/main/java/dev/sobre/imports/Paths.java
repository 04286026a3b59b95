package dev.sobre.imports;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Finds the file that an address of the source means. */
final class Paths {

  private static final List<String> ENDINGS =
      List.of("", ".md", "/_index.md", "/index.md", "/README.md", "/index.html");

  private Paths() {}

  /** A path from a folder, without {@code .} and {@code ..}; empty when it climbs out. */
  static Optional<String> resolve(String folder, String path) {
    Deque<String> names = new ArrayDeque<>();
    for (String name : (folder + "/" + path).split("/")) {
      if (name.equals("..")) {
        if (names.isEmpty()) {
          return Optional.empty();
        }
        names.removeLast();
      } else if (!name.isEmpty() && !name.equals(".")) {
        names.addLast(name);
      }
    }
    return Optional.of(String.join("/", names));
  }

  /**
   * The file that an address leads to. Sites have addresses by file, by folder or by page, so all
   * that these could mean are tried, the plainest first.
   *
   * @param from the file that holds the address
   * @param address without fragment, percent-encoded or not
   * @param roots folders where an address that starts with a slash may start
   * @param exists tells whether there is a file
   */
  static Optional<String> find(
      String from, String address, List<String> roots, Predicate<String> exists) {
    String path = decoded(address.replaceFirst("[?].*", "")).replace('\\', '/');
    Set<String> candidates = new LinkedHashSet<>();
    String folder = SourceFiles.folderOf(from);
    if (!path.startsWith("/")) {
      resolve(folder, path).ifPresent(candidates::add);
      resolve(folder + SourceFiles.stem(from), path).ifPresent(candidates::add);
    }
    roots.forEach(root -> resolve(root, path).ifPresent(candidates::add));
    for (String candidate : candidates) {
      for (String ending : ENDINGS) {
        String plain = candidate + (candidate.isEmpty() ? ending.replaceFirst("^/", "") : ending);
        if (exists.test(plain)) {
          return Optional.of(plain);
        }
      }
      if (candidate.matches(".*\\.html?")) {
        String page = candidate.substring(0, candidate.lastIndexOf('.')) + ".md";
        if (exists.test(page)) {
          return Optional.of(page);
        }
      }
    }
    return Optional.empty();
  }

  /** An address as Markdown takes it without further signs. */
  static String destination(String address) {
    return address
        .strip()
        .replaceAll("\\s", "%20")
        .replace("(", "%28")
        .replace(")", "%29")
        .replace("<", "%3C")
        .replace(">", "%3E");
  }

  static String decoded(String written) {
    try {
      return URLDecoder.decode(written.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notEncoded) {
      return written;
    }
  }
}
