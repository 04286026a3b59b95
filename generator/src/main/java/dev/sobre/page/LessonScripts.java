package dev.sobre.page;

import dev.sobre.course.Activity;
import dev.sobre.course.Edition;
import dev.sobre.course.Lesson;
import dev.sobre.course.Ordering;
import dev.sobre.course.PageKind;
import dev.sobre.course.Question;

/**
 * The script of a lesson. Few lessons have something to put in order or to keep, and what these
 * need is a sixth of a page: the others load a script without it.
 */
public final class LessonScripts {

  /** Path of the script of lessons whose activities are to put in order or to keep. */
  public static final String ARRANGED = "assets/lesson-all.js";

  private LessonScripts() {}

  /** For a lesson with activities or actions. */
  static String of(Lesson lesson) {
    return lesson.activityList().stream().anyMatch(LessonScripts::isArranged)
        ? ARRANGED
        : PageRenderer.LESSON_SCRIPT;
  }

  /** Whether a lesson needs the script without {@link #ARRANGED}. */
  public static boolean plainInLessons(Edition edition) {
    return edition
        .lessons()
        .filter(lesson -> lesson.kind() == PageKind.ACTIVITY)
        .anyMatch(lesson -> !of(lesson).equals(ARRANGED));
  }

  /** Whether a lesson needs {@link #ARRANGED}. */
  public static boolean inLessons(Edition edition) {
    return edition.activities().anyMatch(LessonScripts::isArranged);
  }

  /** Whether a test needs the same. */
  public static boolean inTests(Edition edition) {
    return edition.questions().map(Question::activity).anyMatch(LessonScripts::isArranged);
  }

  private static boolean isArranged(Activity activity) {
    return activity instanceof Ordering || !activity.graded();
  }
}
