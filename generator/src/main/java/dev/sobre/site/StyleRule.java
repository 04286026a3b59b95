package dev.sobre.site;

import java.util.ArrayList;
import java.util.List;

/**
 * A rule of a style sheet, in whatever group it stands (CSS Syntax 3, 5.4).
 *
 * @param selectors one that selects every element where the rule holds others, since these are not
 *     read
 * @param body as written
 */
record StyleRule(List<String> selectors, String body) {

  StyleRule {
    selectors = List.copyOf(selectors);
  }

  /**
   * The rules of a style sheet.
   *
   * @param css without comments
   */
  static List<StyleRule> of(String css) {
    List<StyleRule> rules = new ArrayList<>();
    int at = 0;
    while (at < css.length()) {
      int end = StyleText.end(css, at, "{;}");
      if (end < css.length() && css.charAt(end) == '{') {
        int close = StyleText.closing(css, end);
        rules.addAll(of(css.substring(at, end).strip(), css.substring(end + 1, close)));
        at = close + 1;
      } else {
        at = end + 1;
      }
    }
    return rules;
  }

  private static List<StyleRule> of(String prelude, String body) {
    if (prelude.startsWith("@")) {
      return of(body);
    }
    return List.of(
        new StyleRule(body.contains("{") ? List.of("*") : StyleText.split(prelude, ','), body));
  }
}
