package dev.sobre.course;

import java.util.List;
import java.util.stream.Stream;

/**
 * The course in one language.
 *
 * @param language code, such as {@code fr}
 * @param chapters in order
 * @param terms the glossary, in the order of the file
 */
public record Edition(String language, List<Chapter> chapters, List<Term> terms) {
  public Edition {
    chapters = List.copyOf(chapters);
    terms = List.copyOf(terms);
  }

  public Stream<Lesson> lessons() {
    return chapters.stream().flatMap(chapter -> chapter.lessons().stream());
  }

  public Stream<Activity> activities() {
    return lessons().flatMap(lesson -> lesson.activities().values().stream());
  }

  public int minutes() {
    return chapters.stream().mapToInt(Chapter::minutes).sum();
  }
}
