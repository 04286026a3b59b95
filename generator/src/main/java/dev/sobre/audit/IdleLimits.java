package dev.sobre.audit;

import dev.sobre.course.Budget;
import dev.sobre.course.Budget.LowDataLimits;
import dev.sobre.course.PageBudget;
import dev.sobre.course.PageBudget.PatternScope;
import dev.sobre.diagnostic.DiagnosticLog;
import dev.sobre.diagnostic.NearestName;
import dev.sobre.diagnostic.SourceLocation;
import dev.sobre.source.SourceText;
import java.util.SortedMap;
import java.util.TreeSet;

/** Refuses limits that limit nothing: a check that checks nothing is worse than none. */
final class IdleLimits {

  private static final String USUAL = "take this limit out, or build what it is for";

  private final Budget budget;
  private final SourceText courseFile;
  private final DiagnosticLog log;

  IdleLimits(Budget budget, SourceText courseFile, DiagnosticLog log) {
    this.budget = budget;
    this.courseFile = courseFile;
    this.log = log;
  }

  void refuse(SiteWeight site, SortedMap<String, SortedMap<String, Long>> packages) {
    refuse(site, budget.pages(), "the site", false);
    budget.lowData().ifPresent(limits -> refuseLowData(site, limits));
    TreeSet<String> modules = new TreeSet<>();
    site.pages().forEach(page -> page.place().module().ifPresent(modules::add));
    budget
        .sums()
        .byModule()
        .forEach(
            (module, scope) -> {
              if (!modules.contains(module)) {
                idle(
                    scope.location(),
                    "there is no module \"" + module + "\"",
                    NearestName.hint(module, modules));
              }
            });
    budget
        .packages()
        .forEach(
            (format, limits) -> {
              if (!packages.containsKey(format)) {
                limits.forEach(
                    limit ->
                        idle(
                            limit.location(),
                            "there is no package of the format \"" + format + "\"",
                            USUAL));
              }
            });
  }

  private void refuseLowData(SiteWeight site, LowDataLimits limits) {
    if (site.pages().stream().noneMatch(PageWeight::isLowData)) {
      idle(limits.location(), "the site has no low-data version", USUAL);
    } else {
      refuse(site, limits.pages(), "the low-data version", true);
    }
  }

  /** Without limits of its own, the low-data version falls under the patterns of the other. */
  private void refuse(SiteWeight site, PageBudget pages, String where, boolean lowData) {
    pages
        .byKind()
        .forEach(
            (kind, scope) -> {
              if (site.pages().stream()
                  .noneMatch(page -> page.kind() == kind && page.isLowData() == lowData)) {
                idle(
                    scope.location(),
                    where + " has no page of the kind \"" + kind.key() + "\"",
                    USUAL);
              }
            });
    for (PatternScope scope : pages.byPath()) {
      if (site.pages().stream()
          .filter(page -> budget.lowData().isEmpty() || page.isLowData() == lowData)
          .noneMatch(page -> scope.pattern().matches(page.path()))) {
        String written = scope.pattern().written();
        idle(
            scope.scope().location(),
            where + " has no page \"" + written + "\"",
            NearestName.of(written, site.pages().stream().map(PageWeight::path).toList())
                .map(path -> "did you mean \"" + path + "\"?")
                .orElse(USUAL));
      }
    }
  }

  private void idle(SourceLocation location, String message, String hint) {
    courseFile.error(log, "budget-matches-nothing", location, message, hint);
  }
}
