package dev.sobre.report;

import dev.sobre.audit.FileWeight;
import dev.sobre.audit.FileWeight.Type;
import dev.sobre.audit.PageWeight;
import dev.sobre.audit.SumWeight;
import dev.sobre.course.Metric;
import dev.sobre.report.History.Release;
import dev.sobre.report.Treemap.Group;
import dev.sobre.report.Treemap.Tile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** The charts of the report, each with a table of the same figures. */
final class ReportCharts {

  private final Measures measures;
  private final Wording wording;
  private final String language;

  /**
   * @param language of the course whose weight the map shows
   */
  ReportCharts(Measures measures, Wording wording, String language) {
    this.measures = measures;
    this.wording = wording;
    this.language = language;
  }

  /** Charts and tables by the names of the template. */
  Map<String, Object> values(History history) {
    Map<String, Object> values = new HashMap<>();
    Histogram histogram =
        Histogram.of(
            measures.site().pages().stream()
                .filter(page -> page.place().module().isPresent() && !page.isLowData())
                .map(page -> page.value(Metric.BROTLI))
                .toList());
    values.put("histogram", histogram.svg(wording));
    values.put("histogramTable", table(histogram));
    List<Group> groups = groups();
    values.put("treemap", new Treemap(wording).svg(groups));
    values.put("treemapTable", table(groups));
    List<Release> releases = history.with(Release.of(measures)).releases();
    values.put("history", releases.size() < 2 ? "" : HistoryChart.svg(releases, wording));
    values.put("historyTable", historyTable(releases));
    return values;
  }

  private ReportTable table(Histogram histogram) {
    return new ReportTable(
        "histogram-table",
        wording.text("histogram.title"),
        List.of(wording.text("weight"), wording.text("count")),
        IntStream.range(0, histogram.counts().size())
            .filter(bar -> histogram.counts().get(bar) > 0)
            .mapToObj(
                bar ->
                    List.of(
                        histogram.label(bar, wording), wording.number(histogram.counts().get(bar))))
            .toList());
  }

  /** Pages by module, and what they share by class: the visit of one whole course. */
  private List<Group> groups() {
    SortedMap<String, PageWeight> pages = measures.pagesByPath();
    SortedMap<String, List<Tile>> tiles = new TreeMap<>();
    SumWeight.ofCourses(measures.site()).stream()
        .filter(course -> !course.lowData() && course.language().equals(language))
        .flatMap(course -> course.files().stream())
        .forEach(
            file ->
                tiles
                    .computeIfAbsent(group(file, pages), name -> new ArrayList<>())
                    .add(new Tile(file.path(), file.brotli())));
    return tiles.entrySet().stream().map(e -> new Group(e.getKey(), e.getValue())).toList();
  }

  private String group(FileWeight file, SortedMap<String, PageWeight> pages) {
    if (file.type() != Type.HTML) {
      return wording.text("class." + file.type().key(), language);
    }
    PageWeight page = pages.get(file.path());
    return page == null
        ? wording.text("other")
        : page.place().module().orElseGet(() -> wording.text("other"));
  }

  private ReportTable table(List<Group> groups) {
    return new ReportTable(
        "treemap-table",
        wording.text("treemap.title"),
        List.of(wording.text("part"), wording.text("files"), "brotli"),
        groups.stream()
            .map(
                group ->
                    List.of(
                        group.name(),
                        wording.number(group.tiles().size()),
                        wording.size(group.weight())))
            .toList());
  }

  private ReportTable historyTable(List<Release> releases) {
    return new ReportTable(
        "history-table",
        wording.text("history.title"),
        List.of(
            wording.text("version"),
            "brotli",
            "gzip",
            wording.text("metric.raw"),
            wording.text("files"),
            wording.text("metric.dom"),
            wording.text("count")),
        releases.stream()
            .map(
                release ->
                    List.of(
                        release.version(),
                        wording.size(release.brotli()),
                        wording.size(release.gzip()),
                        wording.size(release.raw()),
                        wording.number(release.files()),
                        wording.number(release.dom()),
                        wording.number(release.pages())))
            .toList());
  }
}
