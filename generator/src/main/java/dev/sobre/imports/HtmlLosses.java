package dev.sobre.imports;

import dev.sobre.imports.Loss.Kind;
import org.jsoup.nodes.Element;

/** Tells what is lost of a piece of HTML. */
final class HtmlLosses {

  private final Losses losses;
  private final String file;
  private final int firstLine;

  /**
   * @param firstLine line of the file where the piece starts; 0 when it is not known
   */
  HtmlLosses(Losses losses, String file, int firstLine) {
    this.losses = losses;
    this.file = file;
    this.firstLine = firstLine;
  }

  void add(Kind kind, Element element, String what) {
    boolean known = firstLine > 0 && element.sourceRange().isTracked();
    int line = known ? firstLine - 1 + element.sourceRange().start().lineNumber() : 0;
    losses.add(kind, file, line, what);
  }

  void script(Element element) {
    String type = element.attr("type");
    String source = element.attr("src");
    if (!type.contains("json")) {
      add(
          Kind.INTERACTION,
          element,
          source.isEmpty() ? "a script of the page" : "the script " + source);
    }
  }

  void style(Element element) {
    if (element.hasAttr("style")) {
      losses.add(Kind.STYLE, file, "styles of single elements");
    }
  }
}
