package dev.sobre.site;

import dev.sobre.site.StyleSelector.Compound;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Elements of a page beside whose tags white space shows nothing: those that HTML displays as
 * blocks or parts of tables (HTML, 15.3), but not where a style sheet may display them otherwise,
 * nor where it may keep white space.
 */
final class BlockElements {

  private static final Set<String> BLOCKS =
      Set.of(
          ("address article aside blockquote body caption col colgroup dd details div dl dt fieldset"
                  + " figcaption figure footer form h1 h2 h3 h4 h5 h6 head header hr html legend li"
                  + " main nav ol optgroup option p pre section summary table tbody td tfoot th"
                  + " thead tr ul")
              .split(" "));

  /** Content of these is left as it is. */
  private static final Set<String> KEPT =
      Set.of("math", "noscript", "pre", "script", "style", "svg", "template", "textarea", "title");

  private final Set<Element> inLine;
  private final Set<Element> aside;
  private final Set<Element> marked;
  private final Set<Element> spaced;

  private BlockElements(Document page, SpaceEffects effects) {
    inLine = elements(page, effects.inLine(), "[style*=display]");
    aside = elements(page, effects.aside(), "[hidden], [style*=float], [style*=position]");
    marked = elements(page, effects.marked(), "summary");
    spaced = elements(page, effects.spaced(), "[style*=white-space]");
  }

  /**
   * The blocks of a page.
   *
   * @param effects what its style sheets may do
   */
  static BlockElements of(Document page, SpaceEffects effects) {
    return new BlockElements(page, effects);
  }

  private static Set<Element> elements(
      Document page, List<StyleSelector> selectors, String byThemselves) {
    Set<Element> found = Collections.newSetFromMap(new IdentityHashMap<>());
    List<Compound> subjects = SpaceEffects.on(page, selectors);
    page.stream()
        .filter(element -> subjects.stream().anyMatch(subject -> subject.matches(element)))
        .forEach(found::add);
    found.addAll(page.select(byThemselves));
    return found;
  }

  /** Whether a line of text ends before it and starts anew behind it. */
  boolean isBlock(Element element) {
    return isDisplayedAsBlock(element) && !aside.contains(element);
  }

  /** Whether white space beside blocks in it shows nothing. */
  boolean isOpen(Element element) {
    return isDisplayedAsBlock(element) || element.normalName().equals("select");
  }

  /** Whether white space at its edges shows nothing: no sign stands before or behind its text. */
  boolean isBare(Element element) {
    return isOpen(element) && !marked.contains(element);
  }

  /** Whether nothing in it is touched. */
  boolean isKept(Element element) {
    return KEPT.contains(element.normalName()) || spaced.contains(element);
  }

  /** In the head nothing is displayed, so that its elements part no text. */
  private boolean isDisplayedAsBlock(Element element) {
    boolean inHead = element.parent() != null && element.parent().normalName().equals("head");
    return inHead || BLOCKS.contains(element.normalName()) && !inLine.contains(element);
  }
}
