package dev.sobre.page;

import dev.sobre.course.Course;
import dev.sobre.course.Edition;
import dev.sobre.markdown.MarkdownText;
import java.util.TreeMap;

/** Renders texts of one paragraph as the pages of a language do, for formats without pages. */
public final class ShortTexts {

  private final PageFrame frame;

  public ShortTexts(Course course, Edition edition, Theme theme) {
    this.frame =
        new PageFrame(
            course,
            edition,
            theme,
            SiteVersion.ONLY,
            "",
            new Alternates(course, theme, "", new TreeMap<>()),
            false);
  }

  /**
   * The HTML of a text, without a paragraph around it.
   *
   * @param page path from the root of the language, which addresses in the HTML are relative to;
   *     media lie under that root too
   */
  public String html(MarkdownText text, String page) {
    return frame.inline(text, page);
  }

  /** Interface texts of the language. */
  public Messages messages() {
    return frame.messages();
  }
}
