package dev.sobre.artifact;

import dev.sobre.diagnostic.DiagnosticLog;
import dev.sobre.question.Fragment;
import dev.sobre.question.Item;
import dev.sobre.question.Option;
import dev.sobre.question.Question;
import dev.sobre.question.Question.Choice;
import dev.sobre.question.Question.Common;
import dev.sobre.question.Question.Essay;
import dev.sobre.question.Question.Matching;
import dev.sobre.question.Question.Note;
import dev.sobre.question.Question.Numeric;
import dev.sobre.question.Question.Ordering;
import dev.sobre.question.Question.Text;
import dev.sobre.question.Question.TrueFalse;
import dev.sobre.question.QuestionBank;
import dev.sobre.question.QuestionCategory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Writes GIFT, as {@code question/format/gift} of Moodle reads it: a blank line between questions,
 * id and tags in the comment before each. GIFT knows neither points nor hints.
 */
final class Gift {

  /** The signs that mean something, each escaped by the backslash. */
  private static final String SIGNS = "\\~=#{}:";

  private final EmbeddedImages images;
  private final DiagnosticLog log;
  private final StringBuilder gift = new StringBuilder();

  /**
   * @param log takes a warning for each question that is left out
   */
  Gift(EmbeddedImages images, DiagnosticLog log) {
    this.images = images;
    this.log = log;
  }

  String of(QuestionBank bank) {
    for (QuestionCategory category : bank.categories()) {
      gift.append("$CATEGORY: ").append(MoodleXml.path(category)).append("\n\n");
      category.questions().forEach(this::question);
    }
    return gift.toString();
  }

  private void question(Question question) {
    if (question instanceof Choice choice) {
      choice(choice);
    } else if (question instanceof TrueFalse statement) {
      trueFalse(statement);
    } else if (question instanceof Text text) {
      text(text);
    } else if (question instanceof Numeric numeric) {
      numeric(numeric);
    } else if (question instanceof Ordering ordering) {
      question(ordering.successors());
    } else if (question instanceof Matching matching
        && rows(matching).size() >= MoodleCloze.FEWEST_ROWS) {
      write(matching.common(), rows(matching));
    } else if (question instanceof Essay essay) {
      write(essay.common(), List.of(), essay.model());
    } else if (question instanceof Note note) {
      head(note.common());
      gift.append(html(note.common().prompt().block().then(note.list()))).append("\n\n");
    } else {
      question.parts().forEach(this::question);
    }
  }

  private void choice(Choice choice) {
    Optional<String> share =
        choice.several() ? MoodleShares.of(choice, "gift", log) : Optional.of("");
    if (share.isEmpty()) {
      return;
    }
    List<String> answers = new ArrayList<>();
    for (Option option : choice.options()) {
      String mark =
          choice.several()
              ? "~%" + (option.right() ? "" : "-") + share.get() + "%"
              : option.right() ? "=" : "~";
      answers.add(mark + "[html]" + html(option.text()) + feedback(option.feedback()));
    }
    write(choice.common(), answers);
  }

  /** The feedback of who is wrong comes first. */
  private void trueFalse(TrueFalse statement) {
    Option right = statement.whenTrue().right() ? statement.whenTrue() : statement.whenFalse();
    Option wrong = statement.whenTrue().right() ? statement.whenFalse() : statement.whenTrue();
    boolean any = right.feedback().isPresent() || wrong.feedback().isPresent();
    write(
        statement.common(),
        List.of(
            (statement.whenTrue().right() ? "TRUE" : "FALSE")
                + (any ? "#" + wrong.feedback().map(this::html).orElse("") : "")
                + feedback(right.feedback())));
  }

  /** An arrow would make a matching of it. */
  private void text(Text text) {
    if (text.wanted().spellings().stream().anyMatch(spelling -> spelling.contains("->"))) {
      log.warning(
          "question-left-out",
          text.common().location(),
          "\""
              + text.id()
              + "\" is not in the package gift: GIFT takes \"->\" in an answer for a"
              + " pair",
          "",
          "ask for it as a choice");
      return;
    }
    List<String> answers = new ArrayList<>();
    for (String spelling : text.wanted().spellings()) {
      answers.add("=%100%" + escape(spelling.replace("*", "\\*")) + feedback(text.reply().right()));
    }
    text.reply().wrong().ifPresent(wrong -> answers.add("=%0%*" + feedback(Optional.of(wrong))));
    write(text.common(), answers);
  }

  private void numeric(Numeric numeric) {
    List<String> answers = new ArrayList<>();
    answers.add("#");
    answers.add(
        "=%100%"
            + numeric.answer().toPlainString()
            + ":"
            + numeric.tolerance().toPlainString()
            + feedback(numeric.reply().right()));
    numeric.reply().wrong().ifPresent(wrong -> answers.add("~" + feedback(Optional.of(wrong))));
    write(numeric.common(), answers);
  }

  private List<String> rows(Matching matching) {
    List<String> rows = new ArrayList<>();
    for (Item item : matching.items()) {
      rows.add("=" + html(item.text()) + " -> " + escape(matching.choices().get(item.choice())));
    }
    MoodleCloze.unmatched(matching).forEach(choice -> rows.add("= -> " + escape(choice)));
    return rows;
  }

  private void write(Common common, List<String> answers) {
    write(common, answers, common.explanation());
  }

  private void write(Common common, List<String> answers, Optional<Fragment> general) {
    head(common);
    gift.append(html(common.prompt().block())).append(" {\n");
    answers.forEach(answer -> gift.append('\t').append(answer).append('\n'));
    general.ifPresent(text -> gift.append("\t####").append(html(text)).append('\n'));
    gift.append("}\n\n");
  }

  private void head(Common common) {
    gift.append("// [id:").append(common.id()).append(']');
    common.tags().forEach(tag -> gift.append(" [tag:").append(tag).append(']'));
    gift.append("\n::").append(escape(common.name())).append("::[html]");
  }

  private String feedback(Optional<Fragment> feedback) {
    return feedback.map(text -> "#" + html(text)).orElse("");
  }

  private String html(Fragment fragment) {
    return escape(images.inline(fragment));
  }

  private static String escape(String text) {
    StringBuilder escaped = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              if (SIGNS.indexOf(c) >= 0) {
                escaped.append('\\');
              }
              escaped.appendCodePoint(Character.isISOControl(c) ? ' ' : c);
            });
    return escaped.toString();
  }
}
