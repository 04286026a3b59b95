package dev.sobre.course;

import dev.sobre.course.PageBudget.Scope;
import dev.sobre.diagnostic.Severity;
import dev.sobre.diagnostic.SourceLocation;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The limits that a course sets itself.
 *
 * @param location place of the {@code budgets} key
 * @param pages limits of single pages
 * @param lowData limits of the pages of the low-data version; without it, those of the others
 * @param sums limits of pages together
 * @param packages largest size of a package in bytes, by format
 * @param waivers exceptions for single pages
 * @param estimates what estimates take for granted
 */
public record Budget(
    SourceLocation location,
    PageBudget pages,
    Optional<LowDataLimits> lowData,
    Sums sums,
    Map<String, List<PackageLimit>> packages,
    List<Waiver> waivers,
    Estimates estimates) {

  public Budget {
    packages = Map.copyOf(packages);
    waivers = List.copyOf(waivers);
  }

  /**
   * Limit of a package.
   *
   * @param format of the package
   * @param level whether going over it is an error or a warning
   * @param max size of the file in bytes, inclusive
   * @param location where the author wrote it
   */
  public record PackageLimit(String format, Severity level, long max, SourceLocation location) {

    /** Its own path of keys below {@code budgets}. */
    public String name() {
      return "packages." + format;
    }
  }

  /**
   * Limits of the low-data version.
   *
   * @param location place of the key
   */
  public record LowDataLimits(SourceLocation location, PageBudget pages) {}

  /**
   * Limits of pages together, each file counted once.
   *
   * @param everyModule limits of each module in one language
   * @param byModule limits by module, which replace those of each, metric by metric
   * @param course limits of a visit of the whole course in one language
   * @param site limits of the whole website, all languages and versions
   */
  public record Sums(
      List<Limit> everyModule, Map<String, Scope> byModule, List<Limit> course, List<Limit> site) {

    /** No limit at all. */
    public static final Sums NONE = new Sums(List.of(), Map.of(), List.of(), List.of());

    public Sums {
      everyModule = List.copyOf(everyModule);
      byModule = Map.copyOf(byModule);
      course = List.copyOf(course);
      site = List.copyOf(site);
    }

    /** The limits of one module. */
    public List<Limit> ofModule(String id) {
      return PageBudget.replacing(
          byModule.containsKey(id) ? byModule.get(id).limits() : List.of(), everyModule);
    }
  }

  /** The limits that hold for a kind of page, patterns aside. */
  public List<Limit> limitsOf(PageKind kind) {
    return pages.limitsOf(kind);
  }

  /** The limits that hold for a kind of page of the low-data version, patterns aside. */
  public List<Limit> lowDataLimitsOf(PageKind kind) {
    return lowDataPages().limitsOf(kind);
  }

  /** The limits of single pages of the low-data version. */
  public PageBudget lowDataPages() {
    return lowData.map(LowDataLimits::pages).orElse(pages);
  }
}
