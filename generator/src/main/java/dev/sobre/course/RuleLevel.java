package dev.sobre.course;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a check does with a page that breaks a rule. */
public enum RuleLevel {
  OFF,
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
}
