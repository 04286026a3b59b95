package dev.sobre.artifact;

import dev.sobre.course.PageKind;
import dev.sobre.page.BookPage;
import dev.sobre.page.BookPage.BookAnswer;
import dev.sobre.site.Book;
import dev.sobre.site.BookBody;
import dev.sobre.site.BookBody.Target;
import dev.sobre.site.SiteFile;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jsoup.nodes.Element;

/**
 * Pages of a book for the editors of LMSs. These strip ids, so that links to a place on a page lead
 * nowhere, and drawings inside a page. Each page hence says at its end what its words mean and
 * where its figures come from, questions and answers are told by their numbers, and drawings become
 * files.
 */
public final class LmsPages {

  /** Folder of what the author did not write; no chapter has this name. */
  public static final String FOLDER = "assets/";

  private final Book book;
  private final SortedMap<String, SiteFile> drawings = new TreeMap<>();
  private final Map<PageKind, Map<String, String>> entries = new HashMap<>();

  public LmsPages(Book book) {
    this.book = book;
    book.pages().stream()
        .filter(page -> page.kind() == PageKind.GLOSSARY || page.kind() == PageKind.SOURCES)
        .forEach(page -> entries.put(page.kind(), entries(page)));
  }

  /** Drawings of the pages that were asked for so far, by path from the root. */
  public SortedMap<String, SiteFile> drawings() {
    return Collections.unmodifiableSortedMap(drawings);
  }

  /**
   * The content of a page; its links lead to pages and files of the book, never to a place.
   *
   * @param answers which of its answers follow it
   */
  public BookBody of(BookPage page, List<BookAnswer> answers) {
    BookBody body = new BookBody(page.path(), page.html());
    Element content = body.element();
    if (!answers.isEmpty()) {
      heading(body, book.messages().text("book.answers", page.title()));
      answers.forEach(answer -> body.append(answer.html()));
    }
    Set<String> terms = cited(body, PageKind.GLOSSARY);
    Set<String> facts = cited(body, PageKind.SOURCES);
    content.select("svg").forEach(svg -> draw(page, svg));
    simplify(body);
    if (page.kind() != PageKind.GLOSSARY && page.kind() != PageKind.SOURCES) {
      list(body, PageKind.GLOSSARY, book.messages().text("book.terms"), terms);
      list(body, PageKind.SOURCES, book.messages().text("sources.title"), facts);
    }
    return body;
  }

  private static void heading(BookBody body, String text) {
    body.element().appendText("\n").appendElement("h2").text(text);
  }

  private static void simplify(BookBody body) {
    Element content = body.element();
    content.select(".to-answer, .to-question, a.footnote-backref").forEach(Element::remove);
    content.select("a.term").forEach(term -> term.tagName("em").removeAttr("href"));
    for (Element link : content.select("a[href]")) {
      Optional<Target> target = body.target(link.attr("href"));
      boolean here = target.filter(t -> t.file().equals(body.path())).isPresent();
      if (here || target.filter(t -> t.file().equals("sources.html")).isPresent()) {
        link.unwrap();
      } else {
        target.ifPresent(
            t -> link.attr("href", BookBody.url(body.path(), new Target(t.file(), ""))));
      }
    }
  }

  /** Ids of the entries of a page that a page links to, in order. */
  private Set<String> cited(BookBody body, PageKind kind) {
    Map<String, String> known = entries.getOrDefault(kind, Map.of());
    Set<String> ids = new LinkedHashSet<>();
    String file = kind == PageKind.GLOSSARY ? "glossary.html" : "sources.html";
    for (Element link : body.element().select("a[href]")) {
      body.target(link.attr("href"))
          .filter(target -> target.file().equals(file))
          .filter(target -> known.containsKey(target.fragment()))
          .ifPresent(target -> ids.add(target.fragment()));
    }
    return ids;
  }

  /** Term and definition of each entry of a page, by id, as seen from the root. */
  private static Map<String, String> entries(BookPage page) {
    BookBody body = new BookBody(page.path(), page.html());
    List<Element> names = new ArrayList<>(body.element().select("dt[id]"));
    Map<String, String> entries = new HashMap<>();
    for (Element name : names) {
      String id = name.id();
      name.removeAttr("id");
      entries.put(id, name.outerHtml() + name.nextElementSibling().outerHtml());
    }
    return entries;
  }

  private void list(BookBody body, PageKind kind, String title, Set<String> ids) {
    if (ids.isEmpty()) {
      return;
    }
    StringBuilder html = new StringBuilder("<dl>");
    for (String id : ids) {
      BookBody entry = new BookBody("index.html", entries.get(kind).get(id));
      simplify(entry);
      entry.relink(target -> Optional.of(BookBody.url(body.path(), target)));
      html.append(entry.xml());
    }
    heading(body, title);
    body.append(html.append("</dl>").toString());
  }

  private void draw(BookPage page, Element svg) {
    String name = page.path().replace(".html", "").replace('/', '-');
    String file = FOLDER + name + "-" + (drawings.size() + 1) + ".svg";
    drawings.put(file, SiteFile.text(file, svg.outerHtml() + "\n"));
    Element image = new Element("img");
    image.attr("src", BookBody.url(page.path(), new Target(file, "")));
    image.attr("alt", svg.attr("aria-label"));
    image.attr("width", svg.attr("width")).attr("height", svg.attr("height"));
    svg.replaceWith(image);
  }
}
