package dev.sobre.diagnostic;

import java.util.Locale;

/** How much a diagnostic weighs: an error stops the build, a warning and an advice do not. */
public enum Severity {
  ERROR,
  WARNING,
  ADVICE;

  /** The word printed in front of the message. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
