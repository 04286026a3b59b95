package dev.sobre.site;

import dev.sobre.course.LinkTarget;
import dev.sobre.course.LinkTarget.InCourse;
import dev.sobre.page.Urls;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Document.OutputSettings.Syntax;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities.EscapeMode;
import org.jsoup.nodes.Node;
import org.jsoup.parser.Parser;

/** The content of a page of a book, to be changed into what a format wants. */
public final class BookBody {

  private final String path;
  private final Element body;

  /**
   * @param path of the page that addresses are relative to
   * @param html well-formed XML
   */
  public BookBody(String path, String html) {
    this.path = path;
    Document document = Jsoup.parse("<body>" + html + "</body>", "", Parser.xmlParser());
    document.outputSettings().escapeMode(EscapeMode.xhtml).prettyPrint(false);
    this.body = document.child(0);
  }

  /** Path of the page. */
  public String path() {
    return path;
  }

  /** The element around the content. */
  public Element element() {
    return body;
  }

  /** Adds content at the end, whose addresses are relative to the same page. */
  public void append(String html) {
    new BookBody(path, html).body.childNodesCopy().forEach(body::appendChild);
  }

  /** A file that an address leads to, with the part behind {@code #} or an empty text. */
  public record Target(String file, String fragment) {}

  /** Where an address of this page leads inside the package; empty for other sites. */
  public Optional<Target> target(String url) {
    return LinkTarget.resolve(path, url) instanceof InCourse inside
        ? Optional.of(new Target(inside.file(), inside.fragment()))
        : Optional.empty();
  }

  /**
   * Puts other addresses in the place of those that lead inside the package.
   *
   * @param address of a target; empty to keep what is linked, without the link
   */
  public void relink(Function<Target, Optional<String>> address) {
    for (String name : List.of("href", "src")) {
      for (Element element : body.select("[" + name + "]")) {
        target(element.attr(name))
            .ifPresent(
                target ->
                    address
                        .apply(target)
                        .ifPresentOrElse(url -> element.attr(name, url), element::unwrap));
      }
    }
  }

  /** The address of a target from a page, percent-encoded. */
  public static String url(String from, Target target) {
    String fragment = target.fragment().isEmpty() ? "" : "#" + Urls.encode(target.fragment());
    return target.file().equals(from) && !fragment.isEmpty()
        ? fragment
        : Urls.relative(from, target.file()) + fragment;
  }

  /** The content as XML. */
  public String xml() {
    body.ownerDocument().outputSettings().syntax(Syntax.xml);
    return body.html();
  }

  /** The content as HTML. */
  public String html() {
    body.ownerDocument().outputSettings().syntax(Syntax.html);
    return body.html();
  }

  /** A part of the content as HTML. */
  public String html(Node part) {
    body.ownerDocument().outputSettings().syntax(Syntax.html);
    return part.outerHtml();
  }
}
