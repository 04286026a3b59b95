package dev.sobre.lint;

import dev.sobre.course.LintRule;
import dev.sobre.lint.Finding.Edit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A mistake of typography that its surroundings prove, and its repair.
 *
 * @param language of the texts that it is for; empty for all
 * @param wrong matches exactly what is replaced
 * @param right what replaces it
 * @param message what is wrong
 * @param safe whether the repair needs no person
 */
record Substitution(
    LintRule rule,
    String language,
    Pattern wrong,
    Function<MatchResult, String> right,
    String message,
    boolean safe) {

  static Substitution safe(
      LintRule rule,
      String language,
      String wrong,
      Function<MatchResult, String> right,
      String message) {
    return new Substitution(rule, language, Pattern.compile(wrong), right, message, true);
  }

  static Substitution advised(
      LintRule rule,
      String language,
      String wrong,
      Function<MatchResult, String> right,
      String message) {
    return new Substitution(rule, language, Pattern.compile(wrong), right, message, false);
  }

  List<Finding> check(Prose prose) {
    if (!language.isEmpty() && !prose.in(language)) {
      return List.of();
    }
    List<Finding> found = new ArrayList<>();
    Matcher matcher = wrong.matcher(prose.text());
    while (matcher.find()) {
      String replacement = right.apply(matcher);
      boolean placed =
          prose.replaceable(matcher.start(), matcher.end())
              && (matcher.end() > matcher.start() || isFree(prose, matcher.start()));
      Optional<Edit> edit =
          safe && placed
              ? Optional.of(
                  new Edit(
                      prose.offset(matcher.start()),
                      matcher.end() == matcher.start()
                          ? prose.offset(matcher.start())
                          : prose.map().to()[matcher.end() - 1],
                      replacement))
              : Optional.empty();
      found.add(
          new Finding(
              rule,
              prose.source(),
              prose.offset(matcher.start()),
              message,
              hint(replacement),
              edit));
    }
    return found;
  }

  /** Something can be put before a character that stands for itself. */
  private static boolean isFree(Prose prose, int index) {
    return index < prose.text().length() && prose.replaceable(index, index + 1);
  }

  /** Spaces that nobody can tell apart are named. */
  private static String hint(String replacement) {
    String shown =
        replacement
            .replace("\u202F", "<narrow no-break space>")
            .replace("\u00A0", "<no-break space>");
    return replacement.isEmpty() ? "take it out" : "write \"" + shown + "\"";
  }
}
