package dev.sobre.audit;

import java.util.Comparator;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A part of a page that holds many of its elements.
 *
 * @param name its element, with its id or first class: {@code form#parts}, {@code table}
 * @param elements that it is made of, itself included
 */
public record PagePart(String name, long elements) {

  private static final int MOST = 3;

  /** The three largest parts of the main content, the largest first. */
  static List<PagePart> largest(Document page) {
    Element main = page.selectFirst("main");
    return (main == null ? page.body() : main)
        .children().stream()
            .map(part -> new PagePart(name(part), FirstVisit.elements(part)))
            .sorted(
                Comparator.comparingLong(PagePart::elements)
                    .reversed()
                    .thenComparing(PagePart::name))
            .limit(MOST)
            .toList();
  }

  /** Name and number. */
  String text() {
    return name + " (" + elements + (elements == 1 ? " element)" : " elements)");
  }

  private static String name(Element part) {
    String of =
        !part.id().isEmpty()
            ? "#" + part.id()
            : part.classNames().stream().findFirst().map(name -> "." + name).orElse("");
    return part.normalName() + of;
  }
}
