package dev.sobre.audit;

import dev.sobre.course.Budget;
import dev.sobre.course.Metric;
import dev.sobre.diagnostic.DiagnosticLog;
import dev.sobre.site.Site;
import dev.sobre.source.SourceText;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Weighs one page again and again, as its author writes it. */
public final class PageMeter {

  private final WeightMeter meter;

  /**
   * @throws IOException when texts cannot be compressed on this platform
   */
  public PageMeter() throws IOException {
    this.meter = new WeightMeter(new DiagnosticLog());
  }

  /**
   * A measure of a page beside its limit.
   *
   * @param metric what is measured
   * @param measured bytes or count
   * @param limit empty when the course sets none for this kind of page
   * @param passed whether the limit is kept
   * @param heaviest what weighs most, at most three, the heaviest first
   */
  public record Standing(
      Metric metric, long measured, Optional<Long> limit, boolean passed, List<String> heaviest) {
    public Standing {
      heaviest = List.copyOf(heaviest);
    }
  }

  /**
   * The measures that the course limits, or the weight with brotli if it limits none.
   *
   * @param budget of the course, if it has one
   * @param site the page and what it loads
   * @param path of the page
   * @return empty for a file that is no page
   */
  public synchronized List<Standing> weigh(Optional<Budget> budget, Site site, String path) {
    Optional<PageWeight> page = meter.measure(site, path);
    if (page.isEmpty()) {
      return List.of();
    }
    List<Standing> standings = new ArrayList<>();
    for (BudgetResult result : results(budget, page.get())) {
      Metric metric = result.metric().orElseThrow();
      standings.add(
          new Standing(
              metric,
              result.measured(),
              Optional.of(result.limit()),
              result.passed(),
              Contributors.of(metric, page.get()).texts()));
    }
    if (standings.stream().noneMatch(standing -> standing.metric() == Metric.BROTLI)) {
      standings.add(
          new Standing(
              Metric.BROTLI,
              page.get().value(Metric.BROTLI),
              Optional.empty(),
              true,
              Contributors.of(Metric.BROTLI, page.get()).texts()));
    }
    return standings;
  }

  /** An exception with an end holds here to the last: only the check knows the day. */
  private static List<BudgetResult> results(Optional<Budget> budget, PageWeight page) {
    return budget
        .map(
            limits ->
                BudgetCheck.page(limits, new SourceText("", ""), Optional.<LocalDate>empty(), page))
        .orElse(List.of());
  }
}
