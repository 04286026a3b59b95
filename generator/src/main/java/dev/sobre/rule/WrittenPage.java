package dev.sobre.rule;

import dev.sobre.course.LinkTarget;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * A page as written.
 *
 * @param path from the root of the site
 * @param text the file
 * @param document what a browser makes of it without scripts
 */
record WrittenPage(String path, String text, Document document) {

  static WrittenPage of(String path, byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    Parser parser = Parser.htmlParser().setTrackPosition(true);
    return new WrittenPage(path, text, Jsoup.parse(text, "", parser));
  }

  /** Elements that a selector finds, but those that no browser shows or runs by itself. */
  Stream<Element> select(String selector) {
    return document.select(selector).stream().filter(e -> e.closest("template") == null);
  }

  /** UTF-16 offset of an element, or -1 when the page leaves its tag out. */
  static int offset(Element element) {
    return element.sourceRange().isTracked() ? element.sourceRange().start().pos() : -1;
  }

  /** The file of the site that an address leads to, and its fragment; empty for other places. */
  Optional<LinkTarget.InCourse> target(String url) {
    return LinkTarget.resolve(path, url) instanceof LinkTarget.InCourse inside
        ? Optional.of(new LinkTarget.InCourse(file(inside.file()), inside.fragment()))
        : Optional.empty();
  }

  /** Servers show the index of a folder. */
  private static String file(String path) {
    String bare = path.replaceAll("\\?.*", "");
    return bare.isEmpty() ? "index.html" : bare;
  }

  List<Code> styles() {
    return select("style").map(this::code).toList();
  }

  /** Inline scripts; blocks of data are none. */
  List<Code> scripts() {
    return select("script:not([src])")
        .filter(script -> script.attr("type").matches("|module|.*javascript"))
        .map(this::code)
        .toList();
  }

  private Code code(Element element) {
    return new Code(
        path,
        text,
        element.sourceRange().isTracked() ? element.sourceRange().end().pos() : 0,
        element.data());
  }
}
