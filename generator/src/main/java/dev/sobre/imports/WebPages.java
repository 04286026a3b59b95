package dev.sobre.imports;

import dev.sobre.course.PageKind;
import dev.sobre.imports.Loss.Kind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/** Pages of HTML in a package, as pages of Markdown. */
final class WebPages {

  /** Where Common Cartridge says that its files lie. */
  static final String FILE_BASE = "$IMS-CC-FILEBASE$/";

  /** Pages of our own packages that a course keeps; all others it makes again by itself. */
  private static final Set<PageKind> KEPT =
      Set.of(
          PageKind.LESSON,
          PageKind.ACTIVITY,
          PageKind.QUESTIONS,
          PageKind.GLOSSARY,
          PageKind.SOURCES);

  private static final String LAUNCH = "launch.html";

  /** Marks the lists made here. */
  private static final String CHOICES = "data-choices";

  private final SourceFiles files;
  private final Losses losses;

  /** Whether the launch page is that of our own packages. */
  private final boolean ours;

  WebPages(SourceFiles files, Losses losses) {
    this.files = files;
    this.losses = losses;
    this.ours = files.has(LAUNCH) && document(LAUNCH).getElementById("sobre-config") != null;
  }

  static boolean isPage(String file) {
    return file.matches("(?i).*\\.x?html?");
  }

  /**
   * A page; empty when it has nothing to read, which is told.
   *
   * @param title of the table of contents, or empty
   */
  Optional<SourcePage> page(String file, String title) {
    Document document = document(file);
    Optional<PageKind> kind = kind(document);
    if (kind.isPresent() && !KEPT.contains(kind.get())) {
      losses.add(
          Kind.PAGE, "", "left out pages that a course makes by itself: " + kind.get().key());
      return Optional.empty();
    }
    HtmlLosses told = new HtmlLosses(losses, file, 0);
    if (kind.isEmpty()) {
      document.head().select("script").forEach(told::script);
    }
    Map<String, String> head = new TreeMap<>();
    head.put("title", title.isEmpty() ? title(document) : title);
    head.put("description", document.select("meta[name=description]").attr("content"));
    String text = new HtmlToMarkdown(told).blocks(content(document));
    if (text.isBlank()) {
      losses.add(Kind.PAGE, file, "has no text of its own, so left out");
      return Optional.empty();
    }
    return Optional.of(new SourcePage(file, head, TracedText.untraced(file, text)));
  }

  /** What a page of our own packages is; empty for all others. */
  private Optional<PageKind> kind(Document document) {
    return ours ? PageKind.ofKey(document.body().attr("data-page")) : Optional.empty();
  }

  /** What a page calls itself. */
  String title(String file) {
    return title(document(file));
  }

  /** The pages that a page leads to or shows, in its order, as they are named in it. */
  List<String> addresses(String file) {
    List<String> addresses = new ArrayList<>();
    for (Element element : document(file).select("a[href], area[href], iframe[src], frame[src]")) {
      addresses.add(element.hasAttr("href") ? element.attr("href") : element.attr("src"));
    }
    return addresses;
  }

  /** HTML as a browser decodes it, addresses as the files of the package have them. */
  private Document document(String file) {
    try {
      InputStream html = new ByteArrayInputStream(files.bytes(file));
      return rebased(Jsoup.parse(html, null, "", Parser.htmlParser()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** HTML that stands in another file, as Markdown. */
  String markdown(String file, String html) {
    Element content = content(rebased(Jsoup.parse(html)));
    return new HtmlToMarkdown(new HtmlLosses(losses, file, 0)).blocks(content);
  }

  private static Document rebased(Document document) {
    for (String attribute : List.of("href", "src", "data")) {
      document
          .select("[" + attribute + "]")
          .forEach(
              element -> element.attr(attribute, element.attr(attribute).replace(FILE_BASE, "/")));
    }
    return document;
  }

  /** What the page says; its menus are those of the course. */
  private Element content(Document document) {
    Element main = document.selectFirst("main, [role=main]");
    Element content = main == null ? document.body() : main;
    List<Element> menus = content.select("nav, [role=navigation]");
    if (main == null) {
      menus.addAll(content.select("> header, > footer, [role=banner], [role=contentinfo]"));
    }
    if (!menus.isEmpty()) {
      losses.add(Kind.MARKUP, "", "the menus of pages, which a course makes by itself");
    }
    menus.forEach(Element::remove);
    content
        .select("label:has(input[type=radio]), label:has(input[type=checkbox])")
        .forEach(WebPages::choice);
    return content;
  }

  /** Choices that follow each other are a list. */
  private static void choice(Element label) {
    label.select("input").remove();
    label.tagName("li");
    Node before = label.previousSibling();
    while (before instanceof TextNode blank && blank.isBlank()) {
      before = before.previousSibling();
    }
    if (before instanceof Element list && list.hasAttr(CHOICES)) {
      list.appendChild(label);
    } else {
      label.wrap("<ul " + CHOICES + "></ul>");
    }
  }

  private static String title(Document document) {
    List<Element> headings = document.select("h1");
    return headings.size() == 1 && !headings.get(0).text().isBlank()
        ? headings.get(0).text()
        : document.title();
  }
}
