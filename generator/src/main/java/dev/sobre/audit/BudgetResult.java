package dev.sobre.audit;

import dev.sobre.course.Budget.PackageLimit;
import dev.sobre.course.Limit;
import dev.sobre.course.Metric;
import dev.sobre.diagnostic.Severity;
import dev.sobre.diagnostic.SourceLocation;
import java.util.List;
import java.util.Optional;

/**
 * One limit held against one measure.
 *
 * @param subject {@code page …}, {@code module …}, {@code course …}, {@code site} or {@code package
 *     …}
 * @param name of the limit: the path of its keys below {@code budgets}
 * @param metric what was measured; empty for a package, whose size is in bytes
 * @param level whether going over it is an error or a warning
 * @param measured bytes or count
 * @param limit the largest allowed, or the smallest if the metric is a score
 * @param location where the limit is written
 * @param heaviest what weighs most, at most three, the first the heaviest; none when it is kept
 */
public record BudgetResult(
    String subject,
    String name,
    Optional<Metric> metric,
    Severity level,
    long measured,
    long limit,
    SourceLocation location,
    Contributors heaviest) {

  static BudgetResult of(String subject, Limit limit, long measured, Contributors heaviest) {
    return new BudgetResult(
        subject,
        limit.name(),
        Optional.of(limit.metric()),
        limit.level(),
        measured,
        limit.bound(),
        limit.location(),
        limit.allows(measured) ? Contributors.NONE : heaviest);
  }

  static BudgetResult of(String file, PackageLimit limit, long size) {
    return new BudgetResult(
        "package " + file,
        limit.name(),
        Optional.empty(),
        limit.level(),
        size,
        limit.max(),
        limit.location(),
        Contributors.NONE);
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

  /** Whether it is in bytes. */
  public boolean isSize() {
    return metric.map(Metric::isSize).orElse(true);
  }

  /** Whether a failing check must stop the build. */
  public boolean isError() {
    return !passed() && level == Severity.ERROR;
  }

  /** The texts of what weighs most. */
  public List<String> heaviestTexts() {
    return heaviest.texts();
  }
}
