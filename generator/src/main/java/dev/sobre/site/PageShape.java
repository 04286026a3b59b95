package dev.sobre.site;

import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.DocumentType;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** What a page consists of, but for comments and white space at the edges of texts. */
final class PageShape {

  private final StringBuilder shape = new StringBuilder();

  /** Texts since the last tag; a comment between two of them makes no difference. */
  private final StringBuilder texts = new StringBuilder();

  private PageShape() {}

  /** A text that two pages share when they have the same elements, attributes and texts. */
  static String of(Document page) {
    PageShape shape = new PageShape();
    shape.add(page);
    return shape.shape.toString();
  }

  private void add(Node parent) {
    for (Node node : parent.childNodes()) {
      if (node instanceof Element element) {
        endText(parent);
        shape.append('<').append(element.tagName());
        for (Attribute attribute : element.attributes()) {
          shape.append(' ').append(attribute.getKey()).append('=').append(attribute.getValue());
        }
        shape.append('>');
        add(element);
        shape.append("</>");
      } else if (node instanceof DataNode data) {
        shape.append(data.getWholeData());
      } else if (node instanceof TextNode text) {
        texts.append(text.getWholeText());
      } else if (node instanceof DocumentType type) {
        shape.append("<!").append(type.name()).append(type.publicId()).append('>');
      }
    }
    endText(parent);
  }

  private void endText(Node parent) {
    boolean exact =
        parent instanceof Element && ((Element) parent).closest("pre, textarea") != null;
    String text = texts.toString();
    shape.append(exact ? text : text.replaceAll("[ \\t\\n\\r\\f]+", " ").strip());
    texts.setLength(0);
  }
}
