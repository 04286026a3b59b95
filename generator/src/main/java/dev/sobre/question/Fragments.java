package dev.sobre.question;

import com.vladsch.flexmark.util.ast.Node;
import dev.sobre.course.Course;
import dev.sobre.course.CourseInfo;
import dev.sobre.course.Edition;
import dev.sobre.course.LinkTarget;
import dev.sobre.markdown.InlineFormula;
import dev.sobre.markdown.MarkdownText;
import dev.sobre.page.Messages;
import dev.sobre.page.ShortTexts;
import dev.sobre.page.Theme;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities.EscapeMode;

/**
 * Makes fragments of the texts of a language. A link to the course leads to its website if the
 * course says where that is, and is plain text else.
 */
final class Fragments {

  /** Stands for the root of the language while addresses are resolved. */
  private static final URI ROOT = URI.create("course:/");

  private final ShortTexts texts;
  private final CourseInfo info;
  private final String language;

  Fragments(Course course, Edition edition, Theme theme) {
    this.texts = new ShortTexts(course.withPlainImages(), edition, theme);
    this.info = course.info();
    this.language = edition.language();
  }

  Messages messages() {
    return texts.messages();
  }

  /**
   * A text of one paragraph.
   *
   * @param page that shows the text, from the root of the language
   */
  Fragment of(MarkdownText text, String page) {
    Document document = Jsoup.parseBodyFragment(texts.html(text, page));
    document
        .outputSettings()
        .syntax(Document.OutputSettings.Syntax.xml)
        .escapeMode(EscapeMode.xhtml)
        .charset(StandardCharsets.UTF_8)
        .prettyPrint(false);
    URI from = ROOT.resolve(page);
    document.select("a[href]").forEach(link -> setLink(link, from));
    document.select("img").forEach(image -> setImage(image, from));
    String html = document.body().html().replaceAll("\\s*\\R\\s*", " ").replace("&#xa0;", "\u00A0");
    boolean foreign = !text.language().isEmpty() && !text.language().equals(language);
    return new Fragment(
        foreign ? "<span lang=\"" + text.language() + "\">" + html + "</span>" : html,
        formulas(text));
  }

  private void setLink(Element link, URI from) {
    String href = link.attr("href");
    link.removeAttr("class");
    if (LinkTarget.SCHEME.matcher(href).matches()) {
      return;
    }
    if (info.url().isEmpty()) {
      link.unwrap();
      return;
    }
    String path = from.resolve(href).toString().substring(ROOT.toString().length());
    String folder = path.startsWith("media/") ? "" : info.folder(language);
    link.attr("href", info.url().get() + folder + path);
  }

  private static void setImage(Element image, URI from) {
    URI file = from.resolve(image.attr("src"));
    image.attr("src", file.toString().substring(ROOT.toString().length()));
    image.removeAttr("loading").removeAttr("decoding");
  }

  private static List<String> formulas(MarkdownText text) {
    List<String> formulas = new ArrayList<>();
    for (Node node : text.document().getDescendants()) {
      if (node instanceof InlineFormula formula) {
        formulas.add(formula.source().toString().strip());
      }
    }
    return formulas;
  }
}
