package dev.sobre.page;

import dev.sobre.course.Chapter;
import dev.sobre.course.Lesson;
import dev.sobre.course.PageKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The whole course on one page, to print or to keep. Its address with the id of a chapter behind
 * {@code #} is the page of that chapter: a theme then hides the others.
 */
public final class PrintPage {

  /** Path from the root of its language. */
  public static final String PATH = "print.html";

  private final PageFrame frame;
  private final PrintedHtml printed;

  PrintPage(PageFrame frame) {
    this.frame = frame;
    Map<String, String> anchors = new HashMap<>();
    for (Chapter chapter : frame.edition().chapters()) {
      anchors.put(frame.url(PATH, chapter.path()), chapter.id());
      chapter.lessons().forEach(l -> anchors.put(frame.url(PATH, l.path()), anchor(l)));
    }
    anchors.put(frame.url(PATH, PageFrame.GLOSSARY), "--glossary");
    anchors.put(frame.url(PATH, PageFrame.SOURCES), "--sources");
    this.printed = new PrintedHtml(anchors);
  }

  /** Address of a chapter on the page, from the chapter's own page. */
  static String url(PageFrame frame, Chapter chapter) {
    return frame.url(chapter.path(), PATH) + "#" + chapter.id();
  }

  /**
   * {@code chapters (id, title, summary, lessons (id, title, summary, duration, objectives, html)),
   * terms, facts}; the ids of the last two are as on their own pages.
   */
  Page render() {
    Map<String, Object> values =
        frame.values(PATH, PageKind.PRINT, frame.messages().text("print.title"), "");
    List<Map<String, Object>> chapters = new ArrayList<>();
    for (Chapter chapter : frame.edition().chapters()) {
      Map<String, Object> entry = frame.entry(chapter, PATH);
      entry.put("lessons", chapter.lessons().parallelStream().map(this::lesson).toList());
      chapters.add(entry);
    }
    ReferencePages references = new ReferencePages(frame);
    // The text-only version has no such page.
    values.put("lowData", "");
    values.put("chapters", chapters);
    values.put("terms", references.terms(PATH).stream().map(this::term).toList());
    values.put("facts", references.facts());
    return frame.page("print", PATH, PageKind.PRINT, values);
  }

  private Map<String, Object> lesson(Lesson lesson) {
    TextRenderer texts =
        new TextRenderer(
            frame.context(PATH, lesson.language()),
            new LessonFences(frame, PATH, lesson.language()));
    Map<String, Object> entry = frame.entry(lesson, PATH);
    entry.put("id", anchor(lesson));
    entry.put("objectives", lesson.objectives());
    entry.put("html", printed.of(anchor(lesson), texts.body(lesson)));
    return entry;
  }

  private Map<String, Object> term(Map<String, Object> entry) {
    Map<String, Object> term = new HashMap<>(entry);
    term.put("definition", printed.of("--glossary", (String) entry.get("definition")));
    return term;
  }

  /** Two hyphens: ids have single ones, so that no two anchors are equal. */
  private static String anchor(Lesson lesson) {
    return lesson.chapter() + "--" + lesson.id();
  }
}
