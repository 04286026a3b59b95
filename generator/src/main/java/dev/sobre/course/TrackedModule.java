package dev.sobre.course;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * A part of the course that an LMS can track by itself: a module, or the final test behind them.
 *
 * @param id of the chapter; {@link Assessments#CERTIFICATE} for the final test
 * @param home path of the page that it opens with, from the root of its language
 * @param lessons ids of its lessons
 * @param activities ids of its scored activities
 * @param tests ids of its tests
 * @param weight its share in the score of the course, in whole units; 0 when nothing in it counts
 * @param score percent to reach in it, when the course asks for a score and this part has one
 */
public record TrackedModule(
    String id,
    String home,
    List<String> lessons,
    List<String> activities,
    List<String> tests,
    int weight,
    OptionalInt score) {

  public TrackedModule {
    lessons = List.copyOf(lessons);
    activities = List.copyOf(activities);
    tests = List.copyOf(tests);
  }

  /** The parts in reading order. With a final test its score alone counts, else the activities. */
  public static List<TrackedModule> of(Edition edition, CourseInfo info) {
    StateLayout state = StateLayout.of(edition, info.assessments());
    boolean finalTest = state.testKeys().containsKey(Assessments.CERTIFICATE);
    List<TrackedModule> modules = new ArrayList<>();
    for (Chapter chapter : edition.chapters()) {
      List<Activity> graded =
          chapter.lessons().stream()
              .flatMap(lesson -> lesson.activityList().stream())
              .filter(Activity::graded)
              .toList();
      boolean counts = !finalTest && !graded.isEmpty();
      modules.add(
          new TrackedModule(
              chapter.id(),
              chapter.path(),
              chapter.lessons().stream().map(Lesson::id).toList(),
              graded.stream().map(Activity::id).toList(),
              Stream.of(StateLayout.entryTest(chapter), StateLayout.chapterTest(chapter))
                  .filter(state.testKeys()::containsKey)
                  .toList(),
              counts ? graded.stream().mapToInt(a -> a.common().weight()).sum() : 0,
              counts ? info.completion().score() : OptionalInt.empty()));
    }
    if (finalTest) {
      modules.add(
          new TrackedModule(
              Assessments.CERTIFICATE,
              Assessments.CERTIFICATE_PATH,
              List.of(),
              List.of(),
              List.of(Assessments.CERTIFICATE),
              1,
              info.completion().score()));
    }
    return modules;
  }
}
