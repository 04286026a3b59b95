package dev.sobre.imports;

import dev.sobre.diagnostic.SourceLocation;
import dev.sobre.source.XmlElement;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Elements of Moodle XML for what stands in a file of another format. */
final class QuizXml {

  private static final Map<String, String> FORMATS =
      Map.of(
          "html", "html",
          "moodle", "moodle_auto_format",
          "plain", "plain_text",
          "markdown", "markdown");

  private QuizXml() {}

  /** An element with a single attribute. */
  static XmlElement element(
      String name, SourceLocation at, String attribute, String value, List<XmlElement> children) {
    List<XmlElement.Attribute> one = List.of(new XmlElement.Attribute("", attribute, value));
    return new XmlElement("", name, at, one, children, "");
  }

  /** An element without attributes. */
  static XmlElement element(String name, SourceLocation at, List<XmlElement> children) {
    return new XmlElement("", name, at, List.of(), children, "");
  }

  /** An element that holds characters. */
  static XmlElement text(String name, SourceLocation at, String text) {
    return new XmlElement("", name, at, List.of(), List.of(), text);
  }

  /** An element that holds {@code <text>}. */
  static XmlElement named(String name, SourceLocation at, String text) {
    return element(name, at, List.of(text("text", at, text)));
  }

  /**
   * A text in a format.
   *
   * @param format as GIFT names it
   * @param more elements behind the text
   */
  static XmlElement formatted(
      String name, SourceLocation at, String format, String text, XmlElement... more) {
    List<XmlElement> children = new ArrayList<>(List.of(text("text", at, text)));
    children.addAll(List.of(more));
    return element(name, at, "format", FORMATS.get(format), children);
  }

  /**
   * A text of GIFT.
   *
   * @param format as GIFT names it, unless the text tells another
   */
  static XmlElement written(String name, GiftText.Span written, String format) {
    return formatted(name, written.location(), format(written, format), body(written));
  }

  /** The format that a text tells, as GIFT names it. */
  static String format(GiftText.Span written, String otherwise) {
    int end = written.indexOf("]");
    String told = written.indexOf("[") == 0 && end > 0 ? written.masked().substring(1, end) : "";
    return FORMATS.containsKey(told) ? told : otherwise;
  }

  /** The text behind its format. */
  static String body(GiftText.Span written) {
    return format(written, "").isEmpty()
        ? written.plain()
        : written.from(written.indexOf("]") + 1).plain();
  }

  /** The share of a point, in percent. */
  static BigDecimal fraction(XmlElement answer) {
    return number(answer.attribute("fraction").orElse(""));
  }

  /** A number as written; 0 for what is none. */
  static BigDecimal number(String written) {
    return written.matches("-?\\d{1,30}(\\.\\d{1,30})?([eE]-?\\d{1,2})?")
        ? new BigDecimal(new BigDecimal(written).stripTrailingZeros().toPlainString())
        : BigDecimal.ZERO;
  }

  /** The characters of a child; empty when it is not there. */
  static String value(XmlElement element, String child) {
    return element.children(child).stream().map(c -> c.text().strip()).findFirst().orElse("");
  }
}
