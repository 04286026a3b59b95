package dev.sobre.question;

import dev.sobre.course.Chapter;
import dev.sobre.course.Course;
import dev.sobre.course.Edition;
import dev.sobre.course.Lesson;
import dev.sobre.page.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * All questions of a course in one language.
 *
 * @param categories in reading order; of a chapter, its bank comes before its lessons
 */
public record QuestionBank(List<QuestionCategory> categories) {
  public QuestionBank {
    categories = List.copyOf(categories);
  }

  /** Makes the questions of activities and banks; a category without questions is left out. */
  public static QuestionBank of(Course course, Edition edition, Theme theme) {
    Questions questions = new Questions(course, edition, theme);
    String title = course.info().title().in(edition.language());
    List<QuestionCategory> categories = new ArrayList<>();
    for (Chapter chapter : edition.chapters()) {
      categories.add(
          new QuestionCategory(
              chapter.id(), List.of(title, chapter.title()), bank(questions, chapter)));
      for (Lesson lesson : chapter.lessons()) {
        categories.add(
            new QuestionCategory(
                chapter.id() + "." + lesson.id(),
                List.of(title, chapter.title(), lesson.title()),
                lesson.activityList().stream()
                    .map(activity -> questions.of(activity, lesson.path(), lesson))
                    .toList()));
      }
    }
    return new QuestionBank(
        categories.stream().filter(category -> !category.questions().isEmpty()).toList());
  }

  private static List<Question> bank(Questions questions, Chapter chapter) {
    List<Question> bank = new ArrayList<>();
    for (dev.sobre.course.Question question : chapter.bank()) {
      Lesson lesson =
          chapter.lessons().stream()
              .filter(taught -> taught.id().equals(question.lesson()))
              .findFirst()
              .orElseThrow();
      bank.add(questions.of(question.activity(), chapter.questionsPath(), lesson));
    }
    return bank;
  }

  /** Every question, in order. */
  public Stream<Question> questions() {
    return categories.stream().flatMap(category -> category.questions().stream());
  }

  /** The activities of a lesson; empty when it has none. */
  public List<Question> ofLesson(Lesson lesson) {
    return of(lesson.chapter() + "." + lesson.id());
  }

  /** The questions for the tests of a chapter; empty when it has none. */
  public List<Question> ofChapter(Chapter chapter) {
    return of(chapter.id());
  }

  private List<Question> of(String id) {
    return categories.stream()
        .filter(category -> category.id().equals(id))
        .flatMap(category -> category.questions().stream())
        .toList();
  }
}
