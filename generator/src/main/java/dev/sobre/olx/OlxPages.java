package dev.sobre.olx;

import dev.sobre.artifact.LmsPages;
import dev.sobre.artifact.XmlWriter;
import dev.sobre.page.BookPage;
import dev.sobre.page.BookPage.BookAnswer;
import dev.sobre.site.Book;
import dev.sobre.site.BookBody;
import dev.sobre.site.BookBody.Target;
import dev.sobre.site.SiteFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/**
 * The components of a page: its text, cut where Open edX asks a question itself. Links between
 * pages name the unit ({@code /jump_to_id/}), files lie in one folder ({@code /static/}).
 */
final class OlxPages {

  private final Book book;
  private final Map<String, OlxComponent> problems;
  private final OlxFiles files;
  private final LmsPages pages;

  /**
   * @param problems native ones by id of the activity
   * @param files takes what the pages show
   */
  OlxPages(Book book, Map<String, OlxComponent> problems, OlxFiles files) {
    this.book = book;
    this.problems = problems;
    this.files = files;
    this.pages = new LmsPages(book);
  }

  /** The name of the unit of a page; names of questions have no point. */
  static String unit(String path) {
    return (path.contains("/") ? "" : "page.") + path.replace(".html", "").replace('/', '.');
  }

  List<OlxComponent> components(BookPage page) {
    List<BookAnswer> answers =
        page.answers().stream().filter(a -> !problems.containsKey(a.activity())).toList();
    BookBody body = pages.of(page, answers);
    // The unit shows its title itself.
    body.element().selectFirst("h1").remove();
    body.relink(target -> Optional.of(address(target)));
    List<OlxComponent> components = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (Node node : body.element().childNodes()) {
      if (node instanceof Element element && problems.containsKey(element.id())) {
        flush(page, text, components);
        components.add(problems.get(element.id()));
      } else {
        text.append(body.html(node));
      }
    }
    flush(page, text, components);
    return components;
  }

  private static void flush(BookPage page, StringBuilder text, List<OlxComponent> components) {
    if (!text.toString().isBlank()) {
      long before = components.stream().filter(c -> !c.html().isEmpty()).count();
      String name = unit(page.path()) + "." + (before + 1);
      String xml =
          new XmlWriter().empty("html", "filename", name, "display_name", page.title()).document();
      components.add(
          new OlxComponent(
              "html", name, OlxFiles.withoutDeclaration(xml), text.toString().strip() + "\n"));
    }
    text.setLength(0);
  }

  /** Whether Open edX asks a question of the page itself. */
  boolean asks(BookPage page) {
    return page.answers().stream()
        .map(answer -> problems.get(answer.activity()))
        .anyMatch(problem -> problem != null && problem.category().equals("problem"));
  }

  private String address(Target target) {
    if (book.page(target.file()).isPresent()) {
      return "/jump_to_id/" + unit(target.file());
    }
    SiteFile file =
        book.media().containsKey(target.file())
            ? book.media().get(target.file())
            : pages.drawings().get(target.file());
    return staticFile(file);
  }

  /** Puts a file into the folder that all pages share; returns its address. */
  private String staticFile(SiteFile file) {
    String address = staticAddress(file.path());
    files.bytes(address.substring(1), file.bytes());
    return address;
  }

  /** The address of a file of the book. */
  static String staticAddress(String path) {
    return "/static/" + path.replace("/", "__");
  }
}
