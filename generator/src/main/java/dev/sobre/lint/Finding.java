package dev.sobre.lint;

import dev.sobre.course.LintRule;
import dev.sobre.source.SourceText;
import java.util.Optional;

/**
 * A place that breaks a rule.
 *
 * @param source the file
 * @param offset UTF-16 offset of the place, or -1 for the file as a whole
 * @param message what is wrong, in one line
 * @param hint what to do, or an empty text
 * @param edit the repair, where there is one that is safe
 */
record Finding(
    LintRule rule,
    SourceText source,
    int offset,
    String message,
    String hint,
    Optional<Edit> edit) {

  /**
   * A repair of a file.
   *
   * @param from UTF-16 offset of what is replaced, in the text with {@code \n} for line ends
   * @param to offset behind it
   * @param text what replaces it
   */
  record Edit(int from, int to, String text) {}

  static Finding of(LintRule rule, SourceText source, int offset, String message, String hint) {
    return new Finding(rule, source, offset, message, hint, Optional.empty());
  }
}
