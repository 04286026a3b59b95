package dev.sobre.audit;

import dev.sobre.audit.FileWeight.Type;
import dev.sobre.course.Budget;
import dev.sobre.course.Budget.LowDataLimits;
import dev.sobre.course.Budget.PackageLimit;
import dev.sobre.course.Budget.PageLimits;
import dev.sobre.course.Bytes;
import dev.sobre.course.Limit;
import dev.sobre.course.Metric;
import dev.sobre.course.PageKind;
import dev.sobre.diagnostic.DiagnosticLog;
import dev.sobre.diagnostic.SourceLocation;
import dev.sobre.source.SourceText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Holds a budget against what was measured. */
public final class BudgetCheck {

  private static final int HEAVIEST = 3;

  private final Budget budget;
  private final SourceText courseFile;
  private final DiagnosticLog log;

  /**
   * @param courseFile where the limits are written, for excerpts
   * @param log takes every limit that is exceeded, and every one that limits nothing
   */
  public BudgetCheck(Budget budget, SourceText courseFile, DiagnosticLog log) {
    this.budget = budget;
    this.courseFile = courseFile;
    this.log = log;
  }

  /**
   * Checks pages, site and packages.
   *
   * @param packages size in bytes by format, then by file name
   */
  public List<BudgetResult> check(
      SiteWeight site, SortedMap<String, SortedMap<String, Long>> packages) {
    List<BudgetResult> results = new ArrayList<>();
    for (PageWeight page : site.pages()) {
      List<Limit> limits =
          page.isLowData() ? budget.lowDataLimitsOf(page.kind()) : budget.limitsOf(page.kind());
      for (Limit limit : limits) {
        results.add(result("page " + page.path(), limit, page.value(limit.metric()), page.files()));
      }
    }
    for (Limit limit : budget.site()) {
      results.add(result("site", limit, site.total().get(limit.metric()), site.files()));
    }
    packageResults(packages, results);
    refuseIdleLimits(site, packages);
    reportExcesses(results);
    return results;
  }

  /** One error for each limit, about the page that is furthest over it; it names the others. */
  private void reportExcesses(List<BudgetResult> results) {
    Map<SourceLocation, List<BudgetResult>> byLimit =
        results.stream()
            .filter(result -> !result.passed())
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

  private static String others(List<BudgetResult> others) {
    if (others.isEmpty()) {
      return "";
    }
    String named =
        others.stream()
            .limit(HEAVIEST)
            .map(other -> other.subject().replaceFirst("^page ", ""))
            .collect(Collectors.joining(", "));
    int rest = others.size() - HEAVIEST;
    return (others.get(0).isScore() ? "; also below: " : "; also over: ")
        + named
        + (rest > 0 ? " and " + rest + " more" : "");
  }

  private static BudgetResult result(
      String subject, Limit limit, long measured, List<FileWeight> files) {
    return new BudgetResult(
        subject,
        Optional.of(limit.metric()),
        measured,
        limit.bound(),
        limit.location(),
        limit.allows(measured) ? List.of() : heaviest(limit.metric(), files));
  }

  private void packageResults(
      SortedMap<String, SortedMap<String, Long>> packages, List<BudgetResult> results) {
    for (Map.Entry<String, PackageLimit> limit : new TreeMap<>(budget.packages()).entrySet()) {
      packages
          .getOrDefault(limit.getKey(), new TreeMap<>())
          .forEach(
              (file, size) ->
                  results.add(
                      new BudgetResult(
                          "package " + file,
                          Optional.empty(),
                          size,
                          limit.getValue().max(),
                          limit.getValue().location(),
                          List.of())));
    }
  }

  /** The files that weigh most for a metric; for elements and hosts, the files say nothing. */
  private static List<String> heaviest(Metric metric, List<FileWeight> files) {
    ToLongFunction<FileWeight> weight =
        switch (metric) {
          case RAW -> FileWeight::raw;
          case GZIP -> FileWeight::gzip;
          default -> FileWeight::brotli;
        };
    Stream<FileWeight> counted =
        switch (metric) {
          case DOM, ECOINDEX -> Stream.of();
          case THIRD_PARTIES -> files.stream().filter(file -> file.path().contains("//"));
          case SCRIPT -> ofType(files, Type.SCRIPT);
          case STYLE -> ofType(files, Type.STYLE);
          case IMAGE -> ofType(files, Type.IMAGE);
          case FONT -> ofType(files, Type.FONT);
          default -> files.stream();
        };
    return counted
        .sorted(Comparator.comparingLong(weight).reversed().thenComparing(FileWeight::path))
        .limit(HEAVIEST)
        .map(file -> file.path() + " (" + new Bytes(weight.applyAsLong(file)) + ")")
        .toList();
  }

  /** Inline scripts and styles are part of the page's own file. */
  private static Stream<FileWeight> ofType(List<FileWeight> files, Type type) {
    List<FileWeight> typed = files.stream().filter(file -> file.type() == type).toList();
    return (typed.isEmpty() ? files.subList(0, Math.min(1, files.size())) : typed).stream();
  }

  private void refuseIdleLimits(
      SiteWeight site, SortedMap<String, SortedMap<String, Long>> packages) {
    refuseIdleLimits(site, budget.byKind(), "the site", false);
    budget.lowData().ifPresent(limits -> refuseIdleLowData(site, limits));
    budget
        .packages()
        .forEach(
            (format, limit) -> {
              if (!packages.containsKey(format)) {
                idle(limit.location(), "there is no package of the format \"" + format + "\"");
              }
            });
  }

  private void refuseIdleLowData(SiteWeight site, LowDataLimits limits) {
    if (site.pages().stream().noneMatch(PageWeight::isLowData)) {
      idle(limits.location(), "the site has no low-data version");
    } else {
      refuseIdleLimits(site, limits.byKind(), "the low-data version", true);
    }
  }

  private void refuseIdleLimits(
      SiteWeight site, Map<PageKind, PageLimits> byKind, String where, boolean lowData) {
    byKind.forEach(
        (kind, limits) -> {
          if (site.pages().stream()
              .noneMatch(page -> page.kind() == kind && page.isLowData() == lowData)) {
            idle(limits.location(), where + " has no page of the kind \"" + kind.key() + "\"");
          }
        });
  }

  private void idle(SourceLocation location, String message) {
    courseFile.error(
        log,
        "budget-matches-nothing",
        location,
        message,
        "take this limit out, or build what it is for");
  }

  private void report(BudgetResult result, List<BudgetResult> others) {
    boolean size = result.metric().map(Metric::isSize).orElse(true);
    courseFile.error(
        log,
        "budget-exceeded",
        result.location(),
        String.format(
            result.isScore()
                ? "%s: %s %s, at least %s, short of %s%s"
                : "%s: %s %s, limit %s, over by %s%s",
            result.subject(),
            result.metric().map(Metric::key).orElse("size"),
            printed(result.measured(), result.limit(), size),
            printed(result.limit(), result.measured(), size),
            size ? new Bytes(result.excess()) : Long.toString(result.excess()),
            others(others)),
        hint(result));
  }

  private static String hint(BudgetResult result) {
    if (result.isScore()) {
      return "elements count most: see \"dom\" of the page in reports/budget.json";
    }
    return result.heaviest().isEmpty() ? "" : "heaviest: " + String.join(", ", result.heaviest());
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
