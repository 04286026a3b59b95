package dev.sobre.course;

import dev.sobre.diagnostic.SourceLocation;
import dev.sobre.source.CourseSource;
import java.util.List;

/**
 * A module of the course: a folder of lessons.
 *
 * @param id slug of the folder
 * @param location its {@code chapter.yml}
 * @param title the title
 * @param summary one sentence
 * @param lessons in order
 * @param bank questions from which its tests are drawn; may be empty
 */
public record Chapter(
    String id,
    SourceLocation location,
    String title,
    String summary,
    List<Lesson> lessons,
    List<Question> bank) {
  public Chapter {
    lessons = List.copyOf(lessons);
    bank = List.copyOf(bank);
  }

  /** The language that it is written in; not that of its edition when a translation is missing. */
  public String language() {
    return CourseSource.languageOf(location.file());
  }

  /** Path of its page from the root of its language. */
  public String path() {
    return id + "/index.html";
  }

  /** Path of the test before it, from the root of its language. */
  public String entryTestPath() {
    return id + "/entry-test.html";
  }

  /** Path of the test at its end, from the root of its language. */
  public String testPath() {
    return id + "/test.html";
  }

  /** Path of the page of its questions, from the root of its language. */
  public String questionsPath() {
    return id + "/questions.html";
  }

  public int minutes() {
    return lessons.stream().mapToInt(Lesson::minutes).sum();
  }
}
