package dev.sobre.page;

import dev.sobre.course.Chapter;
import dev.sobre.course.Lesson;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** The lists of lessons that pages show, by chapter. */
final class CourseOutline {

  private CourseOutline() {}

  /**
   * Chapters as {@link PageFrame#entry} gives them, with {@code lessons}; those without any are
   * left out.
   *
   * @param from page that links to them
   */
  static List<Map<String, Object>> of(PageFrame frame, String from, Predicate<Lesson> wanted) {
    List<Map<String, Object>> chapters = new ArrayList<>();
    for (Chapter chapter : frame.edition().chapters()) {
      List<Map<String, Object>> lessons =
          chapter.lessons().stream().filter(wanted).map(l -> frame.entry(l, from)).toList();
      if (!lessons.isEmpty()) {
        Map<String, Object> entry = frame.entry(chapter, from);
        entry.put("lessons", lessons);
        chapters.add(entry);
      }
    }
    return chapters;
  }
}
