package dev.sobre.report;

import dev.sobre.course.Rule;
import dev.sobre.rule.RuleResult;

/** How a website stands with the rules. */
public final class RuleReport {

  private RuleReport() {}

  /** A line that ends with {@code \n}. */
  public static String summary(RuleResult result) {
    int kept = Rule.values().length - result.broken().size();
    return "rules  "
        + kept
        + " of "
        + Rule.values().length
        + " kept on "
        + (result.pages() == 1 ? "1 page" : result.pages() + " pages")
        + (result.broken().isEmpty()
            ? ""
            : "; not kept: "
                + String.join(", ", result.broken().stream().map(Rule::code).sorted().toList()))
        + '\n';
  }
}
