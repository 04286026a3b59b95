package dev.sobre.diagnostic;

import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Collects what is wrong with the input. The order of adding, and the thread, do not matter. */
public final class DiagnosticLog {

  private final ConcurrentLinkedQueue<Diagnostic> diagnostics = new ConcurrentLinkedQueue<>();

  public void add(Diagnostic diagnostic) {
    diagnostics.add(diagnostic);
  }

  public void error(
      String code, SourceLocation location, String message, String excerpt, String hint) {
    add(new Diagnostic(Severity.ERROR, code, location, message, excerpt, hint));
  }

  public void warning(
      String code, SourceLocation location, String message, String excerpt, String hint) {
    add(new Diagnostic(Severity.WARNING, code, location, message, excerpt, hint));
  }

  public boolean hasErrors() {
    return diagnostics.stream().anyMatch(d -> d.severity() == Severity.ERROR);
  }

  /** All diagnostics, without repeats, errors first, then by place. */
  public List<Diagnostic> sorted() {
    return diagnostics.stream().distinct().sorted().toList();
  }
}
