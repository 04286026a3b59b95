package dev.sobre.report;

import dev.sobre.audit.BudgetResult;
import dev.sobre.audit.PageWeight;
import dev.sobre.audit.SiteWeight;
import dev.sobre.course.Estimates;
import dev.sobre.course.Waiver;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Everything that a check measured.
 *
 * @param course id of the course
 * @param version of the course
 * @param site pages and files
 * @param packages size in bytes by format, then by file name
 * @param estimates what they take for granted
 * @param waivers exceptions to the budget
 * @param results every limit held against its measure
 */
public record Measures(
    String course,
    String version,
    SiteWeight site,
    SortedMap<String, SortedMap<String, Long>> packages,
    Estimates estimates,
    List<Waiver> waivers,
    List<BudgetResult> results) {
  public Measures {
    packages = Collections.unmodifiableSortedMap(new TreeMap<>(packages));
    waivers = List.copyOf(waivers);
    results = List.copyOf(results);
  }

  /** The pages by path. */
  SortedMap<String, PageWeight> pagesByPath() {
    SortedMap<String, PageWeight> pages = new TreeMap<>();
    site.pages().forEach(page -> pages.put(page.path(), page));
    return pages;
  }
}
