package dev.sobre.course;

import dev.sobre.diagnostic.SourceLocation;

/**
 * The largest value that a metric may take.
 *
 * @param metric what is measured
 * @param max bytes or count, inclusive
 * @param location where the author wrote it
 */
public record Limit(Metric metric, long max, SourceLocation location) {}
