package dev.sobre.artifact;

import dev.sobre.question.Fragment;
import dev.sobre.question.Gap;
import dev.sobre.question.Item;
import dev.sobre.question.Question.Cloze;
import dev.sobre.question.Question.Matching;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Questions as Moodle's embedded answers: {@code {1:SHORTANSWER:=right~*#feedback}} inside HTML.
 * Moodle reads character references in answers and feedback once more than in the HTML around them,
 * so that whatever could end an answer is written as one.
 */
final class MoodleCloze {

  /** Of a matching in Moodle, items and choices without an item together. */
  static final int FEWEST_ROWS = 3;

  private MoodleCloze() {}

  static Fragment of(Cloze cloze) {
    String html = cloze.text().html();
    int points = points(cloze.common().points(), cloze.gaps().size());
    for (Gap gap : cloze.gaps()) {
      html =
          html.replaceFirst(dev.sobre.course.Cloze.GAP, Matcher.quoteReplacement(gap(gap, points)));
    }
    Fragment prompt = cloze.common().prompt().block();
    return prompt.then(new Fragment("<p>" + html + "</p>", cloze.text().formulas()));
  }

  static Fragment of(Matching matching) {
    int points = points(matching.common().points(), matching.items().size());
    Fragment text = matching.common().prompt().block();
    for (Item item : matching.items()) {
      String options =
          IntStream.range(0, matching.choices().size())
              .mapToObj(i -> option(matching.choices().get(i), i == item.choice(), item.feedback()))
              .collect(Collectors.joining("~"));
      String field = " {" + points + ":MULTICHOICE:" + options + "}";
      text = text.then(item.text().then(Fragment.of(field)).block());
    }
    return text;
  }

  /** Choices that belong to no item. */
  static List<String> unmatched(Matching matching) {
    return IntStream.range(0, matching.choices().size())
        .filter(i -> matching.items().stream().noneMatch(item -> item.choice() == i))
        .mapToObj(matching.choices()::get)
        .toList();
  }

  /** Moodle adds the points of the fields up, and takes whole ones only. */
  static int points(int whole, int fields) {
    return whole % fields == 0 ? whole / fields : 1;
  }

  private static String gap(Gap gap, int points) {
    if (!gap.options().isEmpty()) {
      return "{"
          + points
          + ":MULTICHOICE:"
          + gap.options().stream()
              .map(option -> option(option, gap.isRight(option), gap.feedback()))
              .collect(Collectors.joining("~"))
          + "}";
    }
    String type = gap.wanted().accepted().matchCase() ? ":SHORTANSWER_C:" : ":SHORTANSWER:";
    String right =
        gap.wanted().spellings().stream()
            .map(spelling -> "=" + written(spelling.replace("*", "\\*")))
            .collect(Collectors.joining("~"));
    String wrong = gap.feedback().map(f -> "~*#" + feedback(f)).orElse("");
    return "{" + points + type + right + wrong + "}";
  }

  private static String option(String text, boolean right, Optional<Fragment> feedback) {
    String said = right ? "" : feedback.map(f -> "#" + feedback(f)).orElse("");
    return (right ? "=" : "") + written(Fragment.escape(text)) + said;
  }

  /** Moodle finds no image in there. */
  private static String feedback(Fragment feedback) {
    return written(feedback.withoutImages().html());
  }

  /** Letters, digits, spaces and what ends nothing stay readable. */
  private static String written(String text) {
    return text.codePoints()
        .mapToObj(
            c ->
                c > 127 || Character.isLetterOrDigit(c) || " .,()!?".indexOf(c) >= 0
                    ? Character.toString(c)
                    : "&#" + c + ";")
        .collect(Collectors.joining());
  }
}
