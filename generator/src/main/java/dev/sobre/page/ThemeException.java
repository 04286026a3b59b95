package dev.sobre.page;

import dev.sobre.diagnostic.DiagnosticLog;
import dev.sobre.diagnostic.SourceLocation;

/** A template that cannot be filled: the mistake of a theme's author. */
public final class ThemeException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String file;
  private final int line;

  ThemeException(String file, Integer line, String message) {
    super(message);
    this.file = file;
    this.line = line == null ? 0 : line;
  }

  /** The template, as diagnostics name it. */
  public String file() {
    return file;
  }

  /** 1-based line, or 0. */
  public int line() {
    return line;
  }

  /** Logs it where the template is wrong. */
  public void report(DiagnosticLog log) {
    SourceLocation place = line > 0 ? new SourceLocation(file, line, 1) : SourceLocation.of(file);
    log.error("template", place, getMessage(), "", "");
  }
}
