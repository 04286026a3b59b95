package dev.sobre.course;

import dev.sobre.diagnostic.SourceLocation;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The limits that a course sets itself.
 *
 * @param location place of the {@code budgets} key
 * @param everyPage limits of each page; a limit of the page's kind on the same metric replaces them
 * @param byKind limits by page kind
 * @param site limits of the sum over the whole website, each file counted once
 * @param packages largest size of a package in bytes, by format
 * @param lowData limits of the pages of the low-data version; without it, those of the others
 */
public record Budget(
    SourceLocation location,
    List<Limit> everyPage,
    Map<PageKind, PageLimits> byKind,
    List<Limit> site,
    Map<String, PackageLimit> packages,
    Optional<LowDataLimits> lowData) {

  /** A budget without limits of its own for a low-data version. */
  public Budget(
      SourceLocation location,
      List<Limit> everyPage,
      Map<PageKind, PageLimits> byKind,
      List<Limit> site,
      Map<String, PackageLimit> packages) {
    this(location, everyPage, byKind, site, packages, Optional.empty());
  }

  public Budget {
    everyPage = List.copyOf(everyPage);
    byKind = Map.copyOf(byKind);
    site = List.copyOf(site);
    packages = Map.copyOf(packages);
  }

  /**
   * Limits of one kind of page.
   *
   * @param location place of the kind's key
   * @param limits at most one a metric
   */
  public record PageLimits(SourceLocation location, List<Limit> limits) {
    public PageLimits {
      limits = List.copyOf(limits);
    }
  }

  /**
   * Limit of a package.
   *
   * @param max size of the zip in bytes, inclusive
   * @param location where the author wrote it
   */
  public record PackageLimit(long max, SourceLocation location) {}

  /**
   * Limits of the low-data version.
   *
   * @param location place of the key
   * @param everyPage limits of each page
   * @param byKind limits by page kind, which replace those of each page
   */
  public record LowDataLimits(
      SourceLocation location, List<Limit> everyPage, Map<PageKind, PageLimits> byKind) {
    public LowDataLimits {
      everyPage = List.copyOf(everyPage);
      byKind = Map.copyOf(byKind);
    }
  }

  /** The limits that hold for a kind of page: its own, then those of every page. */
  public List<Limit> limitsOf(PageKind kind) {
    return limitsOf(kind, everyPage, byKind);
  }

  /** The limits that hold for a kind of page of the low-data version. */
  public List<Limit> lowDataLimitsOf(PageKind kind) {
    return lowData
        .map(limits -> limitsOf(kind, limits.everyPage(), limits.byKind()))
        .orElseGet(() -> limitsOf(kind));
  }

  private static List<Limit> limitsOf(
      PageKind kind, List<Limit> everyPage, Map<PageKind, PageLimits> byKind) {
    List<Limit> own = byKind.containsKey(kind) ? byKind.get(kind).limits() : List.of();
    List<Limit> inherited =
        everyPage.stream()
            .filter(limit -> own.stream().noneMatch(o -> o.metric() == limit.metric()))
            .toList();
    return java.util.stream.Stream.concat(own.stream(), inherited.stream())
        .sorted(java.util.Comparator.comparing(Limit::metric))
        .toList();
  }
}
