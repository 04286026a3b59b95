package dev.sobre.rule;

import dev.sobre.course.Rule;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * What came of holding a website against the rules.
 *
 * @param pages how many pages there were
 * @param broken rules that some file breaks, whatever level the course gives them
 */
public record RuleResult(int pages, Set<Rule> broken) {
  public RuleResult {
    Set<Rule> copy = EnumSet.noneOf(Rule.class);
    copy.addAll(broken);
    broken = Collections.unmodifiableSet(copy);
  }

  /** Whether every file keeps a rule. */
  public boolean keeps(Rule rule) {
    return !broken.contains(rule);
  }
}
