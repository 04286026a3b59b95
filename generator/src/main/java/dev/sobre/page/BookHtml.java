package dev.sobre.page;

import dev.sobre.course.LinkTarget;
import dev.sobre.course.LinkTarget.InCourse;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Document.OutputSettings.Syntax;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities.EscapeMode;
import org.jsoup.nodes.TextNode;

/**
 * Makes the HTML of a page well-formed XML that needs neither script nor reach of the keyboard:
 * what folds is open, what scrolls is whole, boxes to tick are signs.
 */
final class BookHtml {

  private static final List<String> ADDRESSES = List.of("href", "src");

  private final BookMedia media;
  private final SortedMap<String, String> used = new ConcurrentSkipListMap<>();

  BookHtml(BookMedia media) {
    this.media = media;
  }

  /** Media files that the pages so far refer to: path from the course folder by path in them. */
  SortedMap<String, String> used() {
    return Collections.unmodifiableSortedMap(used);
  }

  /**
   * @param path of the page from the root
   * @param html of a part of its body
   */
  String of(String path, String html) {
    Document document = Jsoup.parseBodyFragment(html);
    document.outputSettings().syntax(Syntax.xml).escapeMode(EscapeMode.xhtml).prettyPrint(false);
    Element body = document.body();
    body.select("input[type=checkbox]").forEach(BookHtml::sign);
    body.select("details").forEach(BookHtml::open);
    body.select("div.table").forEach(Element::unwrap);
    body.select("pre").forEach(BookHtml::still);
    body.select("svg").attr("xmlns", "http://www.w3.org/2000/svg");
    body.select("math").attr("xmlns", "http://www.w3.org/1998/Math/MathML");
    ADDRESSES.forEach(name -> body.select("[" + name + "]").forEach(e -> address(path, e, name)));
    return body.html().strip();
  }

  private static void sign(Element box) {
    box.replaceWith(new TextNode(box.hasAttr("checked") ? "☑" : "☐"));
  }

  private static void open(Element details) {
    details.tagName("aside");
    details.select("> summary").forEach(e -> e.tagName("p").addClass("alert-kind"));
  }

  private static void still(Element code) {
    code.removeAttr("role").removeAttr("tabindex").removeAttr("aria-label");
  }

  private void address(String path, Element element, String name) {
    if (LinkTarget.resolve(path, element.attr(name)) instanceof InCourse target
        && media.byFile().containsKey(target.file())) {
      String safe = media.byFile().get(target.file());
      used.put(safe, target.file());
      element.attr(name, Urls.relative(path, safe));
    }
  }
}
