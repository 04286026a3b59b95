package dev.sobre.report;

import dev.sobre.audit.BudgetResult;
import dev.sobre.audit.PageWeight;
import dev.sobre.audit.SiteWeight;
import dev.sobre.audit.SumWeight;
import dev.sobre.audit.SustainableWebDesign;
import dev.sobre.audit.TransferTime;
import dev.sobre.course.Budget;
import dev.sobre.course.Budget.PackageLimit;
import dev.sobre.course.Bytes;
import dev.sobre.course.Limit;
import dev.sobre.course.Metric;
import dev.sobre.course.PageKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
  public static String of(Measures measures, Budget budget) {
    SiteWeight site = measures.site();
    List<BudgetResult> results = measures.results();
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
    sums(text, site, budget);
    row(text, "site", Integer.toString(site.files().size()), values(site.total()));
    row(text, "", "files", limits(budget.sums().site()));
    measures
        .packages()
        .forEach(
            (format, files) ->
                files.forEach(
                    (file, size) ->
                        text.append("package ")
                            .append(file)
                            .append("  ")
                            .append(new Bytes(size))
                            .append(limit(budget, format))
                            .append('\n')));
    measures
        .waivers()
        .forEach(
            waiver ->
                text.append("exception ")
                    .append(waiver.page())
                    .append(" until ")
                    .append(waiver.until())
                    .append(": ")
                    .append(waiver.reason())
                    .append('\n'));
    text.append(indicators(measures)).append(outcome(results));
    return text.toString();
  }

  /** A row for each whole course, and one for the heaviest module of each language. */
  private static void sums(StringBuilder text, SiteWeight site, Budget budget) {
    for (SumWeight course : SumWeight.ofCourses(site)) {
      if (!course.lowData()) {
        List<SumWeight> modules =
            SumWeight.ofModules(site).stream()
                .filter(sum -> !sum.lowData() && sum.language().equals(course.language()))
                .toList();
        if (!modules.isEmpty()) {
          row(text, "module " + course.language(), modules.size() + "", heaviestSums(modules));
          row(text, "", "", limits(budget.sums().everyModule()));
        }
        row(text, "course " + course.language(), course.pages() + "", values(course.values()));
        row(text, "", "", limits(budget.sums().course()));
      }
    }
  }

  private static List<String> heaviestSums(List<SumWeight> sums) {
    return COLUMNS.stream()
        .map(
            metric -> {
              LongStream values = sums.stream().mapToLong(sum -> sum.values().get(metric));
              return metric.format((metric.isScore() ? values.min() : values.max()).orElse(0));
            })
        .toList();
  }

  private static String indicators(Measures measures) {
    SiteWeight site = measures.site();
    Indicators indicators = new Indicators(measures.estimates());
    long slowest = site.pages().stream().mapToLong(page -> page.value(Metric.GZIP)).max().orElse(0);
    long fast =
        site.pages().stream().filter(page -> TransferTime.fitsFirstFlight(page.critical())).count();
    StringBuilder text = new StringBuilder("Estimates at build time, sizes with gzip\n");
    text.append("  ")
        .append(fast)
        .append(" of ")
        .append(site.pages().size())
        .append(" pages show after one round trip (14 kB); the heaviest takes ")
        .append(TransferTime.seconds(slowest))
        .append(" s at 512 kbit/s\n");
    List<PageWeight> lessons =
        site.pages().stream()
            .filter(page -> page.isLesson() && !page.isLowData() && page.timesText().isPresent())
            .sorted(Comparator.comparing(page -> page.timesText().orElseThrow()))
            .toList();
    if (!lessons.isEmpty()) {
      PageWeight most = lessons.get(lessons.size() - 1);
      text.append("  lessons weigh ")
          .append(lessons.get(0).timesText().orElseThrow())
          .append(" to ")
          .append(most.timesText().orElseThrow())
          .append(" times their bare text (brotli), most: ")
          .append(most.path())
          .append('\n');
    }
    for (SumWeight course : SumWeight.ofCourses(site)) {
      text.append("  ")
          .append(course.subject())
          .append(", every page once: ")
          .append(indicators.grams(course.values().get(Metric.GZIP)).toPlainString())
          .append(" g CO2e (Sustainable Web Design ")
          .append(SustainableWebDesign.VERSION)
          .append(", ")
          .append(measures.estimates().gridIntensity().toPlainString())
          .append(" g/kWh)\n");
    }
    return text.toString();
  }

  private static String outcome(List<BudgetResult> results) {
    long over = results.stream().filter(BudgetResult::isError).count();
    long nearly = results.stream().filter(r -> !r.passed() && !r.isError()).count();
    return (over == 0
            ? results.size() + " limits checked: every page keeps its budget"
            : over + " of " + results.size() + " limits exceeded")
        + (nearly == 0 ? "" : ", " + nearly + (nearly == 1 ? " warning" : " warnings"))
        + "\n";
  }

  private static String limit(Budget budget, String format) {
    return budget.packages().getOrDefault(format, List.of()).stream()
        .max(Comparator.comparingLong(PackageLimit::max))
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
