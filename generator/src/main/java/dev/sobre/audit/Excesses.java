package dev.sobre.audit;

import dev.sobre.course.Bytes;
import dev.sobre.course.Metric;
import dev.sobre.diagnostic.Diagnostic;
import dev.sobre.diagnostic.DiagnosticLog;
import dev.sobre.diagnostic.Severity;
import dev.sobre.diagnostic.SourceLocation;
import dev.sobre.source.SourceText;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Says which limits are exceeded: each once, about what is furthest over it. */
final class Excesses {

  private static final int OTHERS = 3;

  private final SourceText courseFile;
  private final DiagnosticLog log;

  Excesses(SourceText courseFile, DiagnosticLog log) {
    this.courseFile = courseFile;
    this.log = log;
  }

  /** A warning is not given for a measure that is an error anyway. */
  void report(List<BudgetResult> results) {
    Set<String> errors =
        results.stream()
            .filter(BudgetResult::isError)
            .map(Excesses::measure)
            .collect(Collectors.toSet());
    Map<SourceLocation, List<BudgetResult>> byLimit =
        results.stream()
            .filter(result -> !result.passed())
            .filter(result -> result.isError() || !errors.contains(measure(result)))
            .collect(
                Collectors.groupingBy(
                    BudgetResult::location, LinkedHashMap::new, Collectors.toList()));
    for (List<BudgetResult> excesses : byLimit.values()) {
      List<BudgetResult> worstFirst =
          excesses.stream()
              .sorted(
                  Comparator.comparingLong(BudgetResult::excess)
                      .reversed()
                      .thenComparing(BudgetResult::subject))
              .toList();
      report(worstFirst.get(0), worstFirst.subList(1, worstFirst.size()));
    }
  }

  private static String measure(BudgetResult result) {
    return result.subject() + " " + result.metric();
  }

  private void report(BudgetResult result, List<BudgetResult> others) {
    boolean error = result.level() == Severity.ERROR;
    log.add(
        new Diagnostic(
            result.level(),
            error ? "budget-exceeded" : "budget-nearly-exceeded",
            result.location(),
            message(result, error) + others(others),
            courseFile.line(result.location()),
            hint(result)));
  }

  private static String message(BudgetResult result, boolean error) {
    String bound = result.isScore() ? "at least" : error ? "limit" : "warned above";
    return String.format(
        "%s: %s %s, %s %s, %s %s",
        result.subject(),
        result.metric().map(Metric::key).orElse("size"),
        printed(result.measured(), result.limit(), result.isSize()),
        bound,
        printed(result.limit(), result.measured(), result.isSize()),
        result.isScore() ? "short of" : "over by",
        result.isSize() ? new Bytes(result.excess()) : Long.toString(result.excess()));
  }

  private static String others(List<BudgetResult> others) {
    if (others.isEmpty()) {
      return "";
    }
    String named =
        others.stream()
            .limit(OTHERS)
            .map(other -> other.subject().replaceFirst("^page ", ""))
            .collect(Collectors.joining(", "));
    int rest = others.size() - OTHERS;
    return (others.get(0).isScore() ? "; also below: " : "; also over: ")
        + named
        + (rest > 0 ? " and " + rest + " more" : "");
  }

  private static String hint(BudgetResult result) {
    List<String> heaviest = result.heaviestTexts();
    return (heaviest.isEmpty() ? "" : "heaviest: " + String.join(", ", heaviest) + "; ")
        + Advice.on(result);
  }

  /** In bytes where rounding would make two different sizes look the same. */
  private static String printed(long value, long other, boolean size) {
    if (!size) {
      return Long.toString(value);
    }
    String rounded = new Bytes(value).toString();
    return value != other && rounded.equals(new Bytes(other).toString()) ? value + " B" : rounded;
  }
}
