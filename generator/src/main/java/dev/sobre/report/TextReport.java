package dev.sobre.report;

import dev.sobre.audit.BudgetResult;
import dev.sobre.audit.PageWeight;
import dev.sobre.audit.SiteWeight;
import dev.sobre.course.Budget;
import dev.sobre.course.Bytes;
import dev.sobre.course.Limit;
import dev.sobre.course.Metric;
import dev.sobre.course.PageKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.LongStream;

/** The measures as a table: for each kind of page, the worst page of each metric and its limit. */
public final class TextReport {

  private static final List<Metric> COLUMNS =
      List.of(
          Metric.BROTLI,
          Metric.GZIP,
          Metric.RAW,
          Metric.REQUESTS,
          Metric.DOM,
          Metric.SCRIPT,
          Metric.STYLE,
          Metric.IMAGE,
          Metric.ECOINDEX);
  private static final String ROW = "%-11s %5s  %9s %9s %9s %8s %5s %8s %8s %8s %8s%n";

  private TextReport() {}

  /** Lines that end with {@code \n}, at most 100 characters wide. */
  public static String of(
      SiteWeight site,
      Budget budget,
      SortedMap<String, SortedMap<String, Long>> packages,
      List<BudgetResult> results) {
    StringBuilder text = new StringBuilder();
    text.append("Heaviest page of each kind, first visit; below it the limit\n");
    row(text, "page", "pages", COLUMNS.stream().map(Metric::key).toList());
    for (boolean lowData : new boolean[] {false, true}) {
      if (lowData && site.pages().stream().anyMatch(PageWeight::isLowData)) {
        text.append("Low-data version\n");
      }
      for (PageKind kind : PageKind.values()) {
        List<PageWeight> pages =
            site.pages().stream()
                .filter(page -> page.kind() == kind && page.isLowData() == lowData)
                .toList();
        if (!pages.isEmpty()) {
          row(text, kind.key(), Integer.toString(pages.size()), heaviest(pages));
          row(text, "", "", limits(lowData ? budget.lowDataLimitsOf(kind) : budget.limitsOf(kind)));
        }
      }
    }
    row(text, "site", Integer.toString(site.files().size()), values(site.total()));
    row(text, "", "files", limits(budget.site()));
    packages.forEach(
        (format, files) ->
            files.forEach(
                (file, size) ->
                    text.append("package ")
                        .append(file)
                        .append("  ")
                        .append(new Bytes(size))
                        .append(limit(budget, format))
                        .append('\n')));
    long over = results.stream().filter(result -> !result.passed()).count();
    text.append(
        over == 0
            ? results.size() + " limits checked: every page keeps its budget\n"
            : over + " of " + results.size() + " limits exceeded\n");
    return text.toString();
  }

  private static String limit(Budget budget, String format) {
    return Optional.ofNullable(budget.packages().get(format))
        .map(limit -> ", limit " + new Bytes(limit.max()))
        .orElse("");
  }

  private static List<String> heaviest(List<PageWeight> pages) {
    return COLUMNS.stream().map(metric -> metric.format(worst(metric, pages))).toList();
  }

  private static long worst(Metric metric, List<PageWeight> pages) {
    LongStream values = pages.stream().mapToLong(page -> page.value(metric));
    return (metric.isScore() ? values.min() : values.max()).orElse(0);
  }

  private static List<String> values(Map<Metric, Long> values) {
    return COLUMNS.stream().map(metric -> metric.format(values.get(metric))).toList();
  }

  private static List<String> limits(List<Limit> limits) {
    return COLUMNS.stream()
        .map(
            metric ->
                limits.stream()
                    .filter(limit -> limit.metric() == metric)
                    .findFirst()
                    .map(limit -> metric.format(limit.bound()))
                    .orElse("–"))
        .toList();
  }

  private static void row(StringBuilder text, String name, String count, List<String> cells) {
    List<Object> values = new ArrayList<>(List.of(name, count));
    values.addAll(cells);
    text.append(
        String.format(Locale.ROOT, ROW.replace("%n", ""), values.toArray()).stripTrailing());
    text.append('\n');
  }
}
