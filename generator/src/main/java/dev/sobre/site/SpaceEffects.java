package dev.sobre.site;

import dev.sobre.site.StyleSelector.Compound;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.jsoup.nodes.Document;

/**
 * What a style sheet may do to white space, on a page as it is written: scripts are those of the
 * generator, which turn no block into a part of a line.
 *
 * @param inLine selects what may be displayed in a line
 * @param aside selects what may be out of the flow of text, so that the text around it is one
 * @param marked selects what may have a sign of the style sheet before or behind its text
 * @param spaced selects what may show white space as written
 */
record SpaceEffects(
    List<StyleSelector> inLine,
    List<StyleSelector> aside,
    List<StyleSelector> marked,
    List<StyleSelector> spaced) {

  private static final String IN_LINE =
      "(?is).*(\\bdisplay\\s*:[^;]*\\b(inline|contents|run-in|ruby|var|inherit|initial|revert|unset)"
          + "|\\ball\\s*:).*";
  private static final String ASIDE =
      "(?is).*(\\bdisplay\\s*:\\s*(none|var)|\\bfloat\\s*:|\\bposition\\s*:).*";
  private static final String SPACED =
      "(?is).*(\\bwhite-space(-collapse)?|\\btext-space-collapse)\\s*:.*";

  /** A sign inside the first line of a list item is as text before its text. */
  private static final String INSIDE = "(?is).*\\blist-style(-position)?\\s*:[^;]*\\binside\\b.*";

  private static final String PSEUDO = "(?is).*::?(before|after|marker|first-letter|first-line)$";
  private static final StyleSelector ANY = StyleSelector.of("*");

  /** Of a sheet that loads others, which are not read. */
  private static final SpaceEffects UNKNOWN =
      new SpaceEffects(List.of(ANY), List.of(ANY), List.of(ANY), List.of(ANY));

  SpaceEffects {
    inLine = List.copyOf(inLine);
    aside = List.copyOf(aside);
    marked = List.copyOf(marked);
    spaced = List.copyOf(spaced);
  }

  /**
   * The effects of a style sheet.
   *
   * @param css without comments
   */
  static SpaceEffects of(String css) {
    if (css.toLowerCase(Locale.ROOT).contains("@import")) {
      return UNKNOWN;
    }
    List<StyleRule> rules = StyleRule.of(css);
    Predicate<String> pseudo = selector -> selector.matches(PSEUDO);
    List<StyleSelector> marked =
        rules.stream().anyMatch(rule -> rule.body().matches(INSIDE))
            ? List.of(ANY)
            : selectors(rules, "(?is).*\\bcontent\\s*:.*", pseudo);
    return new SpaceEffects(
        selectors(rules, IN_LINE, pseudo.negate()),
        selectors(rules, ASIDE, pseudo.negate()),
        marked,
        selectors(rules, SPACED, pseudo.negate()));
  }

  private static List<StyleSelector> selectors(
      List<StyleRule> rules, String declaration, Predicate<String> wanted) {
    return rules.stream()
        .filter(rule -> rule.body().matches(declaration))
        .flatMap(rule -> rule.selectors().stream())
        .filter(wanted)
        .map(StyleSelector::of)
        .distinct()
        .toList();
  }

  /** What these selectors ask of the elements of a page. */
  static List<Compound> on(Document page, List<StyleSelector> selectors) {
    return selectors.stream().flatMap(selector -> selector.subjectOn(page).stream()).toList();
  }
}
