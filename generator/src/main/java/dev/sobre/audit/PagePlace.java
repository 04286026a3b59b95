package dev.sobre.audit;

import dev.sobre.course.LinkTarget;
import dev.sobre.course.PageKind;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Where a page stands in its course.
 *
 * @param language of the page
 * @param module folder of its module, if it is read or answered on the way through one
 * @param previous path of the page before it in the order of reading, if it names one
 */
public record PagePlace(String language, Optional<String> module, Optional<String> previous) {

  /** The place of a page that tells nothing of it. */
  public static final PagePlace UNKNOWN = new PagePlace("", Optional.empty(), Optional.empty());

  static PagePlace of(String path, PageKind kind, Document page) {
    String[] names = path.split("/");
    boolean inModule =
        switch (kind) {
          case CHAPTER, LESSON, ACTIVITY, TEST -> names.length > 1;
          default -> false;
        };
    Element before = page.selectFirst("a[rel=prev], link[rel=prev]");
    return new PagePlace(
        page.select("html").attr("lang"),
        inModule ? Optional.of(names[names.length - 2]) : Optional.empty(),
        before != null
                && LinkTarget.resolve(path, before.attr("href"))
                    instanceof LinkTarget.InCourse target
            ? Optional.of(target.file())
            : Optional.empty());
  }
}
