package dev.sobre.cartridge;

import dev.sobre.artifact.LmsPages;
import dev.sobre.artifact.XmlWriter;
import dev.sobre.course.PageKind;
import dev.sobre.page.BookPage;
import dev.sobre.site.Book;
import dev.sobre.site.BookBody;
import dev.sobre.site.SiteFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;

/** The sources of the figures as web links (imswl), one for each address. */
final class CartridgeLinks {

  private final CartridgeBinding binding;
  private final String prefix;

  CartridgeLinks(CartridgeBinding binding, String prefix) {
    this.binding = binding;
    this.prefix = prefix;
  }

  List<CartridgeItem> of(Book book) {
    Map<String, Element> links = new LinkedHashMap<>();
    for (BookPage page : book.pages()) {
      if (page.kind() == PageKind.SOURCES) {
        BookBody body = new BookBody(page.path(), page.html());
        for (Element name : body.element().select("dt[id]")) {
          Element link = name.nextElementSibling().selectFirst("a[href]");
          links.putIfAbsent(link.attr("href"), link.attr("data-id", name.id()));
        }
      }
    }
    List<CartridgeItem> items = new ArrayList<>();
    links.forEach((url, link) -> items.add(item(link.attr("data-id"), link.text(), url)));
    return items;
  }

  private CartridgeItem item(String id, String title, String url) {
    String xml =
        new XmlWriter()
            .open("webLink", "xmlns", binding.linkNamespace())
            .text("title", title)
            .empty("url", "href", url, "target", "_blank")
            .close()
            .document();
    SiteFile file = SiteFile.text(LmsPages.FOLDER + "link-" + id + ".xml", xml);
    return CartridgeItem.leaf(
        title, new CartridgeResource(prefix + "link." + id, binding.linkType(), file, List.of()));
  }
}
