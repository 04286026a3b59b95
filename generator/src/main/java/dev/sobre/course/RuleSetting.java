package dev.sobre.course;

import dev.sobre.diagnostic.DiagnosticLog;
import dev.sobre.diagnostic.SourceLocation;

/**
 * What a course says of a rule.
 *
 * @param level instead of the rule's own
 * @param reason why, in the author's words; empty unless it is off
 * @param location where it is written
 */
public record RuleSetting(RuleLevel level, String reason, SourceLocation location) {

  /** Warns of a rule that is off although nothing breaks it. */
  public void warnIfNeedless(String code, boolean broken, DiagnosticLog log) {
    if (level == RuleLevel.OFF && !broken) {
      log.warning(
          "rule-off-needlessly",
          location,
          "the rule \"" + code + "\" is off, and nothing breaks it",
          "",
          "take the line out, so that it stays so");
    }
  }
}
