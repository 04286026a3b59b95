package dev.sobre;

import dev.sobre.diagnostic.Diagnostic;
import java.nio.file.Path;
import java.util.List;

/**
 * What came of making a new course.
 *
 * @param diagnostics what is wrong with the request
 * @param folder of the course
 * @param files that were written, by their path from the folder; none when there is an error
 */
public record InitResult(List<Diagnostic> diagnostics, Path folder, List<String> files) {
  public InitResult {
    diagnostics = List.copyOf(diagnostics);
    files = List.copyOf(files);
  }

  public boolean succeeded() {
    return diagnostics.isEmpty();
  }
}
