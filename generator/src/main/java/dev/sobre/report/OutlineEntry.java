package dev.sobre.report;

import dev.sobre.course.Activity;
import dev.sobre.course.Chapter;
import dev.sobre.course.Course;
import dev.sobre.course.Edition;
import dev.sobre.course.Lesson;
import dev.sobre.markdown.PlainText;
import java.util.List;
import java.util.stream.Stream;

/**
 * A course in one language, a chapter or a lesson, with what is in it. Numbers of a whole are the
 * sums of its parts.
 *
 * @param kind {@code course}, {@code chapter} or {@code lesson}
 * @param id its id; for the course, the code of the language
 * @param title its title
 * @param file its file, from the course folder
 * @param minutes time that it takes
 * @param lessons number of lessons
 * @param words of the running text, without activities, code and figures
 * @param activities types, in reading order
 * @param actions number of actions
 * @param questions number of questions in banks
 * @param parts chapters of a course, lessons of a chapter
 */
public record OutlineEntry(
    String kind,
    String id,
    String title,
    String file,
    int minutes,
    int lessons,
    int words,
    List<String> activities,
    int actions,
    int questions,
    List<OutlineEntry> parts) {

  public OutlineEntry {
    activities = List.copyOf(activities);
    parts = List.copyOf(parts);
  }

  /** The course in each of its languages, the default first. */
  public static List<OutlineEntry> of(Course course) {
    return course.editions().stream()
        .map(edition -> of(edition, course.info().title().in(edition.language())))
        .toList();
  }

  private static OutlineEntry of(Edition edition, String title) {
    return whole(
        "course",
        edition.language(),
        title,
        "course.yml",
        0,
        edition.chapters().stream().map(OutlineEntry::of).toList());
  }

  private static OutlineEntry of(Chapter chapter) {
    return whole(
        "chapter",
        chapter.id(),
        chapter.title(),
        chapter.location().file(),
        chapter.bank().size(),
        chapter.lessons().stream().map(OutlineEntry::of).toList());
  }

  private static OutlineEntry whole(
      String kind, String id, String title, String file, int bank, List<OutlineEntry> parts) {
    return new OutlineEntry(
        kind,
        id,
        title,
        file,
        parts.stream().mapToInt(OutlineEntry::minutes).sum(),
        parts.stream().mapToInt(OutlineEntry::lessons).sum(),
        parts.stream().mapToInt(OutlineEntry::words).sum(),
        parts.stream().flatMap(part -> part.activities().stream()).toList(),
        parts.stream().mapToInt(OutlineEntry::actions).sum(),
        bank + parts.stream().mapToInt(OutlineEntry::questions).sum(),
        parts);
  }

  private static OutlineEntry of(Lesson lesson) {
    return new OutlineEntry(
        "lesson",
        lesson.id(),
        lesson.title(),
        lesson.location().file(),
        lesson.minutes(),
        1,
        words(PlainText.of(lesson.body().document())),
        lesson.activityList().stream().map(Activity::type).toList(),
        lesson.actionList().size(),
        0,
        List.of());
  }

  /** French sets marks apart, and a mark alone is no word. */
  private static int words(String text) {
    return (int)
        Stream.of(text.split("[\\s\\h]+"))
            .filter(word -> word.codePoints().anyMatch(Character::isLetterOrDigit))
            .count();
  }
}
