package dev.sobre.course;

import dev.sobre.markdown.MarkdownText;
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

  /** The questions of all banks. */
  public Stream<Question> questions() {
    return chapters.stream().flatMap(chapter -> chapter.bank().stream());
  }

  public Stream<Action> actions() {
    return lessons().flatMap(lesson -> lesson.actionList().stream());
  }

  /** Every text that a learner reads and an author wrote in Markdown. */
  public Stream<MarkdownText> texts() {
    return Stream.concat(lessons().map(Lesson::body), textsBesideBodies());
  }

  /** These texts, but the bodies of lessons: none of them holds activities, actions or the like. */
  public Stream<MarkdownText> textsBesideBodies() {
    Stream<Activity> answered = Stream.concat(activities(), questions().map(Question::activity));
    return Stream.of(
            terms.stream().map(Term::definition),
            actions().map(Action::text),
            lessons().flatMap(l -> l.recordings().values().stream()).map(Recording::transcript),
            answered.flatMap(Activity::texts))
        .flatMap(texts -> texts);
  }

  /** The activities of the lessons. */
  public Stream<Activity> activities() {
    return lessons().flatMap(lesson -> lesson.activities().values().stream());
  }

  /** Whether a lesson has an activity. */
  public boolean hasActivities() {
    return activities().findAny().isPresent();
  }

  /** Whether a lesson says what to do. */
  public boolean hasActions() {
    return actions().findAny().isPresent();
  }

  /** Whether a chapter has a bank. */
  public boolean hasQuestions() {
    return questions().findAny().isPresent();
  }

  /** The activities of the lessons that get a score. */
  public Stream<Activity> gradedActivities() {
    return activities().filter(Activity::graded);
  }

  public int minutes() {
    return chapters.stream().mapToInt(Chapter::minutes).sum();
  }
}
