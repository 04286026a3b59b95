package dev.sobre.diagnostic;

/** How much a diagnostic weighs: an error stops the build, a warning does not. */
public enum Severity {
  ERROR,
  WARNING;

  /** The word printed in front of the message. */
  public String label() {
    return this == ERROR ? "error" : "warning";
  }
}
