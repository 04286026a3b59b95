package dev.sobre.audit;

import dev.sobre.course.Metric;
import dev.sobre.course.PageKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What pages weigh together for a learner who goes through all of them: each file counted once.
 *
 * @param module folder of the module; empty for the whole course
 * @param language of the pages
 * @param lowData whether they belong to the low-data version
 * @param pages how many
 * @param values a value for each metric: {@code requests} the number of files, {@code dom} the sum
 *     over the pages, {@code ecoindex} the lowest score
 * @param files of all of them, by path
 */
public record SumWeight(
    Optional<String> module,
    String language,
    boolean lowData,
    int pages,
    Map<Metric, Long> values,
    List<FileWeight> files) {
  public SumWeight {
    values = Collections.unmodifiableMap(new EnumMap<>(values));
    files = List.copyOf(files);
  }

  /** The sum for each whole course: one a language and version, in the order of paths. */
  public static List<SumWeight> ofCourses(SiteWeight site) {
    Map<String, List<PageWeight>> groups = new TreeMap<>();
    for (PageWeight page : site.pages()) {
      if (isOnTheWay(page.kind())) {
        String key = page.isLowData() + " " + page.place().language();
        groups.computeIfAbsent(key, k -> new ArrayList<>()).add(page);
      }
    }
    return groups.values().stream().map(pages -> of(Optional.empty(), pages)).toList();
  }

  /** The sum for each module of each language and version. */
  public static List<SumWeight> ofModules(SiteWeight site) {
    Map<String, List<PageWeight>> groups = new TreeMap<>();
    for (PageWeight page : site.pages()) {
      page.place()
          .module()
          .map(module -> page.isLowData() + " " + page.place().language() + " " + module)
          .ifPresent(key -> groups.computeIfAbsent(key, k -> new ArrayList<>()).add(page));
    }
    return groups.values().stream().map(pages -> of(pages.get(0).place().module(), pages)).toList();
  }

  /** How budgets and reports call it. */
  public String subject() {
    return module.map(id -> "module " + id).orElse("course")
        + " ("
        + language
        + (lowData ? ", low-data" : "")
        + ")";
  }

  /** What a learner goes through from the first page to the certificate. */
  private static boolean isOnTheWay(PageKind kind) {
    return switch (kind) {
      case HOME, CHAPTER, LESSON, ACTIVITY, TEST, CERTIFICATE, DIPLOMA -> true;
      default -> false;
    };
  }

  private static SumWeight of(Optional<String> module, List<PageWeight> pages) {
    Map<String, FileWeight> files = new LinkedHashMap<>();
    pages.forEach(page -> page.files().forEach(file -> files.putIfAbsent(file.path(), file)));
    Map<Metric, Long> values = MetricSums.of(files.values());
    values.put(Metric.REQUESTS, (long) files.size());
    values.put(Metric.DOM, pages.stream().mapToLong(page -> page.value(Metric.DOM)).sum());
    values.put(Metric.THIRD_PARTIES, hosts(files.values()));
    values.put(
        Metric.ECOINDEX,
        pages.stream().mapToLong(page -> page.value(Metric.ECOINDEX)).min().orElse(0));
    PageWeight first = pages.get(0);
    return new SumWeight(
        module,
        first.place().language(),
        first.isLowData(),
        pages.size(),
        values,
        List.copyOf(files.values()));
  }

  private static long hosts(Collection<FileWeight> files) {
    return files.stream()
        .filter(file -> file.type() == FileWeight.Type.THIRD_PARTY)
        .map(file -> FirstVisit.host(file.path()))
        .distinct()
        .count();
  }
}
