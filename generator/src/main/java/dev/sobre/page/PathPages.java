package dev.sobre.page;

import dev.sobre.course.LearningPath;
import dev.sobre.course.Lesson;
import dev.sobre.course.PageKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One page for each selection of lessons. */
final class PathPages {

  private final PageFrame frame;

  PathPages(PageFrame frame) {
    this.frame = frame;
  }

  List<Draft> drafts() {
    return frame.info().paths().stream()
        .map(path -> new Draft(path.path(), () -> page(path)))
        .toList();
  }

  /** {@code title, summary, url, duration, lessonCount} of every path. */
  List<Map<String, Object>> entries(String from) {
    return frame.info().paths().stream().map(path -> entry(path, from)).toList();
  }

  private Map<String, Object> entry(LearningPath path, String from) {
    List<Lesson> lessons = frame.edition().lessons().filter(l -> belongs(l, path)).toList();
    int minutes = lessons.stream().mapToInt(Lesson::minutes).sum();
    return new HashMap<>(
        Map.of(
            "title", path.title().in(frame.language()),
            "summary", path.summary().in(frame.language()),
            "url", frame.url(from, path.path()),
            "duration", frame.messages().duration(minutes),
            "lessonCount", frame.messages().count("lessons", lessons.size())));
  }

  /** {@code path, chapters (title, lessons)}. */
  private Page page(LearningPath path) {
    String at = path.path();
    String title = path.title().in(frame.language());
    Map<String, Object> values =
        frame.values(at, PageKind.PATH, title, path.summary().in(frame.language()));
    values.put("path", entry(path, at));
    values.put("chapters", CourseOutline.of(frame, at, lesson -> belongs(lesson, path)));
    values.put("scripts", List.of(frame.shared(at, PageRenderer.MARKS_SCRIPT)));
    return frame.page("path", at, PageKind.PATH, values);
  }

  private static boolean belongs(Lesson lesson, LearningPath path) {
    return lesson.paths().contains(path.id());
  }
}
