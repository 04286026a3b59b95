package dev.sobre.report;

import dev.sobre.diagnostic.Diagnostic;
import dev.sobre.diagnostic.Severity;
import dev.sobre.diagnostic.SourceLocation;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Errors and warnings as SARIF 2.1.0, which code hosts show beside the line. Files are named from
 * the course folder, for which the base {@code COURSE} stands (clause 3.14.14); columns are code
 * points.
 */
public final class SarifReport {

  private static final String BASE = "COURSE";

  private SarifReport() {}

  public static String of(List<Diagnostic> diagnostics) {
    List<String> codes = diagnostics.stream().map(Diagnostic::code).distinct().sorted().toList();
    Map<String, Object> driver = new LinkedHashMap<>();
    driver.put("name", "Sobre");
    driver.put("rules", codes.stream().map(SarifReport::rule).toList());
    Map<String, Object> run = new LinkedHashMap<>();
    run.put("tool", Map.of("driver", driver));
    run.put(
        "originalUriBaseIds",
        Map.of(BASE, Map.of("description", Map.of("text", "The course folder"))));
    run.put("columnKind", "unicodeCodePoints");
    run.put("results", diagnostics.stream().map(d -> result(d, codes)).toList());
    Map<String, Object> sarif = new LinkedHashMap<>();
    sarif.put("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
    sarif.put("version", "2.1.0");
    sarif.put("runs", List.of(run));
    return JsonReport.text(sarif);
  }

  private static Map<String, Object> rule(String code) {
    Map<String, Object> rule = new LinkedHashMap<>();
    rule.put("id", code);
    rule.put("shortDescription", Map.of("text", code.replace('-', ' ')));
    return rule;
  }

  private static Map<String, Object> result(Diagnostic diagnostic, List<String> codes) {
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("ruleId", diagnostic.code());
    result.put("ruleIndex", codes.indexOf(diagnostic.code()));
    result.put(
        "level", diagnostic.severity() == Severity.ADVICE ? "note" : diagnostic.severity().label());
    String hint = diagnostic.hint().isEmpty() ? "" : "\nhint: " + diagnostic.hint();
    result.put("message", Map.of("text", diagnostic.message() + hint));
    result.put("locations", List.of(location(diagnostic.location())));
    return result;
  }

  private static Map<String, Object> location(SourceLocation location) {
    Map<String, Object> file = new LinkedHashMap<>();
    file.put("uri", uri(location.file()));
    file.put("uriBaseId", BASE);
    Map<String, Object> place = new LinkedHashMap<>();
    place.put("artifactLocation", file);
    if (!location.isWholeFile()) {
      Map<String, Object> region = new LinkedHashMap<>();
      region.put("startLine", location.line());
      region.put("startColumn", location.column());
      place.put("region", region);
    }
    return Map.of("physicalLocation", place);
  }

  private static String uri(String file) {
    try {
      return new URI(null, null, file, null).toASCIIString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException("not a path: " + file, e);
    }
  }
}
