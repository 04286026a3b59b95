package dev.sobre.reader;

import dev.sobre.course.Rule;
import dev.sobre.course.RuleLevel;
import dev.sobre.course.RuleSetting;
import dev.sobre.source.YamlNode.Entry;
import dev.sobre.source.YamlNode.Mapping;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads the {@code rules} of {@code course.yml}: {@code code: level}, or with a reason. */
final class RulesReader {

  private final Fields course;

  RulesReader(Fields course) {
    this.course = course;
  }

  SortedMap<Rule, RuleSetting> read() {
    SortedMap<Rule, RuleSetting> settings = new TreeMap<>();
    course
        .node("rules")
        .map(node -> Fields.of(node, course.source(), course.log(), Rule.codes()))
        .ifPresent(
            rules ->
                rules
                    .entries()
                    .forEach(
                        entry ->
                            Rule.ofCode(entry.key())
                                .ifPresent(
                                    rule ->
                                        setting(rules, entry)
                                            .ifPresent(set -> settings.put(rule, set)))));
    return settings;
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
