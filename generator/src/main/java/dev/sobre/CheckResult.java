package dev.sobre;

import dev.sobre.diagnostic.Diagnostic;
import dev.sobre.diagnostic.Severity;
import java.util.List;

/**
 * What came of a check.
 *
 * @param diagnostics limits exceeded, and whatever kept a limit from being checked
 * @param table the measures, as printed; empty when nothing could be measured
 */
public record CheckResult(List<Diagnostic> diagnostics, String table) {
  public CheckResult {
    diagnostics = List.copyOf(diagnostics);
  }

  public boolean passed() {
    return errorCount() == 0;
  }

  public long errorCount() {
    return diagnostics.stream().filter(d -> d.severity() == Severity.ERROR).count();
  }
}
