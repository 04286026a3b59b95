package dev.sobre.audit;

import dev.sobre.course.Budget;
import dev.sobre.course.Limit;
import dev.sobre.course.PageBudget;
import dev.sobre.course.Waiver;
import dev.sobre.diagnostic.DiagnosticLog;
import dev.sobre.source.SourceText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Holds a budget against what was measured. */
public final class BudgetCheck {

  private final Budget budget;
  private final SourceText courseFile;
  private final Optional<LocalDate> today;
  private final DiagnosticLog log;

  /**
   * @param courseFile where the limits are written, for excerpts
   * @param today on which exceptions end; without it, none has ended
   * @param log takes every limit that is exceeded, and every one that limits nothing
   */
  public BudgetCheck(
      Budget budget, SourceText courseFile, Optional<LocalDate> today, DiagnosticLog log) {
    this.budget = budget;
    this.courseFile = courseFile;
    this.today = today;
    this.log = log;
  }

  /**
   * Checks pages, modules, courses, site and packages.
   *
   * @param packages size in bytes by format, then by file name
   */
  public List<BudgetResult> check(
      SiteWeight site, SortedMap<String, SortedMap<String, Long>> packages) {
    List<BudgetResult> results = new ArrayList<>();
    site.pages().forEach(page -> pageResults(page, results));
    for (SumWeight module : SumWeight.ofModules(site)) {
      if (!module.lowData()) {
        sumResults(module, budget.sums().ofModule(module.module().orElseThrow()), results);
      }
    }
    for (SumWeight course : SumWeight.ofCourses(site)) {
      if (!course.lowData()) {
        sumResults(course, budget.sums().course(), results);
      }
    }
    for (Limit limit : budget.sums().site()) {
      results.add(
          BudgetResult.of(
              "site",
              limit,
              site.total().get(limit.metric()),
              Contributors.of(limit.metric(), site.files())));
    }
    new TreeMap<>(budget.packages())
        .forEach(
            (format, limits) ->
                packages
                    .getOrDefault(format, new TreeMap<>())
                    .forEach(
                        (file, size) ->
                            limits.forEach(
                                limit -> results.add(BudgetResult.of(file, limit, size)))));
    new IdleLimits(budget, courseFile, log).refuse(site, packages);
    new WaiverCheck(budget, courseFile, today, log).check(site);
    new Excesses(courseFile, log).report(results);
    return results;
  }

  /** The results of one page, exceptions for it included; nothing is logged. */
  static List<BudgetResult> page(
      Budget budget, SourceText courseFile, Optional<LocalDate> today, PageWeight page) {
    List<BudgetResult> results = new ArrayList<>();
    new BudgetCheck(budget, courseFile, today, new DiagnosticLog()).pageResults(page, results);
    return results;
  }

  private void pageResults(PageWeight page, List<BudgetResult> results) {
    List<Limit> limits = PageLimits.usual(budget, page);
    for (Waiver waiver : budget.waivers()) {
      boolean ended = today.map(waiver::hasEnded).orElse(false);
      if (waiver.page().equals(page.path()) && !ended) {
        limits = PageBudget.replacing(waiver.limits(), limits);
      }
    }
    for (Limit limit : limits) {
      results.add(
          BudgetResult.of(
              "page " + page.path(),
              limit,
              page.value(limit.metric()),
              Contributors.of(limit.metric(), page)));
    }
  }

  private static void sumResults(SumWeight sum, List<Limit> limits, List<BudgetResult> results) {
    for (Limit limit : limits) {
      results.add(
          BudgetResult.of(
              sum.subject(),
              limit,
              sum.values().get(limit.metric()),
              Contributors.of(limit.metric(), sum.files())));
    }
  }
}
