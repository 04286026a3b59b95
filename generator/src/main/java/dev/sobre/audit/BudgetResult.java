package dev.sobre.audit;

import dev.sobre.course.Metric;
import dev.sobre.diagnostic.SourceLocation;
import java.util.List;
import java.util.Optional;

/**
 * One limit held against one measure.
 *
 * @param subject {@code page …}, {@code site} or {@code package …}
 * @param metric what was measured; empty for a package, whose size is in bytes
 * @param measured bytes or count
 * @param limit the largest allowed, or the smallest if the metric is a score
 * @param location where the limit is written
 * @param heaviest what weighs most, at most three, the first the heaviest
 */
public record BudgetResult(
    String subject,
    Optional<Metric> metric,
    long measured,
    long limit,
    SourceLocation location,
    List<String> heaviest) {
  public BudgetResult {
    heaviest = List.copyOf(heaviest);
  }

  public boolean passed() {
    return excess() == 0;
  }

  /** By how much the limit is exceeded, or missed if the metric is a score; 0 when it is kept. */
  public long excess() {
    return Math.max(0, isScore() ? limit - measured : measured - limit);
  }

  /** Whether more is better. */
  public boolean isScore() {
    return metric.map(Metric::isScore).orElse(false);
  }
}
