package dev.sobre.course;

import dev.sobre.diagnostic.SourceLocation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Limits of single pages. A new page falls under them at once; the nearer scope replaces the
 * farther one, metric by metric: every page, then the kind, then patterns, the last one written
 * first.
 *
 * @param every limits of each page
 * @param byKind limits by page kind
 * @param byPath limits by path, in the order of the file
 */
public record PageBudget(
    List<Limit> every, Map<PageKind, Scope> byKind, List<PatternScope> byPath) {

  /** No limit at all. */
  public static final PageBudget NONE = new PageBudget(List.of(), Map.of(), List.of());

  public PageBudget {
    every = List.copyOf(every);
    byKind = Map.copyOf(byKind);
    byPath = List.copyOf(byPath);
  }

  /**
   * Limits that an author wrote under one key.
   *
   * @param location place of the key
   * @param limits at most two a metric, one a level
   */
  public record Scope(SourceLocation location, List<Limit> limits) {
    public Scope {
      limits = List.copyOf(limits);
    }
  }

  /** Limits of the pages whose path a pattern matches. */
  public record PatternScope(PagePattern pattern, Scope scope) {}

  /** The limits that hold for a kind of page, wherever it is; by metric, then errors first. */
  public List<Limit> limitsOf(PageKind kind) {
    List<Limit> own = byKind.containsKey(kind) ? byKind.get(kind).limits() : List.of();
    return replacing(own, every);
  }

  /**
   * The limits that hold for a page.
   *
   * @param path from the root of the site
   */
  public List<Limit> limitsOf(PageKind kind, String path) {
    List<Limit> limits = limitsOf(kind);
    for (PatternScope scope : byPath) {
      if (scope.pattern().matches(path)) {
        limits = replacing(scope.scope().limits(), limits);
      }
    }
    return limits;
  }

  /** The nearer limits, and those of the farther ones whose metric the nearer do not limit. */
  public static List<Limit> replacing(List<Limit> nearer, List<Limit> farther) {
    List<Limit> limits = new ArrayList<>(nearer);
    farther.stream()
        .filter(limit -> nearer.stream().noneMatch(near -> near.metric() == limit.metric()))
        .forEach(limits::add);
    limits.sort(Comparator.comparing(Limit::metric).thenComparing(Limit::level));
    return List.copyOf(limits);
  }
}
