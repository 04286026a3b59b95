package dev.sobre.site;

import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.DocumentType;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** What a page consists of, but for comments and white space at the edges of texts. */
final class PageShape {

  private static final Set<String> EXACT = Set.of("pre", "textarea");
  private static final Pattern SPACE = Pattern.compile("[ \\t\\n\\r\\f]+");

  private final StringBuilder shape = new StringBuilder();

  /** Texts since the last tag; a comment between two of them makes no difference. */
  private final StringBuilder texts = new StringBuilder();

  private PageShape() {}

  /** A text that two pages share when they have the same elements, attributes and texts. */
  static String of(Document page) {
    PageShape shape = new PageShape();
    shape.add(page, false);
    return shape.shape.toString();
  }

  /**
   * Adds what is below a node.
   *
   * @param exact whether white space counts, as it does in {@code pre} and {@code textarea}
   */
  private void add(Node parent, boolean exact) {
    for (Node node : parent.childNodes()) {
      if (node instanceof Element element) {
        endText(exact);
        shape.append('<').append(element.tagName());
        for (Attribute attribute : element.attributes()) {
          shape.append(' ').append(attribute.getKey()).append('=').append(attribute.getValue());
        }
        shape.append('>');
        add(element, exact || EXACT.contains(element.normalName()));
        shape.append("</>");
      } else if (node instanceof DataNode data) {
        shape.append(data.getWholeData());
      } else if (node instanceof TextNode text) {
        texts.append(text.getWholeText());
      } else if (node instanceof DocumentType type) {
        shape.append("<!").append(type.name()).append(type.publicId()).append('>');
      }
    }
    endText(exact);
  }

  private void endText(boolean exact) {
    String text = texts.toString();
    shape.append(exact ? text : SPACE.matcher(text).replaceAll(" ").strip());
    texts.setLength(0);
  }
}
