package dev.sobre.epub;

import dev.sobre.course.PageKind;
import dev.sobre.diagnostic.DiagnosticLog;
import dev.sobre.diagnostic.SourceLocation;
import dev.sobre.epub.EpubDocument.Part;
import dev.sobre.page.BookPage;
import dev.sobre.page.BookPage.BookAnswer;
import dev.sobre.site.Book;
import dev.sobre.site.BookBody;
import dev.sobre.site.BookBody.Target;
import dev.sobre.site.SiteFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * The content documents of a book. Answers leave their page for one at the end of the module: links
 * lead there and back, which every reading system can follow.
 */
final class EpubPages {

  /** Name of the page of answers; ids of lessons have no such character. */
  private static final String ANSWERS = "_answers.html";

  /** Images that every reading system shows (EPUB 3.3, 3.2). */
  private static final Set<String> CORE_IMAGES = Set.of("gif", "jpg", "jpeg", "png", "svg", "webp");

  private final Book book;
  private final Optional<String> website;
  private final DiagnosticLog log;
  private final SortedSet<String> media = new TreeSet<>();
  private final SortedSet<String> leftOut = new TreeSet<>();

  /**
   * @param website address of the published course, where links to files that a book cannot hold
   *     lead
   */
  EpubPages(Book book, Optional<String> website, DiagnosticLog log) {
    this.book = book;
    this.website = website;
    this.log = log;
  }

  /** Media files that the documents show, known once they are rendered. */
  SortedSet<String> media() {
    return media;
  }

  List<EpubDocument> render() {
    List<EpubDocument> documents = new ArrayList<>();
    List<BookPage> module = new ArrayList<>();
    for (BookPage page : book.pages()) {
      boolean inside = part(page.kind()).insideModule();
      if (!inside) {
        answers(module).ifPresent(documents::add);
        module.clear();
      }
      module.add(page);
      documents.add(document(page));
    }
    answers(module).ifPresent(documents::add);
    leftOut.forEach(this::warn);
    return documents;
  }

  private static Part part(PageKind kind) {
    return switch (kind) {
      case HOME -> Part.TITLE_PAGE;
      case CHAPTER -> Part.MODULE;
      case QUESTIONS -> Part.QUESTIONS;
      case PLAN -> Part.PLAN;
      case GLOSSARY -> Part.GLOSSARY;
      case SOURCES -> Part.SOURCES;
      default -> Part.LESSON;
    };
  }

  private EpubDocument document(BookPage page) {
    BookBody body = new BookBody(page.path(), page.html());
    prepare(body, page.path());
    return document(page.path(), page.title(), page.language(), part(page.kind()), body);
  }

  private Optional<EpubDocument> answers(List<BookPage> module) {
    if (module.stream().allMatch(page -> page.answers().isEmpty())) {
      return Optional.empty();
    }
    BookPage first = module.get(0);
    String path = answersPath(first.path());
    String title = book.messages().text("book.answers", first.title());
    StringBuilder html = new StringBuilder("<h1>" + Xhtml.escape(title) + "</h1>");
    for (BookPage page : module) {
      if (!page.answers().isEmpty()) {
        html.append("\n<h2").append(Xhtml.language(page.language(), language()));
        html.append('>').append(Xhtml.escape(page.title())).append("</h2>");
      }
      for (BookAnswer answer : page.answers()) {
        BookBody body = new BookBody(page.path(), answer.html());
        prepare(body, path);
        html.append('\n').append(body.xml());
      }
    }
    BookBody whole = new BookBody(path, html.toString());
    return Optional.of(document(path, title, language(), Part.ANSWERS, whole));
  }

  private String language() {
    return book.messages().language();
  }

  private static String answersPath(String page) {
    return page.substring(0, page.lastIndexOf('/') + 1) + ANSWERS;
  }

  private EpubDocument document(
      String path, String title, String language, Part part, BookBody body) {
    Element heading = body.element().selectFirst("h1");
    heading.attr("id", "page--title");
    SortedSet<String> properties = new TreeSet<>();
    if (body.element().selectFirst("math") != null) {
      properties.add("mathml");
    }
    if (body.element().selectFirst("svg") != null) {
      properties.add("svg");
    }
    String role = part.role().isEmpty() ? "" : " role=\"" + part.role() + '"';
    String section =
        "<section epub:type=\"%s\"%s aria-labelledby=\"page--title\">%n%s%n</section>"
            .formatted(part.type(), role, body.xml())
            .replace(System.lineSeparator(), "\n");
    String file = xhtml(path);
    String document = Xhtml.document(file, language(), book.direction(), title, section);
    return new EpubDocument(file, title, language, part, properties, document);
  }

  /**
   * Makes content fit the book.
   *
   * @param shown path of the document that shows it
   */
  private void prepare(BookBody body, String shown) {
    Element content = body.element();
    content.select("img").forEach(image -> replaceIfForeign(body, image));
    mark(content, "a.term", "glossref", "doc-glossref");
    mark(content, "a[href~=(^|/)sources\\.html#]", "biblioref", "doc-biblioref");
    mark(content, "a.footnote-ref", "noteref", "doc-noteref");
    mark(content, "a.footnote-backref, .to-question a", "backlink", "doc-backlink");
    mark(content, "div.footnotes", "endnotes", "doc-endnotes");
    content.select("div.footnotes").forEach(notes -> notes.tagName("section"));
    content.select("section.footnotes > hr").forEach(Element::remove);
    content.select("[lang]").forEach(part -> part.attr("xml:lang", part.attr("lang")));
    body.relink(target -> address(target, body.path(), shown));
  }

  private static void mark(Element content, String selector, String type, String role) {
    content.select(selector).forEach(e -> e.attr("epub:type", type).attr("role", role));
  }

  private void replaceIfForeign(BookBody body, Element image) {
    String file = body.target(image.attr("src")).orElseThrow().file();
    if (CORE_IMAGES.contains(SiteFile.extension(file))) {
      media.add(file);
    } else {
      leftOut.add(file);
      image.replaceWith(new TextNode(image.attr("alt")));
    }
  }

  /** A page, an image, or a file of the website; a book links to nothing else inside it. */
  private Optional<String> address(Target target, String page, String shown) {
    boolean answer =
        target.file().equals(page) && target.fragment().startsWith(BookPage.answerAnchor(""));
    String file = answer ? answersPath(page) : target.file();
    if (answer || book.page(file).isPresent()) {
      return Optional.of(BookBody.url(xhtml(shown), new Target(xhtml(file), target.fragment())));
    }
    if (media.contains(file)) {
      return Optional.of(BookBody.url(xhtml(shown), target));
    }
    if (website.isEmpty()) {
      leftOut.add(file);
    }
    return website.map(url -> url + file);
  }

  private void warn(String file) {
    log.warning(
        "file-left-out",
        SourceLocation.of(file),
        "the EPUB leaves this file out: readers need not show it",
        "",
        CORE_IMAGES.contains(SiteFile.extension(file)) || !SiteFile.extension(file).equals("avif")
            ? "with \"url\" in course.yml, links to it lead to the website"
            : "save the image as WebP, PNG, JPEG or SVG");
  }

  /** The path of a page in the book. */
  static String xhtml(String path) {
    return path.substring(0, path.lastIndexOf('.')) + ".xhtml";
  }
}
