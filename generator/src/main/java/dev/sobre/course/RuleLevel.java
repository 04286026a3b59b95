package dev.sobre.course;

import dev.sobre.diagnostic.Severity;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a check does with a page or a text that breaks a rule. */
public enum RuleLevel {
  OFF,
  ADVICE,
  WARN,
  ERROR;

  /** The word in {@code course.yml}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<RuleLevel> ofKey(String key) {
    return Arrays.stream(values()).filter(level -> level.key().equals(key)).findFirst();
  }

  public static List<String> keys() {
    return Arrays.stream(values()).map(RuleLevel::key).toList();
  }

  /** How much a finding weighs; empty when the rule is off. */
  public Optional<Severity> severity() {
    return switch (this) {
      case OFF -> Optional.empty();
      case ADVICE -> Optional.of(Severity.ADVICE);
      case WARN -> Optional.of(Severity.WARNING);
      case ERROR -> Optional.of(Severity.ERROR);
    };
  }
}
