package dev.sobre.rule;

import dev.sobre.course.Rule;
import dev.sobre.diagnostic.SourceLocation;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jsoup.nodes.Element;

/** What rules find. The same mistake on many pages is one finding, since it has one cause. */
final class Findings {

  /**
   * A mistake.
   *
   * @param excerpt the line of the file
   * @param hint what to do, or an empty text
   * @param pages the files that have it, the first of which is that of the location
   */
  record Finding(
      Rule rule,
      SourceLocation location,
      String excerpt,
      String message,
      String hint,
      SortedSet<String> pages) {}

  private record Key(Rule rule, String message) {}

  private final Map<Key, Finding> found = new LinkedHashMap<>();

  Collection<Finding> all() {
    return found.values();
  }

  /** At an element of a page. */
  void add(Rule rule, WrittenPage page, Element at, String message, String hint) {
    add(rule, page.path(), page.text(), WrittenPage.offset(at), message, hint);
  }

  /** At an offset of a style sheet or a script. */
  void add(Rule rule, Code code, int offset, String message, String hint) {
    add(rule, code.path(), code.file(), code.from() + offset, message, hint);
  }

  /** About a file as a whole. */
  void add(Rule rule, String file, String message, String hint) {
    add(rule, file, "", -1, message, hint);
  }

  private void add(Rule rule, String file, String text, int offset, String message, String hint) {
    Finding known = found.get(new Key(rule, message));
    if (known != null) {
      known.pages().add(file);
      return;
    }
    SourceLocation location =
        offset < 0 ? SourceLocation.of(file) : SourceLocation.at(file, text, offset);
    String line = offset < 0 ? "" : line(text, offset);
    SortedSet<String> pages = new TreeSet<>();
    pages.add(file);
    found.put(new Key(rule, message), new Finding(rule, location, line, message, hint, pages));
  }

  private static String line(String text, int offset) {
    int start = text.lastIndexOf('\n', offset - 1) + 1;
    int end = text.indexOf('\n', offset);
    return text.substring(start, end < 0 ? text.length() : end);
  }
}
