package dev.sobre.reader;

import dev.sobre.course.LintRule;
import dev.sobre.course.Rule;
import dev.sobre.course.RuleLevel;
import dev.sobre.course.RuleSetting;
import dev.sobre.source.YamlNode.Entry;
import dev.sobre.source.YamlNode.Mapping;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Reads the {@code rules} of {@code course.yml}: {@code code: level}, or with a reason. Rules of
 * the website and of the words stand in one list.
 */
final class RulesReader {

  static final List<String> CODES =
      Stream.concat(Rule.codes().stream(), LintRule.codes().stream()).toList();

  private final Fields course;

  RulesReader(Fields course) {
    this.course = course;
  }

  /** Settings of the rules of the website; logs codes that no rule has. */
  SortedMap<Rule, RuleSetting> read() {
    SortedMap<Rule, RuleSetting> settings = new TreeMap<>();
    course
        .node("rules")
        .map(node -> Fields.of(node, course.source(), course.log(), CODES))
        .ifPresent(rules -> put(rules, Rule::ofCode, settings));
    return settings;
  }

  /** Settings of the rules of the words. */
  SortedMap<LintRule, RuleSetting> words() {
    SortedMap<LintRule, RuleSetting> settings = new TreeMap<>();
    course
        .node("rules")
        .map(node -> Fields.open(node, course.source(), course.log()))
        .ifPresent(rules -> put(rules, LintRule::ofCode, settings));
    return settings;
  }

  private static <R extends Enum<R>> void put(
      Fields rules, Function<String, Optional<R>> ofCode, SortedMap<R, RuleSetting> settings) {
    for (Entry entry : rules.entries()) {
      ofCode
          .apply(entry.key())
          .ifPresent(rule -> setting(rules, entry).ifPresent(set -> settings.put(rule, set)));
    }
  }

  private static Optional<RuleSetting> setting(Fields rules, Entry entry) {
    Optional<Fields> own =
        entry.value() instanceof Mapping
            ? Optional.of(
                Fields.of(entry.value(), rules.source(), rules.log(), List.of("level", "reason")))
            : Optional.empty();
    own.ifPresent(fields -> fields.required("level"));
    String reason = own.flatMap(fields -> fields.text("reason")).orElse("");
    Optional<RuleLevel> level =
        own.orElse(rules)
            .oneOf(
                own.isPresent() ? "level" : entry.key(),
                RuleLevel.keys(),
                word -> RuleLevel.ofKey(word).orElseThrow());
    if (level.equals(Optional.of(RuleLevel.OFF)) && reason.isEmpty()) {
      rules.error(
          entry.key(),
          "rule-without-reason",
          "a rule is off only for a reason that others can read",
          "write \"" + entry.key() + ": {level: off, reason: …}\"");
    }
    return level.map(set -> new RuleSetting(set, reason, entry.location()));
  }
}
