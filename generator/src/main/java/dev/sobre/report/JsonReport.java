package dev.sobre.report;

import dev.sobre.audit.BudgetResult;
import dev.sobre.audit.FileWeight;
import dev.sobre.audit.PageWeight;
import dev.sobre.audit.SiteWeight;
import dev.sobre.course.Metric;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The measures for machines: sizes in bytes, keys in a fixed order. A page has its {@code kind}, a
 * value for each metric, and {@code files} with what each weighs; {@code limits} holds every
 * comparison.
 */
public final class JsonReport {

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .disable(tools.jackson.databind.MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .build();

  private JsonReport() {}

  public static String of(
      String courseId,
      String version,
      SiteWeight site,
      SortedMap<String, SortedMap<String, Long>> packages,
      List<BudgetResult> results) {
    Map<String, Object> report = new LinkedHashMap<>();
    report.put("course", courseId);
    report.put("version", version);
    report.put("site", metrics(site.total()));
    report.put("packages", packages);
    report.put("pages", site.pages().stream().map(JsonReport::page).toList());
    report.put("limits", results.stream().map(JsonReport::limit).toList());
    return JSON.writeValueAsString(report).replace("\r\n", "\n") + "\n";
  }

  private static Map<String, Object> page(PageWeight page) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("path", page.path());
    json.put("kind", page.kind().key());
    json.putAll(metrics(page.values()));
    json.put("files", page.files().stream().map(JsonReport::file).toList());
    return json;
  }

  private static Map<String, Object> file(FileWeight file) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("path", file.path());
    json.put("type", file.type().name().toLowerCase(Locale.ROOT));
    json.put("raw", file.raw());
    json.put("gzip", file.gzip());
    json.put("brotli", file.brotli());
    return json;
  }

  private static Map<String, Object> limit(BudgetResult result) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("subject", result.subject());
    json.put("metric", result.metric().map(Metric::key).orElse("size"));
    json.put("measured", result.measured());
    json.put("limit", result.limit());
    json.put("passed", result.passed());
    json.put("location", result.location().toString());
    json.put("heaviest", result.heaviest());
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
