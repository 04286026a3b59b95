package dev.sobre.report;

import dev.sobre.audit.PageWeight;
import dev.sobre.audit.SumWeight;
import dev.sobre.audit.TransferTime;
import dev.sobre.audit.VisitWeight;
import dev.sobre.course.Limit;
import dev.sobre.course.Metric;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;

/** The figures of the report, a table each. */
final class ReportTables {

  private static final List<Metric> SUMS =
      List.of(Metric.BROTLI, Metric.GZIP, Metric.RAW, Metric.REQUESTS, Metric.DOM, Metric.ECOINDEX);
  private static final int HEAVIEST = 5;

  private final Measures measures;
  private final Wording wording;

  ReportTables(Measures measures, Wording wording) {
    this.measures = measures;
    this.wording = wording;
  }

  List<ReportTable> all() {
    return List.of(exceptions(), courses(), heaviest(), classes(), modules(), packages());
  }

  private ReportTable exceptions() {
    return new ReportTable(
        "exceptions",
        wording.text("exceptions.title"),
        List.of(
            wording.text("page"),
            wording.text("exceptions.limits"),
            wording.text("exceptions.reason"),
            wording.text("exceptions.until")),
        measures.waivers().stream()
            .map(
                waiver ->
                    List.of(
                        waiver.page(),
                        limits(waiver.limits()),
                        waiver.reason(),
                        waiver.until().toString()))
            .toList());
  }

  private String limits(List<Limit> limits) {
    return limits.stream()
        .map(
            limit ->
                wording.text("metric." + limit.metric().key())
                    + " "
                    + wording.value(limit.metric(), limit.bound()))
        .collect(Collectors.joining(", "));
  }

  private ReportTable courses() {
    List<List<String>> rows = new ArrayList<>();
    for (SumWeight course : SumWeight.ofCourses(measures.site())) {
      List<String> row = new ArrayList<>();
      row.add(wording.text(course.lowData() ? "course.low" : "course.full", course.language()));
      row.add(wording.number(course.pages()));
      row.addAll(cells(course.values()));
      row.add(grams(course.values().get(Metric.GZIP)));
      rows.add(row);
    }
    List<String> all =
        new ArrayList<>(
            List.of(wording.text("site"), wording.number(measures.site().pages().size())));
    all.addAll(cells(measures.site().total()));
    all.add("");
    rows.add(all);
    List<String> columns = new ArrayList<>(List.of(wording.text("edition"), wording.text("count")));
    columns.addAll(heads());
    columns.add(wording.text("grams"));
    return new ReportTable("courses", wording.text("courses.title"), columns, rows);
  }

  /** The pages that a learner goes through; those to print and to look up are in the long table. */
  private ReportTable heaviest() {
    List<List<String>> rows =
        measures.site().pages().stream()
            .filter(page -> page.place().module().isPresent())
            .sorted(
                Comparator.comparingLong((PageWeight page) -> -page.value(Metric.BROTLI))
                    .thenComparing(PageWeight::path))
            .limit(HEAVIEST)
            .map(this::row)
            .toList();
    return new ReportTable("heaviest", wording.text("heaviest.title"), pageHeads(), rows);
  }

  private ReportTable classes() {
    List<List<String>> rows = new ArrayList<>();
    for (SumWeight course : SumWeight.ofCourses(measures.site())) {
      if (!course.lowData()) {
        long total = Math.max(1, course.values().get(Metric.BROTLI));
        VisitWeight.of(course.files())
            .classes()
            .forEach(
                (type, sizes) ->
                    rows.add(
                        List.of(
                            wording.text("class." + type.key(), course.language()),
                            wording.number(sizes.requests()),
                            wording.size(sizes.brotli()),
                            wording.size(sizes.gzip()),
                            wording.size(sizes.raw()),
                            share(sizes.brotli(), total))));
      }
    }
    return new ReportTable(
        "classes",
        wording.text("classes.title"),
        List.of(
            wording.text("class"),
            wording.text("metric.requests"),
            "brotli",
            "gzip",
            wording.text("metric.raw"),
            wording.text("share")),
        rows);
  }

  private ReportTable modules() {
    List<List<String>> rows = new ArrayList<>();
    for (SumWeight module : SumWeight.ofModules(measures.site())) {
      if (!module.lowData()) {
        List<String> row = new ArrayList<>();
        row.add(module.module().orElseThrow() + " (" + module.language() + ")");
        row.add(wording.number(module.pages()));
        row.addAll(cells(module.values()));
        rows.add(row);
      }
    }
    List<String> columns = new ArrayList<>(List.of(wording.text("module"), wording.text("count")));
    columns.addAll(heads());
    return new ReportTable("modules", wording.text("modules.title"), columns, rows);
  }

  private ReportTable packages() {
    List<List<String>> rows = new ArrayList<>();
    measures
        .packages()
        .forEach(
            (format, files) ->
                files.forEach((file, size) -> rows.add(List.of(file, wording.size(size)))));
    return new ReportTable(
        "packages",
        wording.text("packages.title"),
        List.of(wording.text("package"), wording.text("size")),
        rows);
  }

  ReportTable pages() {
    return new ReportTable(
        "pages",
        wording.text("pages.title"),
        pageHeads(),
        measures.site().pages().stream().map(this::row).toList());
  }

  private List<String> pageHeads() {
    List<String> columns = new ArrayList<>(List.of(wording.text("page")));
    columns.addAll(heads());
    columns.add(wording.text("times"));
    columns.add(wording.text("next"));
    columns.add(wording.text("slow"));
    columns.add(wording.text("flight"));
    return columns;
  }

  private List<String> row(PageWeight page) {
    SortedMap<String, PageWeight> pages = measures.pagesByPath();
    List<String> row = new ArrayList<>(List.of(page.path()));
    row.addAll(cells(page.values()));
    row.add(page.timesText().map(wording::number).orElse("–"));
    row.add(wording.size(VisitWeight.next(page, pages).total().brotli()));
    row.add(wording.text("seconds", wording.number(TransferTime.seconds(page.value(Metric.GZIP)))));
    row.add(wording.text(TransferTime.fitsFirstFlight(page.critical()) ? "yes" : "no"));
    return row;
  }

  private List<String> heads() {
    return SUMS.stream().map(metric -> wording.text("metric." + metric.key())).toList();
  }

  private List<String> cells(Map<Metric, Long> values) {
    return SUMS.stream().map(metric -> wording.value(metric, values.get(metric))).toList();
  }

  private String grams(long bytes) {
    return wording.number(
        new Indicators(measures.estimates())
            .grams(bytes)
            .setScale(4, RoundingMode.HALF_UP)
            .stripTrailingZeros());
  }

  private String share(long part, long whole) {
    BigDecimal share =
        BigDecimal.valueOf(100 * part).divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP);
    return wording.text("percent", wording.number(share));
  }
}
