package dev.sobre.question;

import dev.sobre.course.Cloze;
import dev.sobre.question.Question.Common;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The parts of a question as questions of their own. */
final class Parts {

  private static final String BLANK = "_____";

  private final Common whole;

  Parts(Common whole) {
    this.whole = whole;
  }

  /** One question a gap: the text with all gaps numbered, and which of them to fill. */
  List<Question> ofCloze(Fragment text, List<Gap> gaps, Reply reply) {
    List<Question> parts = new ArrayList<>();
    Fragment numbered = numbered(text, gaps.size());
    for (Gap gap : gaps) {
      Fragment prompt =
          whole
              .prompt()
              .in("p")
              .then(numbered.in("p"))
              .then(Fragment.ofText(gap.label()).in("strong").in("p"));
      Common common = whole.part(parts.size() + 1, gaps.size(), prompt);
      Optional<Fragment> wrong = gap.feedback().or(reply::wrong);
      parts.add(
          gap.options().isEmpty()
              ? new Question.Text(common, gap.wanted(), new Reply(Optional.empty(), wrong))
              : new Question.Choice(common, options(gap, wrong), false));
    }
    return parts;
  }

  private static Fragment numbered(Fragment text, int gaps) {
    String html = text.html();
    for (int i = 1; i <= gaps; i++) {
      html = html.replaceFirst(Cloze.GAP, "(" + i + ") " + BLANK);
    }
    return new Fragment(html, text.formulas());
  }

  private static List<Option> options(Gap gap, Optional<Fragment> wrong) {
    List<Option> options = new ArrayList<>();
    for (String option : gap.options()) {
      options.add(option(options.size(), option, gap.isRight(option), wrong));
    }
    return options;
  }

  /** One question an item: which of the choices belongs to it. */
  List<Question> ofItems(List<String> choices, List<Item> items, Reply reply) {
    List<Question> parts = new ArrayList<>();
    for (Item item : items) {
      Fragment prompt = whole.prompt().in("p").then(item.text().in("strong").in("p"));
      Optional<Fragment> wrong = item.feedback().or(reply::wrong);
      List<Option> options = new ArrayList<>();
      for (String choice : choices) {
        boolean right = item.choice() == options.size();
        options.add(option(options.size(), choice, right, wrong));
      }
      Common common = whole.part(parts.size() + 1, items.size(), prompt);
      parts.add(new Question.Choice(common, options, false));
    }
    return parts;
  }

  private static Option option(int index, String text, boolean right, Optional<Fragment> wrong) {
    return new Option(
        String.valueOf((char) ('a' + index)),
        Fragment.ofText(text),
        right,
        right ? Optional.empty() : wrong);
  }
}
