package dev.sobre;

import dev.sobre.diagnostic.Diagnostic;
import dev.sobre.diagnostic.Severity;
import dev.sobre.report.OutlineEntry;
import java.util.List;

/**
 * What is in a course.
 *
 * @param diagnostics what is wrong with it, errors first
 * @param editions the course in each language; none when there is an error
 */
public record OutlineResult(List<Diagnostic> diagnostics, List<OutlineEntry> editions) {
  public OutlineResult {
    diagnostics = List.copyOf(diagnostics);
    editions = List.copyOf(editions);
  }

  public boolean succeeded() {
    return errorCount() == 0;
  }

  public long errorCount() {
    return diagnostics.stream().filter(d -> d.severity() == Severity.ERROR).count();
  }
}
