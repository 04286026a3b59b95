package dev.sobre.page;

import dev.sobre.course.Assessments;
import dev.sobre.course.Chapter;
import dev.sobre.course.PageKind;
import java.util.List;
import java.util.Map;

/**
 * The certificate of a learner who has passed the final test, which a script fills in, and the page
 * that checks its code.
 */
public final class DiplomaPages {

  /** Path of the script from the root of the site. */
  public static final String SCRIPT = "assets/diploma.js";

  static final String DIPLOMA = "certificate/diploma.html";
  private static final String VERIFY = "certificate/verify.html";

  private final PageFrame frame;

  DiplomaPages(PageFrame frame) {
    this.frame = frame;
  }

  List<Draft> drafts() {
    return List.of(new Draft(DIPLOMA, this::diploma), new Draft(VERIFY, this::verify));
  }

  /**
   * {@code result, pass, duration, chapters, verify, address, badgeJson}: id and pass mark of the
   * final test, titles of the modules, where codes are checked, from here and, if the course tells
   * its address, from anywhere, and the badge to fill in.
   */
  private Page diploma() {
    Map<String, Object> values = values(DIPLOMA, "diploma.title");
    values.put("result", Assessments.CERTIFICATE);
    values.put("pass", frame.info().completion().score().orElse(0));
    values.put("duration", frame.messages().duration(frame.edition().minutes()));
    values.put("chapters", frame.edition().chapters().stream().map(Chapter::title).toList());
    values.put("verify", frame.url(DIPLOMA, VERIFY));
    values.put("address", published(VERIFY));
    values.put("badgeJson", badge());
    return frame.page("diploma", DIPLOMA, PageKind.DIPLOMA, values);
  }

  /** Empty when the publisher gives no badge. */
  private String badge() {
    if (frame.info().publisher().issuer().isEmpty()) {
      return "";
    }
    return Badge.json(
        frame.info(),
        frame.language(),
        published(DIPLOMA),
        frame.messages().text("badge.criteria", frame.info().completion().score().orElse(0)),
        frame.messages().text("diploma.score"));
  }

  /** Address of a page from anywhere; empty when the course tells none. */
  private String published(String path) {
    return frame
        .info()
        .url()
        .map(url -> url + frame.info().folder(frame.language()) + path)
        .orElse("");
  }

  private Page verify() {
    return frame.page("verify", VERIFY, PageKind.DIPLOMA, values(VERIFY, "verify.title"));
  }

  private Map<String, Object> values(String path, String title) {
    Map<String, Object> values =
        frame.values(path, PageKind.DIPLOMA, frame.messages().text(title), "");
    values.put("scripts", List.of(frame.shared(path, SCRIPT)));
    return values;
  }
}
