package dev.sobre.artifact;

import dev.sobre.diagnostic.DiagnosticLog;
import dev.sobre.question.Question.Choice;
import java.util.Map;
import java.util.Optional;

/** The shares of a grade that Moodle knows: an import with another one is refused. */
final class MoodleShares {

  private static final Map<Integer, String> BY_COUNT =
      Map.ofEntries(
          Map.entry(1, "100"),
          Map.entry(2, "50"),
          Map.entry(3, "33.33333"),
          Map.entry(4, "25"),
          Map.entry(5, "20"),
          Map.entry(6, "16.66667"),
          Map.entry(7, "14.28571"),
          Map.entry(8, "12.5"),
          Map.entry(9, "11.11111"),
          Map.entry(10, "10"),
          Map.entry(20, "5"));

  private MoodleShares() {}

  /** The percentage of one right option; empty where Moodle has none, which is said. */
  static Optional<String> of(Choice choice, String format, DiagnosticLog log) {
    String share = BY_COUNT.get(choice.rightCount());
    if (share == null) {
      log.warning(
          "question-left-out",
          choice.common().location(),
          "\""
              + choice.id()
              + "\" is not in the package "
              + format
              + ": it has "
              + choice.rightCount()
              + " right options, and Moodle shares a grade among 10 at most",
          "",
          "ask for fewer, or ask twice");
    }
    return Optional.ofNullable(share);
  }
}
