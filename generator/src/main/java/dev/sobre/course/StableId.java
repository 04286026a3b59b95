package dev.sobre.course;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A name that outlives a version of the course: what learners did is kept by it, and links lead to
 * it.
 *
 * @param kind what it names
 * @param id unique in its kind
 */
public record StableId(Kind kind, String id) implements Comparable<StableId> {

  private static final Comparator<StableId> ORDER =
      Comparator.comparing((StableId stable) -> stable.kind.key()).thenComparing(StableId::id);

  /** What an id can name. */
  public enum Kind {
    ACTION,
    ACTIVITY,
    CHAPTER,
    LESSON,
    PATH,
    QUESTION,
    TERM,
    TEST;

    /** The word for it in the list of ids. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Kind> ofKey(String key) {
      return Arrays.stream(values()).filter(kind -> kind.key().equals(key)).findFirst();
    }

    public static List<String> keys() {
      return Arrays.stream(values()).map(Kind::key).toList();
    }
  }

  /** Every id that the course has in at least one of its languages. */
  public static SortedSet<StableId> of(Course course) {
    SortedSet<StableId> ids = new TreeSet<>();
    add(ids, Kind.PATH, course.info().paths().stream().map(LearningPath::id));
    for (Edition edition : course.editions()) {
      add(ids, Kind.ACTION, edition.actions().map(Action::id));
      add(ids, Kind.ACTIVITY, edition.activities().map(Activity::id));
      add(ids, Kind.CHAPTER, edition.chapters().stream().map(Chapter::id));
      add(ids, Kind.LESSON, edition.lessons().map(Lesson::id));
      add(ids, Kind.QUESTION, edition.questions().map(Question::id));
      add(ids, Kind.TERM, edition.terms().stream().map(Term::id));
      StateLayout state = StateLayout.of(edition, course.info().assessments());
      add(ids, Kind.TEST, state.testKeys().keySet().stream());
    }
    return ids;
  }

  private static void add(SortedSet<StableId> ids, Kind kind, Stream<String> names) {
    names.forEach(name -> ids.add(new StableId(kind, name)));
  }

  /** By kind, then by id. */
  @Override
  public int compareTo(StableId other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return kind.key() + " " + id;
  }
}
