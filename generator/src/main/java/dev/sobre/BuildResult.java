package dev.sobre;

import dev.sobre.diagnostic.Diagnostic;
import dev.sobre.diagnostic.Severity;
import java.nio.file.Path;
import java.util.List;

/**
 * What came of a build.
 *
 * @param diagnostics what is wrong with the course, errors first
 * @param written files and folders of the output; none when there is an error
 */
public record BuildResult(List<Diagnostic> diagnostics, List<Path> written) {
  public BuildResult {
    diagnostics = List.copyOf(diagnostics);
    written = List.copyOf(written);
  }

  public boolean succeeded() {
    return errorCount() == 0;
  }

  public long errorCount() {
    return diagnostics.stream().filter(d -> d.severity() == Severity.ERROR).count();
  }
}
