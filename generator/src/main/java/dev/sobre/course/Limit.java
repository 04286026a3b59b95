package dev.sobre.course;

import dev.sobre.diagnostic.Severity;
import dev.sobre.diagnostic.SourceLocation;

/**
 * The largest value that a metric may take, or the smallest if it is a score.
 *
 * @param scope what it limits, as the path of keys below {@code budgets}, such as {@code
 *     pages.activity}
 * @param metric what is measured
 * @param level whether going over it is an error or a warning
 * @param bound bytes, count or points, inclusive
 * @param location where the author wrote it
 */
public record Limit(
    String scope, Metric metric, Severity level, long bound, SourceLocation location) {

  /** Its own path of keys, which no limit of another scope or metric has. */
  public String name() {
    return scope + "." + metric.key();
  }

  /** Whether a measure keeps it. */
  public boolean allows(long measured) {
    return metric.isScore() ? measured >= bound : measured <= bound;
  }
}
