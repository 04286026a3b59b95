package dev.sobre.report;

import dev.sobre.course.Estimates;
import dev.sobre.diagnostic.Diagnostic;
import dev.sobre.diagnostic.Severity;
import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.loader.ClasspathLoader;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The measures for people: one page without scripts that loads nothing, with charts as SVG and
 * their figures as tables.
 */
public final class HtmlReport {

  private HtmlReport() {}

  /**
   * @param title of the course
   * @param language of the course; the report is in French or else in English
   * @param diagnostics of the check
   * @param history earlier versions, the measured one not needed
   */
  public static String of(
      Measures measures,
      String title,
      String language,
      List<Diagnostic> diagnostics,
      History history) {
    Wording wording = Wording.of(language);
    Map<String, Object> values = new HashMap<>();
    values.put("t", wording.messages().texts());
    values.put("language", wording.language());
    values.put("heading", wording.text("heading", title, measures.version()));
    values.put(
        "diagnostics",
        diagnostics.stream()
            .map(
                d ->
                    Map.of(
                        "level", wording.text("level." + d.severity().label()),
                        "place", d.location().toString(),
                        "message", d.message(),
                        "hint", d.hint()))
            .toList());
    long errors = diagnostics.stream().filter(d -> d.severity() == Severity.ERROR).count();
    values.put(
        "outcome",
        wording.text(
            errors == 0 ? "outcome.passed" : "outcome.failed",
            wording.number(measures.results().size()),
            wording.number(errors),
            wording.number(diagnostics.size() - errors)));
    ReportTables tables = new ReportTables(measures, wording);
    values.put("tables", tables.all());
    values.put("pages", tables.pages());
    values.put("design", design(measures.estimates(), wording));
    values.putAll(new ReportCharts(measures, wording, language).values(history));
    return fill(values);
  }

  private static String design(Estimates estimates, Wording wording) {
    return wording.text(
        "methods.swd",
        wording.number(estimates.gridIntensity()),
        estimates.equals(Estimates.USUAL) ? wording.text("methods.world") : estimates.grid(),
        wording.text("percent", estimates.greenHosting()),
        wording.text("percent", estimates.returning()),
        wording.text("percent", estimates.reload()));
  }

  private static String fill(Map<String, Object> values) {
    ClasspathLoader loader = new ClasspathLoader(HtmlReport.class.getClassLoader());
    loader.setPrefix("report");
    loader.setSuffix(".peb");
    PebbleEngine engine =
        new PebbleEngine.Builder()
            .loader(loader)
            .strictVariables(true)
            .defaultLocale(Locale.ROOT)
            .build();
    StringWriter page = new StringWriter();
    try {
      engine.getTemplate("budget").evaluate(page, values);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return page.toString().replaceAll("(?m)^[ \\t]+|[ \\t]+$", "").replaceAll("\n{2,}", "\n");
  }
}
