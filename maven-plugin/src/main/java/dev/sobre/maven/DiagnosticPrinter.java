package dev.sobre.maven;

import dev.sobre.diagnostic.Diagnostic;
import dev.sobre.diagnostic.Severity;
import java.util.List;
import org.apache.maven.plugin.logging.Log;

/** Prints diagnostics to Maven's log. */
final class DiagnosticPrinter {

  /** More would push the first ones off the screen; they are sorted, so the rest can wait. */
  private static final int MOST = 50;

  private final Log log;

  DiagnosticPrinter(Log log) {
    this.log = log;
  }

  void print(List<Diagnostic> diagnostics) {
    diagnostics.stream().limit(MOST).forEach(this::print);
    if (diagnostics.size() > MOST) {
      log.error("and " + (diagnostics.size() - MOST) + " more");
    }
  }

  private void print(Diagnostic diagnostic) {
    for (String line : diagnostic.format().split("\n")) {
      if (diagnostic.severity() == Severity.ERROR) {
        log.error(line);
      } else {
        log.warn(line);
      }
    }
  }

  static String count(long number, String thing) {
    return number + " " + thing + (number == 1 ? "" : "s");
  }
}
