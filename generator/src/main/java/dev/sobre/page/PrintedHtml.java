package dev.sobre.page;

import java.util.Arrays;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Makes the HTML of a lesson a part of the page to print: its ids get a prefix, links to the course
 * stay on the page, and its headings go two levels down. Text holds no bare quotation mark, so that
 * what looks like an attribute is one.
 */
final class PrintedHtml {

  private static final Pattern REFERENCE =
      Pattern.compile(" (id|for|list|aria-labelledby|aria-describedby)=\"([^\"]+)\"");
  private static final Pattern LINK = Pattern.compile(" href=\"([^\"#]*)(?:#([^\"]*))?\"");
  private static final Pattern HEADING = Pattern.compile("(</?h)([2-4])(?=[ >])");

  private final Map<String, String> anchors;

  /**
   * @param anchors the anchor on the page of what has a page of its own, by its address
   */
  PrintedHtml(Map<String, String> anchors) {
    this.anchors = Map.copyOf(anchors);
  }

  /**
   * @param anchor of the lesson on the page
   * @param html of the lesson, as if it were in the place of the page
   */
  String of(String anchor, String html) {
    String ids = REFERENCE.matcher(html).replaceAll(found -> prefixed(anchor, found));
    String links = LINK.matcher(ids).replaceAll(found -> kept(anchor, found));
    return HEADING
        .matcher(links)
        .replaceAll(found -> found.group(1) + (Integer.parseInt(found.group(2)) + 2));
  }

  private static String prefixed(String anchor, MatchResult found) {
    String ids =
        Arrays.stream(found.group(2).split(" "))
            .map(id -> anchor + "--" + id)
            .collect(Collectors.joining(" "));
    return Matcher.quoteReplacement(" " + found.group(1) + "=\"" + ids + "\"");
  }

  private String kept(String anchor, MatchResult found) {
    String page = found.group(1).isEmpty() ? anchor : anchors.get(found.group(1));
    if (page == null) {
      return Matcher.quoteReplacement(found.group());
    }
    String fragment = found.group(2) == null ? "" : "--" + found.group(2);
    return Matcher.quoteReplacement(" href=\"#" + page + fragment + "\"");
  }
}
