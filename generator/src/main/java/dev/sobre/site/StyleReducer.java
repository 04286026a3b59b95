package dev.sobre.site;

import dev.sobre.site.StyleSelector.Compound;
import dev.sobre.site.StyleSelector.Part;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Leaves out of a style sheet the selectors that nothing on the pages can fit, because they ask for
 * an element, class or attribute that no page has. What it cannot read stays: rules in rules,
 * escapes, and every rule with an at-sign but for the groups.
 */
final class StyleReducer {

  /** Groups hold rules like those outside (CSS Conditional 3, CSS Cascade 5). */
  private static final Set<String> GROUPS = Set.of("@media", "@supports", "@layer", "@container");

  private final Set<String> names;

  /**
   * @param names of the elements, classes and attributes that pages may have, in lower case
   */
  StyleReducer(Set<String> names) {
    this.names = Set.copyOf(names);
  }

  /**
   * The style sheet with what may be of use, in its order.
   *
   * @param css without comments
   */
  String reduced(String css) {
    StringBuilder kept = new StringBuilder();
    int at = 0;
    while (at < css.length()) {
      int end = StyleText.end(css, at, "{;}");
      if (end == css.length() || css.charAt(end) != '{') {
        kept.append(css, at, Math.min(end + 1, css.length()));
        at = end + 1;
      } else {
        int close = StyleText.closing(css, end);
        String prelude = css.substring(at, end).strip();
        kept.append(rule(prelude, css.substring(end + 1, close)));
        at = close + 1;
      }
    }
    return kept.toString();
  }

  private String rule(String prelude, String body) {
    if (prelude.startsWith("@")) {
      String inside = isGroup(prelude) ? reduced(body) : body;
      return inside.isBlank() && isGroup(prelude) ? "" : prelude + "{" + inside + "}";
    }
    if (body.contains("{")) {
      return prelude + "{" + body + "}";
    }
    List<String> selectors = StyleText.split(prelude, ',').stream().filter(this::mayFit).toList();
    return selectors.isEmpty() ? "" : String.join(",", selectors) + "{" + body + "}";
  }

  private static boolean isGroup(String prelude) {
    return GROUPS.contains(prelude.split("[\\s(]", 2)[0].toLowerCase(Locale.ROOT));
  }

  private boolean mayFit(String selector) {
    return StyleSelector.of(selector).compounds().stream()
        .map(Compound::parts)
        .flatMap(List::stream)
        .allMatch(this::mayFit);
  }

  /** Browsers set attributes of their own; those for data are from templates and scripts alone. */
  private boolean mayFit(Part part) {
    String name = part.name().toLowerCase(Locale.ROOT);
    return switch (part.kind()) {
      case "*", "." -> names.contains(name);
      case "#" -> true;
      default -> !name.startsWith("data-") || names.contains(name);
    };
  }
}
