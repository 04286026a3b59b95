package dev.sobre.report;

import dev.sobre.artifact.XmlWriter;
import dev.sobre.audit.BudgetResult;
import dev.sobre.course.Metric;
import dev.sobre.diagnostic.Diagnostic;
import dev.sobre.diagnostic.Severity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The check as JUnit XML, which build servers show as tests: one test for each page, module, course
 * and package with all its limits, and one for each file with other errors. The time is always 0,
 * so that the same course gives the same report.
 */
public final class JunitReport {

  private static final Set<String> OF_LIMITS = Set.of("budget-exceeded", "budget-nearly-exceeded");

  private final XmlWriter xml = new XmlWriter();

  private JunitReport() {}

  /**
   * @param diagnostics of the check
   */
  public static String of(Measures measures, List<Diagnostic> diagnostics) {
    return new JunitReport().write(measures, diagnostics);
  }

  private String write(Measures measures, List<Diagnostic> diagnostics) {
    Map<String, Map<String, List<BudgetResult>>> suites = new LinkedHashMap<>();
    for (BudgetResult result : measures.results()) {
      suites
          .computeIfAbsent(result.subject().split(" ")[0], suite -> new LinkedHashMap<>())
          .computeIfAbsent(result.subject(), subject -> new java.util.ArrayList<>())
          .add(result);
    }
    Map<String, List<Diagnostic>> others =
        diagnostics.stream()
            .filter(d -> d.severity() == Severity.ERROR && !OF_LIMITS.contains(d.code()))
            .collect(
                Collectors.groupingBy(d -> d.location().file(), TreeMap::new, Collectors.toList()));
    long failures = suites.values().stream().mapToLong(JunitReport::failures).sum() + others.size();
    long tests = suites.values().stream().mapToLong(Map::size).sum() + others.size();
    xml.open(
        "testsuites",
        "name",
        measures.course() + " " + measures.version(),
        "tests",
        Long.toString(tests),
        "failures",
        Long.toString(failures),
        "time",
        "0");
    suites.forEach(this::suite);
    if (!others.isEmpty()) {
      openSuite("other", others.size(), others.size());
      others.forEach(
          (file, errors) ->
              test(
                  "other",
                  file,
                  errors.stream().map(e -> e.location() + ": " + e.message()).toList(),
                  List.of(),
                  errors.get(0).code()));
      xml.close();
    }
    return xml.close().document();
  }

  private void suite(String name, Map<String, List<BudgetResult>> subjects) {
    openSuite(name, subjects.size(), failures(subjects));
    subjects.forEach(
        (subject, results) ->
            test(
                name,
                subject.replaceFirst("^(page|package) ", ""),
                texts(results.stream().filter(BudgetResult::isError)),
                texts(warnings(results)),
                "budget-exceeded"));
    xml.close();
  }

  private void openSuite(String name, long tests, long failures) {
    xml.open(
        "testsuite",
        "name",
        name,
        "tests",
        Long.toString(tests),
        "failures",
        Long.toString(failures),
        "errors",
        "0",
        "skipped",
        "0",
        "time",
        "0");
  }

  private void test(
      String suite, String name, List<String> errors, List<String> warnings, String type) {
    if (errors.isEmpty() && warnings.isEmpty()) {
      xml.empty("testcase", "classname", suite, "name", name, "time", "0");
      return;
    }
    xml.open("testcase", "classname", suite, "name", name, "time", "0");
    if (!errors.isEmpty()) {
      xml.text("failure", String.join("; ", errors), "message", errors.get(0), "type", type);
    }
    if (!warnings.isEmpty()) {
      xml.text("system-out", String.join("; ", warnings));
    }
    xml.close();
  }

  private static long failures(Map<String, List<BudgetResult>> subjects) {
    return subjects.values().stream()
        .filter(results -> results.stream().anyMatch(BudgetResult::isError))
        .count();
  }

  /** Those whose measure is not an error anyway. */
  private static Stream<BudgetResult> warnings(List<BudgetResult> results) {
    return results.stream()
        .filter(result -> result.level() == Severity.WARNING && !result.passed())
        .filter(
            result ->
                results.stream()
                    .noneMatch(other -> other.isError() && other.metric().equals(result.metric())));
  }

  private static List<String> texts(Stream<BudgetResult> results) {
    return results
        .map(
            result ->
                result.metric().map(Metric::key).orElse("size")
                    + " "
                    + result.measured()
                    + (result.isScore() ? ", at least " : ", limit ")
                    + result.limit()
                    + " ("
                    + result.name()
                    + ", "
                    + result.location()
                    + ")")
        .toList();
  }
}
