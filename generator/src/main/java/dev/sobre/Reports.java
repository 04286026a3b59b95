package dev.sobre;

import dev.sobre.audit.Ratchet;
import dev.sobre.audit.ReadingEase;
import dev.sobre.course.CourseInfo;
import dev.sobre.diagnostic.Diagnostic;
import dev.sobre.diagnostic.DiagnosticLog;
import dev.sobre.diagnostic.SourceLocation;
import dev.sobre.report.Comparison;
import dev.sobre.report.History;
import dev.sobre.report.History.Release;
import dev.sobre.report.HtmlReport;
import dev.sobre.report.JsonReport;
import dev.sobre.report.JunitReport;
import dev.sobre.report.Measures;
import dev.sobre.report.ReadingReport;
import dev.sobre.report.SarifReport;
import dev.sobre.source.CourseSource;
import dev.sobre.source.SourceText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Writes what a check found, after holding it against earlier builds. */
final class Reports {

  private final CheckRequest request;
  private final CourseInfo info;
  private final CourseSource source;
  private final DiagnosticLog log;

  Reports(CheckRequest request, CourseInfo info, CourseSource source, DiagnosticLog log) {
    this.request = request;
    this.info = info;
    this.source = source;
    this.log = log;
  }

  /**
   * Writes every report, and the files of the course folder that keep measures if asked to.
   *
   * @return what changed since the report to compare with
   */
  String write(Measures measures, List<ReadingEase> reading) throws IOException {
    Ratchet ratchet = Ratchet.read(text(CourseSource.RATCHET_FILE), log);
    History history = History.read(text(CourseSource.HISTORY_FILE), log);
    if (request.updateRatchet() && !log.hasErrors()) {
      history = history.with(Release.of(measures));
      String figures = ratchet.updated(measures.results());
      writeSource(CourseSource.RATCHET_FILE, figures);
      writeSource(CourseSource.HISTORY_FILE, history.text());
      ratchet = Ratchet.read(Optional.of(new SourceText(CourseSource.RATCHET_FILE, figures)), log);
    }
    ratchet.check(measures.results());
    String changes = request.compareWith().isPresent() ? changes(measures) : "";
    List<Diagnostic> diagnostics = log.sorted();
    String language = info.languages().get(0);
    write("budget.json", JsonReport.of(measures));
    write("budget.xml", JunitReport.of(measures, diagnostics));
    write("budget.sarif", SarifReport.of(diagnostics));
    write(
        "budget.html",
        HtmlReport.of(measures, info.title().in(language), language, diagnostics, history));
    write("reading.json", ReadingReport.json(reading));
    write("reading.txt", ReadingReport.table(reading));
    return changes;
  }

  private Optional<SourceText> text(String file) throws IOException {
    return source.has(file) ? source.text(file, log) : Optional.empty();
  }

  private String changes(Measures measures) throws IOException {
    Path before = request.compareWith().orElseThrow();
    String name = before.toString().replace('\\', '/');
    if (!Files.isRegularFile(before)) {
      log.error(
          "report-unreadable",
          SourceLocation.of(name),
          "there is no report to compare with",
          "",
          "name the reports/budget.json of an earlier build");
      return "";
    }
    return Comparison.of(
        name, new String(Files.readAllBytes(before), StandardCharsets.UTF_8), measures, log);
  }

  private void writeSource(String file, String text) throws IOException {
    Files.writeString(request.courseFolder().resolve(file), text);
  }

  private void write(String file, String text) throws IOException {
    Path folder = Files.createDirectories(request.outputFolder().resolve("reports"));
    Files.writeString(folder.resolve(file), text);
  }
}
