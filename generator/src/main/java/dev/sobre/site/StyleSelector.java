package dev.sobre.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A selector (Selectors 4) as a list of conditions on single elements. States, pseudo-elements and
 * what is between parentheses are left aside, and so is how the elements stand to each other: what
 * it finds is never less than what a browser finds.
 */
record StyleSelector(List<Compound> compounds) {

  private static final Pattern SIMPLE =
      Pattern.compile(
          "(?<type>\\*|[\\w\\-\\P{ASCII}]+)"
              + "|(?<mark>[.#])(?<name>[\\w\\-\\P{ASCII}]+)"
              + "|\\[\\s*(?<attribute>[\\w\\-\\P{ASCII}]+)\\s*(?:(?<operator>[~|^$*]?=)\\s*"
              + "(?<value>\"[^\"]*\"|'[^']*'|[^\\s\\]]+)\\s*[iIsS]?\\s*)?\\]"
              + "|::?[\\w-]+(?<arguments>\\(.*?\\))?");

  /** The classes of the contract between themes and scripts. */
  private static final Set<String> SET_BY_SCRIPTS = Set.of("right", "wrong", "done", "seen");

  StyleSelector {
    compounds = List.copyOf(compounds);
  }

  /** What one element must be; an empty list of parts is every element. */
  record Compound(List<Part> parts) {
    Compound {
      parts = List.copyOf(parts);
    }

    boolean matches(Element element) {
      return parts.stream().allMatch(part -> part.matches(element));
    }
  }

  /**
   * A type, class, id or attribute.
   *
   * @param kind {@code *} for a type, {@code .}, {@code #}, or the operator of an attribute, which
   *     is empty where any value does
   * @param value of an attribute, in lower case
   */
  record Part(String kind, String name, String value) {

    /** A class that scripts set holds for every element. */
    boolean matches(Element element) {
      return switch (kind) {
        case "*" -> element.normalName().equalsIgnoreCase(name);
        case "." -> element.hasClass(name) || SET_BY_SCRIPTS.contains(name);
        case "#" -> element.id().equalsIgnoreCase(name);
        default -> element.hasAttr(name) && hasValue(element.attr(name).toLowerCase(Locale.ROOT));
      };
    }

    private boolean hasValue(String written) {
      return switch (kind) {
        case "=" -> written.equals(value);
        case "^=" -> written.startsWith(value);
        case "$=" -> written.endsWith(value);
        case "*=", "~=", "|=" -> written.contains(value);
        default -> true;
      };
    }
  }

  /** One selector, without the commas of a list. */
  static StyleSelector of(String selector) {
    List<Compound> compounds = new ArrayList<>();
    int at = 0;
    while (at < selector.length()) {
      int end = StyleText.end(selector, at, " \t\n\r\f>+~");
      if (end > at) {
        compounds.add(compound(selector.substring(at, end)));
      }
      at = end + 1;
    }
    return new StyleSelector(compounds);
  }

  /** Escapes, namespaces and nesting are not read: such an element is any. */
  private static Compound compound(String text) {
    List<Part> parts = new ArrayList<>();
    int at = 0;
    Matcher simple = SIMPLE.matcher(text);
    while (at < text.length()) {
      if (!simple.region(at, text.length()).lookingAt()) {
        return new Compound(List.of());
      }
      at = simple.group("arguments") == null ? simple.end() : afterArguments(text, at);
      part(simple, parts);
    }
    return new Compound(parts);
  }

  private static int afterArguments(String text, int at) {
    int open = text.indexOf('(', at);
    int depth = 0;
    for (int i = open; i < text.length(); i++) {
      depth += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
      if (depth == 0) {
        return i + 1;
      }
    }
    return text.length();
  }

  private static void part(Matcher simple, List<Part> parts) {
    if (simple.group("type") != null && !simple.group("type").equals("*")) {
      parts.add(new Part("*", simple.group("type"), ""));
    } else if (simple.group("mark") != null) {
      parts.add(new Part(simple.group("mark"), simple.group("name"), ""));
    } else if (simple.group("attribute") != null) {
      String operator = simple.group("operator") == null ? "" : simple.group("operator");
      String value = simple.group("value") == null ? "" : simple.group("value");
      if (value.contains("\\")) {
        operator = "";
      }
      if (value.startsWith("\"") || value.startsWith("'")) {
        value = value.substring(1, value.length() - 1);
      }
      parts.add(
          new Part(
              operator,
              simple.group("attribute").toLowerCase(Locale.ROOT),
              value.toLowerCase(Locale.ROOT)));
    }
  }

  /**
   * What an element of a page must be for the selector to style it; nothing if the page has no
   * element that one of the other conditions fits.
   */
  Optional<Compound> subjectOn(Document page) {
    int last = compounds.size() - 1;
    boolean possible =
        compounds.subList(0, Math.max(last, 0)).stream()
            .allMatch(other -> page.stream().anyMatch(other::matches));
    return possible && last >= 0 ? Optional.of(compounds.get(last)) : Optional.empty();
  }
}
