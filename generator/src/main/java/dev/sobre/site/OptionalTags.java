package dev.sobre.site;

import java.util.Set;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** End tags that may be left out (HTML, 13.1.2.4). */
final class OptionalTags {

  /** Start tags that end a paragraph in every browser. */
  private static final Set<String> ENDS_PARAGRAPH =
      Set.of(
          "address",
          "article",
          "aside",
          "blockquote",
          "details",
          "div",
          "dl",
          "fieldset",
          "figcaption",
          "figure",
          "footer",
          "form",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "header",
          "hr",
          "main",
          "nav",
          "ol",
          "p",
          "pre",
          "section",
          "table",
          "ul");

  /** Parents whose own end tag ends a paragraph. */
  private static final Set<String> HOLDS_PARAGRAPH =
      Set.of(
          "article",
          "aside",
          "blockquote",
          "body",
          "dd",
          "details",
          "div",
          "fieldset",
          "figcaption",
          "figure",
          "footer",
          "form",
          "header",
          "li",
          "main",
          "nav",
          "section",
          "td",
          "th");

  private OptionalTags() {}

  /** Whether the end tag of an element may go, once white space beside blocks is gone. */
  static boolean mayEnd(Element element, BlockElements blocks) {
    Node next = element.nextSibling();
    while (next instanceof TextNode text && text.isBlank() && isEdge(text.nextSibling(), blocks)) {
      next = next.nextSibling();
    }
    String name = element.normalName();
    if (name.equals("html") || name.equals("body")) {
      return true;
    }
    if (next instanceof Comment || element.parent() == null || !blocks.isOpen(element.parent())) {
      return false;
    }
    String follower = next == null ? "" : next.normalName();
    return switch (name) {
      case "li" -> isOneOf(follower, "", "li");
      case "dt" -> isOneOf(follower, "dt", "dd");
      case "dd" -> isOneOf(follower, "", "dt", "dd");
      case "p" ->
          next == null
              ? HOLDS_PARAGRAPH.contains(element.parent().normalName())
              : ENDS_PARAGRAPH.contains(follower);
      case "option" -> isOneOf(follower, "", "option", "optgroup");
      case "tr" -> isOneOf(follower, "", "tr");
      case "td", "th" -> isOneOf(follower, "", "td", "th");
      case "thead" -> isOneOf(follower, "tbody", "tfoot");
      case "tbody" -> isOneOf(follower, "", "tbody", "tfoot");
      default -> false;
    };
  }

  private static boolean isEdge(Node neighbour, BlockElements blocks) {
    return neighbour == null || neighbour instanceof Element element && blocks.isBlock(element);
  }

  private static boolean isOneOf(String name, String... names) {
    return Set.of(names).contains(name);
  }
}
