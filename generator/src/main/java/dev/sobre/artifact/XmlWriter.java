package dev.sobre.artifact;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Writes indented XML in plain UTF-8. Only the four characters that XML must have escaped are
 * escaped, with the entities that every importer reads: Moodle shows numeric ones as they stand.
 */
public final class XmlWriter {

  private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

  private final StringBuilder xml = new StringBuilder(DECLARATION);
  private final Deque<String> open = new ArrayDeque<>();

  /**
   * Opens an element.
   *
   * @param attributes names and values in turn
   */
  public XmlWriter open(String element, String... attributes) {
    start(element, attributes).append(">\n");
    open.push(element);
    return this;
  }

  /** Closes the element opened last. */
  public XmlWriter close() {
    String element = open.pop();
    indent().append("</").append(element).append(">\n");
    return this;
  }

  /** An element that holds a text. */
  public XmlWriter text(String element, String text, String... attributes) {
    start(element, attributes).append('>').append(escape(text));
    xml.append("</").append(element).append(">\n");
    return this;
  }

  /**
   * An element that holds a text as CDATA, on one line. PHP drops what is only white space between
   * two entities, so that HTML for Moodle loses spaces unless it is written this way.
   */
  public XmlWriter cdata(String element, String text, String... attributes) {
    start(element, attributes).append("><![CDATA[");
    xml.append(text.replaceAll("\\p{Cntrl}", " ").replace("]]>", "]]]]><![CDATA[>"));
    xml.append("]]></").append(element).append(">\n");
    return this;
  }

  /** An element that holds markup. */
  public XmlWriter markup(String element, String markup, String... attributes) {
    start(element, attributes).append('>').append(markup);
    xml.append("</").append(element).append(">\n");
    return this;
  }

  /** An element that holds nothing. */
  public XmlWriter empty(String element, String... attributes) {
    start(element, attributes).append("/>\n");
    return this;
  }

  /** The document; every element must be closed. */
  public String document() {
    if (!open.isEmpty()) {
      throw new IllegalStateException("not closed: " + open);
    }
    return xml.toString();
  }

  /** What stands in the document so far, without its declaration, on one line. */
  String content() {
    return xml.substring(DECLARATION.length()).replaceAll("\n *", "");
  }

  private StringBuilder start(String element, String... attributes) {
    indent().append('<').append(element);
    for (int i = 0; i < attributes.length; i += 2) {
      xml.append(' ').append(attributes[i]).append("=\"");
      xml.append(escape(attributes[i + 1])).append('"');
    }
    return xml;
  }

  private StringBuilder indent() {
    return xml.append("  ".repeat(open.size()));
  }

  /** Control characters, which XML 1.0 cannot hold, become spaces. */
  private static String escape(String text) {
    return text.replaceAll("\\p{Cntrl}", " ")
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
