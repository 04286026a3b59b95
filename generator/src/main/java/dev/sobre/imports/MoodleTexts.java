package dev.sobre.imports;

import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.parser.Parser;
import dev.sobre.imports.Loss.Kind;
import dev.sobre.source.XmlElement;
import java.util.List;
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
  private final QuestionImages images;
  private final Losses losses;

  /**
   * @param images takes those that texts show
   */
  MoodleTexts(String file, QuestionImages images, Losses losses) {
    this.file = file;
    this.images = images;
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

  /**
   * The paragraphs of HTML that stands in a text.
   *
   * @param html instead of that of the text
   */
  List<String> paragraphs(XmlElement element, String html) {
    return converter(element).paragraphs(body(element, html));
  }

  /** A text as blocks of a lesson. */
  String blocks(XmlElement element) {
    return converter(element).blocks(body(element));
  }

  /** A text as HTML, whatever its format. */
  String html(XmlElement element) {
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

  private Element body(XmlElement element) {
    return body(element, html(element));
  }

  /** Images that the source does not hold are their words, and links lead to other sites alone. */
  private Element body(XmlElement element, String html) {
    Element body = Jsoup.parseBodyFragment(html).body();
    for (Element image : body.select("img")) {
      Optional<String> path = images.take(image, element);
      if (path.isPresent()) {
        image.attr("src", path.get());
        if (image.attr("alt").isBlank()) {
          lose(Kind.MEDIA, element, "an image without text alternative: " + path.get());
          image.attr("alt", SourceFiles.stem(path.get()));
        }
      } else {
        lose(
            Kind.MEDIA,
            element,
            "an image that the file does not hold; its words stand in: " + image.attr("alt"));
        image.replaceWith(new TextNode(image.attr("alt")));
      }
    }
    for (Element link : body.select("a[href]:not([href^=http])")) {
      lose(Kind.LINK, element, "nothing to lead to: " + link.attr("href"));
      link.unwrap();
    }
    return body;
  }

  private void lose(Kind kind, XmlElement element, String what) {
    losses.add(kind, element.location(), what);
  }
}
