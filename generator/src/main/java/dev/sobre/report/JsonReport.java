package dev.sobre.report;

import dev.sobre.audit.BudgetResult;
import dev.sobre.audit.FileWeight;
import dev.sobre.audit.PageWeight;
import dev.sobre.audit.SumWeight;
import dev.sobre.audit.TransferTime;
import dev.sobre.audit.VisitWeight;
import dev.sobre.audit.VisitWeight.Sizes;
import dev.sobre.course.Metric;
import dev.sobre.course.Waiver;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The measures for machines: sizes in bytes, keys in a fixed order, as {@code
 * report/budget.schema.json} describes them.
 */
public final class JsonReport {

  static final String FORM = "sobre-budget-1";

  private static final ObjectMapper INDENTED =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .build();
  private static final ObjectMapper ON_ONE_LINE =
      JsonMapper.builder().disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY).build();

  private JsonReport() {}

  public static String of(Measures measures) {
    Map<String, Object> report = new LinkedHashMap<>();
    report.put("report", FORM);
    report.put("course", measures.course());
    report.put("version", measures.version());
    Indicators indicators = new Indicators(measures.estimates());
    report.put("indicators", indicators.methods());
    report.put("site", metrics(measures.site().total()));
    report.put("courses", sums(SumWeight.ofCourses(measures.site()), indicators));
    report.put("modules", sums(SumWeight.ofModules(measures.site()), indicators));
    report.put("packages", measures.packages());
    SortedMap<String, PageWeight> pages = measures.pagesByPath();
    report.put(
        "pages", pages.values().stream().map(page -> page(page, pages, indicators)).toList());
    report.put("files", measures.site().files().stream().map(JsonReport::file).toList());
    report.put("exceptions", measures.waivers().stream().map(JsonReport::waiver).toList());
    report.put("limits", measures.results().stream().map(JsonReport::limit).toList());
    return inLines(report);
  }

  /** A line for each key, and for each thing of a list: short, and easy to compare. */
  private static String inLines(Map<String, Object> report) {
    return report.entrySet().stream()
        .map(e -> ON_ONE_LINE.writeValueAsString(e.getKey()) + ": " + inLines(e.getValue()))
        .collect(Collectors.joining(",\n", "{\n", "\n}\n"));
  }

  private static String inLines(Object value) {
    return value instanceof List<?> things && !things.isEmpty()
        ? things.stream()
            .map(ON_ONE_LINE::writeValueAsString)
            .collect(Collectors.joining(",\n  ", "[\n  ", "\n]"))
        : ON_ONE_LINE.writeValueAsString(value);
  }

  /** Indented, with {@code \n} as line ends, the last one too. */
  static String text(Map<String, Object> json) {
    return INDENTED.writeValueAsString(json).replace("\r\n", "\n") + "\n";
  }

  private static List<Map<String, Object>> sums(List<SumWeight> sums, Indicators indicators) {
    return sums.stream()
        .map(
            sum -> {
              Map<String, Object> json = new LinkedHashMap<>();
              sum.module().ifPresent(module -> json.put("module", module));
              json.put("language", sum.language());
              json.put("lowData", sum.lowData());
              json.put("pages", sum.pages());
              json.putAll(metrics(sum.values()));
              json.put("grams", indicators.grams(sum.values().get(Metric.GZIP)));
              json.put("classes", classes(VisitWeight.of(sum.files())));
              return json;
            })
        .toList();
  }

  private static Map<String, Object> page(
      PageWeight page, SortedMap<String, PageWeight> pages, Indicators indicators) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("path", page.path());
    json.put("kind", page.kind().key());
    json.put("language", page.place().language());
    page.place().module().ifPresent(module -> json.put("module", module));
    json.putAll(metrics(page.values()));
    long gzip = page.value(Metric.GZIP);
    json.put("grams", indicators.grams(gzip));
    json.put("slowLineSeconds", TransferTime.seconds(gzip));
    json.put("text", page.text());
    page.timesText().ifPresent(times -> json.put("timesText", times));
    json.put("critical", page.critical());
    json.put("fitsFirstFlight", TransferTime.fitsFirstFlight(page.critical()));
    json.put("classes", classes(VisitWeight.of(page.files())));
    json.put("next", sizes(VisitWeight.next(page, pages).total()));
    json.put("files", page.files().stream().map(FileWeight::path).toList());
    return json;
  }

  private static Map<String, Object> classes(VisitWeight visit) {
    Map<String, Object> json = new LinkedHashMap<>();
    visit.classes().forEach((type, sizes) -> json.put(type.key(), sizes(sizes)));
    return json;
  }

  private static Map<String, Object> sizes(Sizes sizes) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("requests", sizes.requests());
    json.put("brotli", sizes.brotli());
    json.put("gzip", sizes.gzip());
    json.put("raw", sizes.raw());
    return json;
  }

  private static Map<String, Object> file(FileWeight file) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("path", file.path());
    json.put("type", file.type().key());
    json.put("raw", file.raw());
    json.put("gzip", file.gzip());
    json.put("brotli", file.brotli());
    return json;
  }

  private static Map<String, Object> waiver(Waiver waiver) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("page", waiver.page());
    json.put("reason", waiver.reason());
    json.put("until", waiver.until().toString());
    json.put("location", waiver.location().toString());
    return json;
  }

  private static Map<String, Object> limit(BudgetResult result) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("subject", result.subject());
    json.put("name", result.name());
    json.put("metric", result.metric().map(Metric::key).orElse("size"));
    json.put("level", result.level().label());
    json.put("measured", result.measured());
    json.put("limit", result.limit());
    json.put("passed", result.passed());
    json.put("location", result.location().toString());
    json.put("heaviest", result.heaviestTexts());
    return json;
  }

  private static Map<String, Object> metrics(Map<Metric, Long> values) {
    Map<String, Object> json = new LinkedHashMap<>();
    for (Metric metric : Metric.values()) {
      json.put(metric.key(), values.get(metric));
    }
    return json;
  }
}
