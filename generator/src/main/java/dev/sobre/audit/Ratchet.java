package dev.sobre.audit;

import dev.sobre.course.Bytes;
import dev.sobre.diagnostic.DiagnosticLog;
import dev.sobre.diagnostic.NearestName;
import dev.sobre.diagnostic.SourceLocation;
import dev.sobre.source.SourceText;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The best that each limit has seen: its worst measure so far at its lowest. One limit a line,
 * {@code pages.activity.brotli 9955}, in bytes, counts or points; empty lines and those with {@code
 * #} do not count. The figures go down only; scores go up only.
 */
public final class Ratchet {

  private static final String HEAD =
      """
      # The best measure that each limit of course.yml has seen. sobre:check fails beyond it.
      # -Dsobre.ratchet=update makes figures better; make one worse by hand, and say why.
      """;

  private final Optional<SourceText> file;
  private final DiagnosticLog log;
  private final SortedMap<String, Entry> entries = new TreeMap<>();

  private record Entry(long best, SourceLocation location) {}

  private Ratchet(Optional<SourceText> file, DiagnosticLog log) {
    this.file = file;
    this.log = log;
  }

  /**
   * Reads the figures.
   *
   * @param file empty before the first update
   * @param log takes lines that are none
   */
  public static Ratchet read(Optional<SourceText> file, DiagnosticLog log) {
    Ratchet ratchet = new Ratchet(file, log);
    file.ifPresent(ratchet::readLines);
    return ratchet;
  }

  private void readLines(SourceText text) {
    int offset = 0;
    for (String line : text.text().split("\n", -1)) {
      if (!line.isBlank() && !line.startsWith("#")) {
        readLine(text, line.strip(), text.locate(offset));
      }
      offset += line.length() + 1;
    }
  }

  private void readLine(SourceText text, String line, SourceLocation at) {
    if (!line.matches("\\S.* \\d{1,15}")) {
      text.error(
          log, "wrong-value", at, "this line is no figure", "write \"pages.every.brotli 4096\"");
      return;
    }
    int blank = line.lastIndexOf(' ');
    entries.put(
        line.substring(0, blank).strip(), new Entry(Long.parseLong(line.substring(blank + 1)), at));
  }

  /** Logs every measure that is worse than the best so far, and every line of no limit. */
  public void check(List<BudgetResult> results) {
    SortedMap<String, BudgetResult> worst = worst(results);
    for (Map.Entry<String, Entry> entry : entries.entrySet()) {
      BudgetResult result = worst.get(entry.getKey());
      if (result == null) {
        error(
            "ratchet-matches-nothing",
            entry.getValue(),
            "course.yml has no limit \"" + entry.getKey() + "\"",
            NearestName.of(entry.getKey(), worst.keySet())
                .map(name -> "did you mean \"" + name + "\"?")
                .orElse("-Dsobre.ratchet=update takes the line out"));
      } else if (isWorse(result, entry.getValue().best())) {
        error(
            "ratchet-exceeded",
            entry.getValue(),
            message(result, entry.getValue().best()),
            hint(result));
      }
    }
  }

  /**
   * The text of the file after this build: better figures, a line for each new limit, none for
   * limits that are gone.
   */
  public String updated(List<BudgetResult> results) {
    StringBuilder text = new StringBuilder(HEAD);
    worst(results)
        .forEach(
            (name, result) -> {
              Entry entry = entries.get(name);
              boolean keeps = entry != null && isWorse(result, entry.best());
              text.append(name)
                  .append(' ')
                  .append(keeps ? entry.best() : result.measured())
                  .append('\n');
            });
    return text.toString();
  }

  private static SortedMap<String, BudgetResult> worst(List<BudgetResult> results) {
    SortedMap<String, BudgetResult> worst = new TreeMap<>();
    for (BudgetResult result : results) {
      if (!result.name().startsWith("exceptions.")) {
        worst.merge(result.name(), result, Ratchet::worse);
      }
    }
    return worst;
  }

  private static BudgetResult worse(BudgetResult one, BudgetResult other) {
    Comparator<BudgetResult> order =
        Comparator.<BudgetResult>comparingLong(r -> r.isScore() ? -r.measured() : r.measured())
            .thenComparing(BudgetResult::subject, Comparator.reverseOrder());
    return order.compare(one, other) >= 0 ? one : other;
  }

  private static boolean isWorse(BudgetResult result, long best) {
    return result.isScore() ? result.measured() < best : result.measured() > best;
  }

  private static String message(BudgetResult result, long best) {
    long by = Math.abs(result.measured() - best);
    return String.format(
        "%s: %s %d, best so far %d, worse by %s",
        result.subject(),
        result.name(),
        result.measured(),
        best,
        result.isSize() ? new Bytes(by) : Long.toString(by));
  }

  private static String hint(BudgetResult result) {
    return "find what grew with -Dsobre.compare; if it is worth it, write "
        + result.measured()
        + " here and say why in the commit";
  }

  private void error(String code, Entry entry, String message, String hint) {
    file.orElseThrow().error(log, code, entry.location(), message, hint);
  }
}
