package dev.sobre.imports;

import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.parser.Parser;
import dev.sobre.imports.Loss.Kind;
import dev.sobre.source.XmlElement;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.TextNode;

/** Texts of Moodle XML as Markdown. */
final class MoodleTexts {

  private static final Parser MARKDOWN_READER = Parser.builder().build();
  private static final HtmlRenderer MARKDOWN = HtmlRenderer.builder().build();

  private final String file;
  private final Losses losses;

  MoodleTexts(String file, Losses losses) {
    this.file = file;
    this.losses = losses;
  }

  /** The text of a child, as one paragraph; empty when it says nothing. */
  Optional<String> child(XmlElement element, String child) {
    return element.children(child).stream()
        .findFirst()
        .map(this::of)
        .filter(text -> !text.isEmpty());
  }

  /** The characters of a text, whatever its format. */
  String raw(XmlElement element) {
    return element.children("text").stream().map(XmlElement::text).findFirst().orElse("");
  }

  /** A text as one paragraph. */
  String of(XmlElement element) {
    return converter(element).paragraph(body(element));
  }

  /** A text as blocks of a lesson. */
  String blocks(XmlElement element) {
    return converter(element).blocks(body(element));
  }

  /** A text as HTML, whatever its format. */
  private String html(XmlElement element) {
    String raw = raw(element);
    return switch (element.attribute("format").orElse("html")) {
      case "plain_text" -> Entities.escape(raw);
      case "markdown" -> MARKDOWN.render(MARKDOWN_READER.parse(raw));
      case "moodle_auto_format" -> raw.strip().replace("\n", "<br>");
      default -> raw;
    };
  }

  private HtmlToMarkdown converter(XmlElement element) {
    int line = element.location().line();
    return new HtmlToMarkdown(new HtmlLosses(losses, file, line));
  }

  /** Questions of banks show no image, and links lead to other sites alone. */
  private Element body(XmlElement element) {
    Element body = Jsoup.parseBodyFragment(html(element)).body();
    for (Element image : body.select("img")) {
      losses.add(
          Kind.MEDIA,
          file,
          element.location().line(),
          "an image of a question; its words stand in: " + image.attr("alt"));
      image.replaceWith(new TextNode(image.attr("alt")));
    }
    body.select("a:not([href^=http])").forEach(Element::unwrap);
    return body;
  }
}
