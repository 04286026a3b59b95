package dev.sobre.course;

import dev.sobre.diagnostic.SourceLocation;

/**
 * The largest value that a metric may take, or the smallest if it is a score.
 *
 * @param metric what is measured
 * @param bound bytes, count or points, inclusive
 * @param location where the author wrote it
 */
public record Limit(Metric metric, long bound, SourceLocation location) {

  /** Whether a measure keeps it. */
  public boolean allows(long measured) {
    return metric.isScore() ? measured >= bound : measured <= bound;
  }
}
