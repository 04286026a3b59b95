package dev.sobre.cartridge;

import dev.sobre.artifact.LmsPages;
import dev.sobre.page.BookPage;
import dev.sobre.page.Urls;
import dev.sobre.site.Book;
import dev.sobre.site.BookBody;
import dev.sobre.site.SiteFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jsoup.nodes.Element;

/** The pages of a cartridge, and the files that they show, each a resource. */
final class CartridgePages {

  private static final String STYLE = LmsPages.FOLDER + "book.css";

  private final Book book;
  private final String prefix;
  private final boolean readsMaths;
  private final LmsPages pages;
  private final TreeMap<String, CartridgeResource> files = new TreeMap<>();

  /**
   * @param prefix of the ids, so that two courses can be imported into one
   * @param readsMaths whether the LMS keeps MathML
   */
  CartridgePages(Book book, String prefix, boolean readsMaths) {
    this.book = book;
    this.prefix = prefix;
    this.readsMaths = readsMaths;
    this.pages = new LmsPages(book);
  }

  /** Style sheet, images and downloads of the pages so far, in order. */
  List<CartridgeResource> files() {
    return List.copyOf(files.values());
  }

  CartridgeResource page(BookPage page) {
    BookBody body = pages.of(page, page.answers());
    if (!readsMaths) {
      body.element().select("math").forEach(CartridgePages::speak);
    }
    SortedSet<String> needs = new TreeSet<>();
    needs.add(shared(SiteFile.text(STYLE, book.style())));
    body.relink(
        target -> {
          file(target.file()).ifPresent(file -> needs.add(shared(file)));
          return Optional.of(BookBody.url(page.path(), target));
        });
    String html =
        """
        <!DOCTYPE html>
        <html lang="%s"%s>
        <head>
        <meta charset="utf-8">
        <title>%s</title>
        <link rel="stylesheet" href="%s">
        </head>
        <body>
        %s
        </body>
        </html>
        """
            .formatted(
                book.messages().language(),
                book.direction().equals("rtl") ? " dir=\"rtl\"" : "",
                escape(page.title()),
                Urls.relative(page.path(), STYLE),
                body.html());
    return new CartridgeResource(
        id("page", page.path()),
        CartridgeResource.WEB,
        SiteFile.text(page.path(), html),
        new ArrayList<>(needs));
  }

  /** Where MathML is stripped, only the letters of a formula would be left. */
  private static void speak(Element maths) {
    Element text = new Element("span");
    text.text(maths.attr("aria-label"));
    maths.replaceWith(text);
  }

  private Optional<SiteFile> file(String path) {
    return Optional.ofNullable(book.media().get(path))
        .or(() -> Optional.ofNullable(pages.drawings().get(path)));
  }

  private String shared(SiteFile file) {
    String id = id("file", file.path());
    files.computeIfAbsent(file.path(), path -> CartridgeResource.web(id, file));
    return id;
  }

  /** Paths hold plain letters, digits, points, hyphens, underscores and slashes. */
  private String id(String kind, String path) {
    return prefix + kind + "." + path.replace("/", ".");
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
