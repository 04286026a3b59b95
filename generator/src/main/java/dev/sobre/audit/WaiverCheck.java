package dev.sobre.audit;

import dev.sobre.course.Budget;
import dev.sobre.course.Limit;
import dev.sobre.course.PageBudget;
import dev.sobre.course.Waiver;
import dev.sobre.diagnostic.DiagnosticLog;
import dev.sobre.diagnostic.NearestName;
import dev.sobre.source.SourceText;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Sees to it that exceptions end, and that none stays longer than it is needed. */
final class WaiverCheck {

  private final Budget budget;
  private final SourceText courseFile;
  private final Optional<LocalDate> today;
  private final DiagnosticLog log;

  WaiverCheck(Budget budget, SourceText courseFile, Optional<LocalDate> today, DiagnosticLog log) {
    this.budget = budget;
    this.courseFile = courseFile;
    this.today = today;
    this.log = log;
  }

  void check(SiteWeight site) {
    for (Waiver waiver : budget.waivers()) {
      Optional<PageWeight> page =
          site.pages().stream().filter(p -> p.path().equals(waiver.page())).findFirst();
      if (page.isEmpty()) {
        courseFile.error(
            log,
            "budget-matches-nothing",
            waiver.location(),
            "the site has no page \"" + waiver.page() + "\" that needs an exception",
            NearestName.of(waiver.page(), site.pages().stream().map(PageWeight::path).toList())
                .map(path -> "did you mean \"" + path + "\"?")
                .orElse("take the exception out"));
      } else if (today.map(waiver::hasEnded).orElse(false)) {
        courseFile.error(
            log,
            "exception-ended",
            waiver.location(),
            "the exception for " + waiver.page() + " ended on " + waiver.until(),
            "its reason was: "
                + waiver.reason()
                + "; lighten the page and take it out, or decide"
                + " on a new day");
      } else {
        warnIfNeedless(waiver, page.get());
      }
    }
  }

  private void warnIfNeedless(Waiver waiver, PageWeight page) {
    List<Limit> usual = PageLimits.usual(budget, page);
    boolean needed =
        PageBudget.replacing(waiver.limits(), List.of()).stream()
            .anyMatch(
                own ->
                    usual.stream()
                        .filter(limit -> limit.metric() == own.metric())
                        .anyMatch(limit -> !limit.allows(page.value(limit.metric()))));
    if (!needed) {
      log.warning(
          "exception-needless",
          waiver.location(),
          waiver.page() + " keeps its budget without its exception",
          courseFile.line(waiver.location()),
          "take the exception out");
    }
  }
}
