package dev.sobre.audit;

import dev.sobre.course.StableId;
import dev.sobre.diagnostic.DiagnosticLog;
import dev.sobre.diagnostic.NearestName;
import dev.sobre.source.SourceText;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Compares the ids of a course with the list of its last release. One id a line: {@code lesson
 * making}; {@code retired} behind it says that it is gone for good. Empty lines and those with
 * {@code #} do not count.
 */
public final class IdCheck {

  private static final String RETIRED = "retired";

  private final SortedSet<StableId> present;
  private final DiagnosticLog log;
  private final SortedSet<StableId> listed = new TreeSet<>();
  private final SortedSet<StableId> retired = new TreeSet<>();

  private IdCheck(SortedSet<StableId> present, DiagnosticLog log) {
    this.present = present;
    this.log = log;
  }

  /**
   * Logs {@code id-vanished} for each listed id that the course no longer has, and {@code
   * id-reused} for each retired one that it has again.
   *
   * @param released the list of the last release
   * @return the list of the next release: ids of the course, and the retired ones
   */
  public static String check(SortedSet<StableId> present, SourceText released, DiagnosticLog log) {
    IdCheck check = new IdCheck(present, log);
    check.lines(released, false);
    check.lines(released, true);
    return check.list();
  }

  /** The list of a first release. */
  public static String list(SortedSet<StableId> present) {
    return new IdCheck(present, new DiagnosticLog()).list();
  }

  private String list() {
    SortedSet<StableId> all = new TreeSet<>(present);
    all.addAll(retired);
    StringBuilder list = new StringBuilder();
    for (StableId id : all) {
      list.append(id).append(retired.contains(id) ? " " + RETIRED : "").append('\n');
    }
    return list.toString();
  }

  /** The first walk collects the ids, so that the second knows which ones are new. */
  private void lines(SourceText released, boolean judge) {
    int offset = 0;
    for (String line : released.text().split("\n", -1)) {
      if (!line.isBlank() && !line.startsWith("#")) {
        line(released, offset, List.of(line.strip().split(" +")), judge);
      }
      offset += line.length() + 1;
    }
  }

  private void line(SourceText released, int offset, List<String> words, boolean judge) {
    Optional<StableId.Kind> kind = StableId.Kind.ofKey(words.get(0));
    boolean isRetired = words.size() == 3 && words.get(2).equals(RETIRED);
    if (kind.isEmpty() || words.size() < 2 || (words.size() > 2 && !isRetired)) {
      String hint =
          kind.isEmpty()
              ? NearestName.hint(words.get(0), StableId.Kind.keys())
              : "write for instance \"lesson making\" or \"lesson making retired\"";
      released.error(log, "unknown-value", offset, "this line names no id", hint);
      return;
    }
    StableId id = new StableId(kind.get(), words.get(1));
    (isRetired ? retired : listed).add(id);
    if (judge && isRetired && present.contains(id)) {
      released.error(
          log,
          "id-reused",
          offset,
          "the " + named(id) + " is retired, yet the course has it",
          "give the new one an id of its own: learners may have kept work under the old one");
    }
    if (judge && !isRetired && !present.contains(id)) {
      released.error(
          log,
          "id-vanished",
          offset,
          "the "
              + named(id)
              + " was in the last release and is gone, and what learners did with it",
          hint(id));
    }
  }

  private String hint(StableId gone) {
    List<String> fresh =
        present.stream()
            .filter(id -> id.kind() == gone.kind() && !listed.contains(id))
            .map(StableId::id)
            .toList();
    String renamed =
        NearestName.of(gone.id(), fresh)
            .map(name -> "renamed to \"" + name + "\"? then keep the id \"" + gone.id() + "\"")
            .orElse("give its successor the id \"" + gone.id() + "\"");
    return renamed + "; gone for good? then write \"" + RETIRED + "\" behind it in this list";
  }

  private static String named(StableId id) {
    return id.kind().key() + " \"" + id.id() + "\"";
  }
}
