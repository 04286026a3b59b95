package dev.sobre.course;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sobre.course.Activity.Common;
import dev.sobre.diagnostic.SourceLocation;
import dev.sobre.markdown.MarkdownDialect;
import dev.sobre.markdown.MarkdownText;
import dev.sobre.source.SourceText;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StateLayoutTest {

  private static final SourceLocation PLACE = SourceLocation.of("lesson.md");
  private static final MarkdownText TEXT =
      MarkdownDialect.parse("text", new SourceText("lesson.md", "text"), PLACE);

  @Test
  void theWorstCaseCountsEverySeenLessonAndEveryLongestAnswer() {
    Lesson lesson = lesson("one", List.of(statement("a"), word("b", "réemploi")));
    StateLayout layout =
        StateLayout.of(edition(List.of(lesson, lesson("two", List.of()))), Assessments.NONE);
    assertEquals(2 + 3 * 2 + (7 + 1) + (7 + 4 * 40), layout.worstCase());
  }

  @Test
  void aLongAcceptedAnswerWidensTheField() {
    Lesson lesson = lesson("one", List.of(word("b", "x".repeat(50))));
    assertEquals(
        2 + 3 + 7 + 4 * 50, StateLayout.of(edition(List.of(lesson)), Assessments.NONE).worstCase());
  }

  @Test
  void keysStayWhenLessonsAreAddedOrMoved() {
    StateLayout before = StateLayout.of(edition(lessons("a", "b")), Assessments.NONE);
    StateLayout after = StateLayout.of(edition(lessons("b", "new", "a")), Assessments.NONE);
    assertEquals(before.lessonKeys().get("a"), after.lessonKeys().get("a"));
    assertEquals(before.lessonKeys().get("b"), after.lessonKeys().get("b"));
  }

  @Test
  void noTwoOfThreeThousandLessonsShareAKey() {
    String[] ids = IntStream.range(0, 3000).mapToObj(i -> "lesson-" + i).toArray(String[]::new);
    StateLayout layout = StateLayout.of(edition(lessons(ids)), Assessments.NONE);
    assertEquals(3000, new HashSet<>(layout.lessonKeys().values()).size());
    assertTrue(layout.lessonKeys().values().stream().allMatch(k -> k.matches("[A-Za-z0-9_-]{3}")));
  }

  private static List<Lesson> lessons(String... ids) {
    return List.of(ids).stream().map(id -> lesson(id, List.of())).toList();
  }

  private static Edition edition(List<Lesson> lessons) {
    return new Edition(
        "en", List.of(new Chapter("c", PLACE, "C", "", lessons, List.of())), List.of());
  }

  private static Lesson lesson(String id, List<Activity> activities) {
    TreeMap<Integer, Activity> byOffset = new TreeMap<>();
    activities.forEach(activity -> byOffset.put(byOffset.size(), activity));
    return new Lesson(
        id,
        "c",
        PLACE,
        id,
        "",
        1,
        Lesson.Level.BEGINNER,
        List.of(),
        List.of(),
        List.of(),
        TEXT,
        byOffset,
        new TreeMap<>(),
        new TreeMap<>(),
        new TreeMap<>());
  }

  private static Activity statement(String id) {
    return new TrueFalse(common(id), true, Optional.empty(), Optional.empty());
  }

  private static Activity word(String id, String accepted) {
    return new FillIn(
        common(id),
        new Accepted(List.of(accepted), false, false),
        new Activity.Feedback(Optional.empty(), Optional.empty()));
  }

  private static Common common(String id) {
    return new Common(id, TEXT, Optional.empty(), 1, OptionalInt.empty(), PLACE);
  }
}
