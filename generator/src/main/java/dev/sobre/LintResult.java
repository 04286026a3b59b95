package dev.sobre;

import dev.sobre.diagnostic.Diagnostic;
import dev.sobre.diagnostic.Severity;
import java.util.List;

/**
 * What is said of the words of a course.
 *
 * @param diagnostics mistakes of the format and findings, errors first
 * @param diff what repairs change, in the unified format; empty when there is nothing to repair, or
 *     nothing was asked for
 * @param files that repairs change, by their path from the course folder
 */
public record LintResult(List<Diagnostic> diagnostics, String diff, List<String> files) {
  public LintResult {
    diagnostics = List.copyOf(diagnostics);
    files = List.copyOf(files);
  }

  public boolean succeeded() {
    return errorCount() == 0;
  }

  public long errorCount() {
    return diagnostics.stream().filter(d -> d.severity() == Severity.ERROR).count();
  }
}
