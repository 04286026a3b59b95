package dev.sobre.course;

import dev.sobre.diagnostic.SourceLocation;

/**
 * What a course says of a rule.
 *
 * @param level instead of the rule's own
 * @param reason why, in the author's words; empty unless it is off
 * @param location where it is written
 */
public record RuleSetting(RuleLevel level, String reason, SourceLocation location) {}
