package dev.sobre.page;

import dev.sobre.course.Action;
import dev.sobre.course.Activity;
import dev.sobre.course.Checklist;
import dev.sobre.course.Recording;
import dev.sobre.course.Reflection;
import dev.sobre.diagram.Diagram;
import dev.sobre.page.BookPage.BookAnswer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Fills the templates {@code activity} and {@code answer} of a page to read with {@code activity}
 * and {@code number}: questions are numbered on their page, and what has no answer has the number
 * 0. The rest is as in a lesson of the website.
 */
final class BookFences implements FenceHtml {

  private final PageFrame frame;
  private final String path;
  private final LessonFences others;
  private final List<BookAnswer> answers = new ArrayList<>();

  /**
   * @param language that everything but the activities is written in; they tell their own
   */
  BookFences(PageFrame frame, String path, String language) {
    this.frame = frame;
    this.path = path;
    this.others = new LessonFences(frame, path, language);
  }

  @Override
  public String activity(Activity activity) {
    String language = activity.common().prompt().language();
    Map<String, Object> shown = frame.activities(path, language).values(activity);
    int number = hasAnswer(activity) ? answers.size() + 1 : 0;
    Map<String, Object> values = Map.of("activity", shown, "number", number);
    if (number > 0) {
      answers.add(new BookAnswer(activity.id(), frame.fill("answer", language, values)));
    }
    return frame.fill("activity", language, values);
  }

  private static boolean hasAnswer(Activity activity) {
    return !(activity instanceof Checklist
        || activity instanceof Reflection reflection && reflection.model().isEmpty());
  }

  /** Answers of the activities so far. */
  List<BookAnswer> answers() {
    return List.copyOf(answers);
  }

  @Override
  public String actions(List<Action> actions) {
    return others.actions(actions);
  }

  @Override
  public String diagram(Diagram diagram) {
    return others.diagram(diagram);
  }

  @Override
  public String recording(Recording recording) {
    return others.recording(recording);
  }
}
