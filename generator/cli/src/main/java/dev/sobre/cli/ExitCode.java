package dev.sobre.cli;

/** What the process ends with. */
final class ExitCode {

  static final int FINE = 0;

  /** The course has errors, or is over its budget. */
  static final int DIAGNOSTICS = 1;

  /** The command line is wrong. */
  static final int USAGE = 2;

  /** A file cannot be read or written, a port is taken. */
  static final int ENVIRONMENT = 3;

  /** A mistake of this program. */
  static final int BUG = 70;

  private ExitCode() {}
}
