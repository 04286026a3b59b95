package dev.sobre.diagnostic;

import java.util.Comparator;
import java.util.Objects;

/**
 * One thing wrong with the author's input.
 *
 * @param severity error, warning or advice
 * @param code a stable word in kebab case, such as {@code link-not-found}
 * @param location where it is
 * @param message what is wrong, in one line, with no final stop
 * @param excerpt the source line, or an empty text when there is none to show
 * @param hint what to do or what is allowed, or an empty text
 */
public record Diagnostic(
    Severity severity,
    String code,
    SourceLocation location,
    String message,
    String excerpt,
    String hint)
    implements Comparable<Diagnostic> {

  /** Longest part of a source line that is shown, in code points. */
  private static final int EXCERPT_WIDTH = 100;

  private static final Comparator<Diagnostic> ORDER =
      Comparator.comparing(Diagnostic::severity)
          .thenComparing(Diagnostic::location)
          .thenComparing(Diagnostic::code)
          .thenComparing(Diagnostic::message);

  public Diagnostic {
    Objects.requireNonNull(severity);
    Objects.requireNonNull(location);
    if (!code.matches("[a-z0-9-]+")) {
      throw new IllegalStateException("not a diagnostic code: " + code);
    }
  }

  /** Errors first, then by file, line, column. */
  @Override
  public int compareTo(Diagnostic other) {
    return ORDER.compare(this, other);
  }

  /**
   * The printed form: one line, then the excerpt with a caret below the column, then the hint.
   * Lines end with {@code \n}, the last one too.
   */
  public String format() {
    StringBuilder text = new StringBuilder();
    text.append(location).append(": ").append(severity.label()).append(": ").append(message);
    text.append(" [").append(code).append("]\n");
    if (!excerpt.isBlank() && !location.isWholeFile()) {
      appendExcerpt(text);
    }
    if (!hint.isEmpty()) {
      text.append("  hint: ").append(hint).append('\n');
    }
    return text.toString();
  }

  private void appendExcerpt(StringBuilder text) {
    int length = excerpt.codePointCount(0, excerpt.length());
    int caret = Math.min(location.column() - 1, length);
    int from = caret < EXCERPT_WIDTH - 20 ? 0 : caret - EXCERPT_WIDTH / 2;
    int to = Math.min(length, from + EXCERPT_WIDTH);
    String shown = slice(from, to);
    String number = Integer.toString(location.line());
    text.append("  ").append(number).append(" | ");
    text.append(from > 0 ? "…" : "").append(shown).append(to < length ? "…" : "").append('\n');
    text.append("  ").append(" ".repeat(number.length())).append(" | ");
    text.append(from > 0 ? " " : "");
    slice(from, caret).chars().forEach(c -> appendBlank(text, (char) c));
    text.append("^\n");
  }

  /** A tab stays a tab, so that the caret stands below its column whatever the tab width. */
  private static void appendBlank(StringBuilder text, char c) {
    if (!Character.isLowSurrogate(c)) {
      text.append(c == '\t' ? '\t' : ' ');
    }
  }

  private String slice(int from, int to) {
    return excerpt.substring(
        excerpt.offsetByCodePoints(0, from), excerpt.offsetByCodePoints(0, to));
  }
}
