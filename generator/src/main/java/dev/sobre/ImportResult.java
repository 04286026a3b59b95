package dev.sobre;

import dev.sobre.diagnostic.Diagnostic;
import dev.sobre.diagnostic.Severity;
import dev.sobre.imports.Loss;
import java.nio.file.Path;
import java.util.List;

/**
 * What came of an import.
 *
 * @param diagnostics what is wrong with the request or the source
 * @param folder of the course
 * @param files that were written, by their path from the folder; none when there is an error
 * @param losses what the course does not have of the source
 * @param toMend what a build of the new course would refuse
 * @param report lines for a console
 */
public record ImportResult(
    List<Diagnostic> diagnostics,
    Path folder,
    List<String> files,
    List<Loss> losses,
    List<Diagnostic> toMend,
    List<String> report) {
  public ImportResult {
    diagnostics = List.copyOf(diagnostics);
    files = List.copyOf(files);
    losses = List.copyOf(losses);
    toMend = List.copyOf(toMend);
    report = List.copyOf(report);
  }

  public boolean succeeded() {
    return diagnostics.stream().noneMatch(d -> d.severity() == Severity.ERROR);
  }
}
