package dev.sobre.artifact;

import dev.sobre.diagnostic.DiagnosticLog;
import dev.sobre.question.Fragment;
import dev.sobre.question.Item;
import dev.sobre.question.Option;
import dev.sobre.question.Question;
import dev.sobre.question.Question.Choice;
import dev.sobre.question.Question.Cloze;
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
import dev.sobre.question.Reply;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes Moodle XML, as {@code question/format/xml} of Moodle 4.1 to 5.x reads it. A try costs
 * nothing, as on the website: {@code penalty} is 0, and there is a hint for each try but the last.
 */
final class MoodleXml {

  private static final String RIGHT = "100";

  private final EmbeddedImages images;
  private final DiagnosticLog log;
  private final XmlWriter xml = new XmlWriter();

  /**
   * @param log takes a warning for each question that Moodle cannot score
   */
  MoodleXml(EmbeddedImages images, DiagnosticLog log) {
    this.images = images;
    this.log = log;
  }

  String of(QuestionBank bank) {
    xml.open("quiz");
    for (QuestionCategory category : bank.categories()) {
      category(category);
      category.questions().forEach(this::question);
    }
    return xml.close().document();
  }

  /** A slash in a name is written twice. */
  static String path(QuestionCategory category) {
    return String.join("/", category.path().stream().map(t -> t.replace("/", "//")).toList());
  }

  private void category(QuestionCategory category) {
    xml.open("question", "type", "category").open("category");
    xml.text("text", path(category)).close();
    xml.text("idnumber", category.id()).close();
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
    } else if (question instanceof Cloze cloze) {
      open("multianswer", cloze.common(), MoodleCloze.of(cloze));
      close(cloze.common());
    } else if (question instanceof Matching matching) {
      matching(matching);
    } else if (question instanceof Ordering ordering) {
      ordering(ordering);
    } else if (question instanceof Essay essay) {
      essay(essay);
    } else if (question instanceof Note note) {
      open("description", note.common(), note.common().prompt().block().then(note.list()));
      close(note.common());
    }
  }

  private void choice(Choice choice) {
    Optional<String> share =
        choice.several() ? MoodleShares.of(choice, "moodle-xml", log) : Optional.of(RIGHT);
    if (share.isEmpty()) {
      return;
    }
    open("multichoice", choice.common());
    xml.text("single", Boolean.toString(!choice.several()));
    xml.text("shuffleanswers", "false").text("answernumbering", "abc");
    for (Option option : choice.options()) {
      String wrong = choice.several() ? "-" + share.get() : "0";
      xml.open("answer", "fraction", option.right() ? share.get() : wrong, "format", "html");
      content(option.text());
      feedback(option.feedback());
      xml.close();
    }
    close(choice.common());
  }

  private void trueFalse(TrueFalse statement) {
    open("truefalse", statement.common());
    for (Option option : statement.options()) {
      answer(option.key(), option.right() ? RIGHT : "0", option.feedback());
      xml.close();
    }
    close(statement.common());
  }

  private void text(Text text) {
    open("shortanswer", text.common());
    xml.text("usecase", text.wanted().accepted().matchCase() ? "1" : "0");
    for (String spelling : text.wanted().spellings()) {
      answer(spelling.replace("*", "\\*"), RIGHT, text.reply().right());
      xml.close();
    }
    if (text.reply().wrong().isPresent()) {
      answer("*", "0", text.reply().wrong());
      xml.close();
    }
    close(text.common());
  }

  private void numeric(Numeric numeric) {
    open("numerical", numeric.common());
    answer(numeric.answer().toPlainString(), RIGHT, numeric.reply().right());
    xml.text("tolerance", numeric.tolerance().toPlainString()).close();
    if (numeric.reply().wrong().isPresent()) {
      answer("*", "0", numeric.reply().wrong());
      xml.text("tolerance", "0").close();
    }
    if (!numeric.units().isEmpty()) {
      xml.open("units");
      unit(numeric.unit(), BigDecimal.ONE);
      for (Map.Entry<String, BigDecimal> unit : numeric.units().entrySet()) {
        if (!unit.getKey().equals(numeric.unit())) {
          unit(unit.getKey(), BigDecimal.ONE.divide(unit.getValue(), MathContext.DECIMAL64));
        }
      }
      xml.close();
    }
    xml.text("unitgradingtype", "0");
    xml.text("showunits", numeric.units().isEmpty() ? "3" : "0");
    close(numeric.common());
  }

  /** Moodle's factor is the other way round: the number in that unit for 1 in the first. */
  private void unit(String name, BigDecimal multiplier) {
    xml.open("unit").text("multiplier", multiplier.stripTrailingZeros().toPlainString());
    xml.text("unit_name", name).close();
  }

  /** Moodle wants three rows or more: with fewer, it stops importing. */
  private void matching(Matching matching) {
    List<String> unmatched = MoodleCloze.unmatched(matching);
    if (matching.items().size() + unmatched.size() < MoodleCloze.FEWEST_ROWS) {
      open("multianswer", matching.common(), MoodleCloze.of(matching));
      close(matching.common());
      return;
    }
    open("match", matching.common());
    xml.text("shuffleanswers", "false");
    for (Item item : matching.items()) {
      subquestion(item.text(), matching.choices().get(item.choice()));
    }
    unmatched.forEach(choice -> subquestion(Fragment.ofText(""), choice));
    replies(matching.reply());
    close(matching.common());
  }

  private void subquestion(Fragment text, String choice) {
    xml.open("subquestion", "format", "html");
    content(text);
    xml.open("answer").cdata("text", choice).close().close();
  }

  /** Each item that stands right before the one behind it counts, as on the website. */
  private void ordering(Ordering ordering) {
    open("ordering", ordering.common());
    xml.text("layouttype", "VERTICAL").text("selecttype", "ALL");
    xml.text("selectcount", Integer.toString(ordering.items().size()));
    xml.text("gradingtype", "RELATIVE_NEXT_EXCLUDE_LAST").text("showgrading", "HIDE");
    xml.text("numberingstyle", "none");
    replies(ordering.reply());
    xml.text("shownumcorrect", "1");
    for (Item item : ordering.items()) {
      xml.open("answer", "fraction", (item.choice() + 1) + ".0000000", "format", "html");
      content(item.text());
      xml.close();
    }
    close(ordering.common());
  }

  private void essay(Essay essay) {
    open("essay", essay.common());
    essay.model().ifPresent(model -> html("generalfeedback", model));
    xml.text("responseformat", "editor").text("responserequired", "0");
    xml.text("responsefieldlines", "10").text("attachments", "0");
    close(essay.common());
  }

  private void open(String type, Common common) {
    open(type, common, common.prompt().block());
  }

  private void open(String type, Common common, Fragment text) {
    xml.open("question", "type", type);
    xml.open("name").cdata("text", common.name()).close();
    html("questiontext", text);
    common.explanation().ifPresent(explanation -> html("generalfeedback", explanation));
    xml.text("defaultgrade", Integer.toString(common.points()));
    xml.text("penalty", "0").text("hidden", "0").text("idnumber", common.id());
  }

  /** Moodle gives as many tries as there are hints, and one more. */
  private void close(Common common) {
    for (int i = 0; i < Math.max(1, common.tries() - 1) && common.hint().isPresent(); i++) {
      html("hint", common.hint().get());
    }
    xml.open("tags");
    common.tags().forEach(tag -> xml.markup("tag", "<text>" + tag + "</text>"));
    xml.close().close();
  }

  private void replies(Reply reply) {
    reply.right().ifPresent(right -> html("correctfeedback", right));
    reply.wrong().ifPresent(wrong -> html("partiallycorrectfeedback", wrong));
    reply.wrong().ifPresent(wrong -> html("incorrectfeedback", wrong));
  }

  /** Opens an answer without HTML. */
  private void answer(String text, String fraction, Optional<Fragment> feedback) {
    xml.open("answer", "fraction", fraction, "format", "plain_text").cdata("text", text);
    feedback(feedback);
  }

  private void feedback(Optional<Fragment> feedback) {
    feedback.ifPresent(text -> html("feedback", text));
  }

  private void html(String element, Fragment fragment) {
    xml.open(element, "format", "html");
    content(fragment);
    xml.close();
  }

  /** The text, and the images that it shows. */
  private void content(Fragment fragment) {
    xml.cdata("text", fragment.withImages(a -> "@@PLUGINFILE@@/" + EmbeddedImages.flat(a)).html());
    for (String address : fragment.images().stream().distinct().toList()) {
      xml.text(
          "file",
          images.base64().get(address),
          "name",
          EmbeddedImages.flatName(address),
          "path",
          "/",
          "encoding",
          "base64");
    }
  }
}
