package dev.sobre.site;

import dev.sobre.course.LinkTarget;
import dev.sobre.course.LinkTarget.InCourse;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.Range;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/**
 * Takes out of pages what browsers put back or never show: comments, white space beside the tags of
 * blocks, end tags that HTML lets out. It only deletes; every other character stays as the theme
 * and the author wrote it. A page that would then be read otherwise stays as it is.
 */
public final class HtmlMinifier implements Optimiser {

  @Override
  public Site apply(Site site) {
    Map<String, SpaceEffects> known = new ConcurrentHashMap<>();
    return Site.of(
        site.files().values().parallelStream()
            .map(file -> file.extension().equals("html") ? minified(file, site, known) : file)
            .toList());
  }

  /**
   * A page that joins a site when its pages have been made shorter.
   *
   * @param page with the final addresses of its style sheets
   */
  static SiteFile minified(SiteFile page, Site site) {
    return minified(page, site, new ConcurrentHashMap<>());
  }

  /** A page counts by itself, with the style sheets that it has and loads, whatever others have. */
  private static SiteFile minified(SiteFile page, Site site, Map<String, SpaceEffects> known) {
    Document document = Jsoup.parse(page.text(), "", Parser.htmlParser().setTrackPosition(true));
    String html = page.text();
    List<Deletion> deletions = new ArrayList<>();
    SpaceEffects effects =
        known.computeIfAbsent(
            sheets(page, document, site), css -> SpaceEffects.of(StyleMinifier.minify(css)));
    delete(document, html, BlockElements.of(document, effects), deletions);
    deletions.sort(null);
    StringBuilder text = new StringBuilder();
    int at = 0;
    for (Deletion deletion : deletions) {
      text.append(html, at, Math.max(at, deletion.start()));
      at = Math.max(at, deletion.end());
    }
    text.append(html.substring(at));
    boolean same = PageShape.of(document).equals(PageShape.of(Jsoup.parse(text.toString())));
    return same ? SiteFile.text(page.path(), text.toString()) : page;
  }

  private static String sheets(SiteFile page, Document document, Site site) {
    StringBuilder css = new StringBuilder();
    for (Element style : document.select("style, link[rel=stylesheet]")) {
      css.append(style.data());
      if (style.hasAttr("href")
          && LinkTarget.resolve(page.path(), style.attr("href")) instanceof InCourse sheet
          && site.files().containsKey(sheet.file())) {
        css.append(site.files().get(sheet.file()).text());
      }
    }
    return css.toString();
  }

  /** A part of a text, by UTF-16 offsets. */
  private record Deletion(int start, int end) implements Comparable<Deletion> {
    @Override
    public int compareTo(Deletion other) {
      return Integer.compare(start, other.start);
    }
  }

  private static void delete(
      Element parent, String html, BlockElements blocks, Collection<Deletion> deletions) {
    boolean open = parent instanceof Document || blocks.isOpen(parent);
    for (Node node : parent.childNodes()) {
      if (node instanceof Comment comment && !comment.getData().startsWith("[")) {
        add(comment.sourceRange(), deletions);
      } else if (node instanceof TextNode text && open) {
        space(text, html, blocks, deletions);
      } else if (node instanceof Element element && !blocks.isKept(element)) {
        delete(element, html, blocks, deletions);
        if (blocks.isBlock(element) && OptionalTags.mayEnd(element, blocks)) {
          endTag(element, html, deletions);
        }
      }
    }
  }

  private static void add(Range range, Collection<Deletion> deletions) {
    if (range.isTracked() && range.endPos() > range.startPos()) {
      deletions.add(new Deletion(range.startPos(), range.endPos()));
    }
  }

  /** An element that has no end tag in the text has an empty place for it, or one elsewhere. */
  private static void endTag(Element element, String html, Collection<Deletion> deletions) {
    Range range = element.endSourceRange();
    if (range.isTracked() && html.startsWith("</" + element.tagName(), range.startPos())) {
      add(range, deletions);
    }
  }

  /** White space alone in its parent stays, since {@code :empty} tells the difference. */
  private static void space(
      TextNode text, String html, BlockElements blocks, Collection<Deletion> deletions) {
    Range range = text.sourceRange();
    if (!range.isTracked() || text.parent().childNodeSize() == 1 && text.isBlank()) {
      return;
    }
    int start = range.startPos();
    int end = range.endPos();
    int from = start;
    while (from < end && isSpace(html.charAt(from))) {
      from++;
    }
    if (from > start && isEdge(text.previousSibling(), text, blocks)) {
      deletions.add(new Deletion(start, from));
    }
    int to = end;
    while (to > from && isSpace(html.charAt(to - 1))) {
      to--;
    }
    if (isEdge(text.nextSibling(), text, blocks)) {
      if (to < end) {
        deletions.add(new Deletion(to, end));
      } else if (from == end && from > start) {
        deletions.add(new Deletion(start, end));
      }
    }
  }

  /** Whether a line of text starts or ends there: at a block, or at the edge of the parent. */
  private static boolean isEdge(Node neighbour, TextNode text, BlockElements blocks) {
    return neighbour == null
        ? text.parentElement() != null && blocks.isBare(text.parentElement())
        : neighbour instanceof Element element && blocks.isBlock(element);
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
  }
}
