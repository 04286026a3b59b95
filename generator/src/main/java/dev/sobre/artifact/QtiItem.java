package dev.sobre.artifact;

import dev.sobre.question.Fragment;
import dev.sobre.question.Option;
import dev.sobre.question.Question;
import dev.sobre.question.Question.Choice;
import dev.sobre.question.Question.Common;
import dev.sobre.question.Question.Numeric;
import dev.sobre.question.Question.Text;
import dev.sobre.question.Question.TrueFalse;
import dev.sobre.question.Reply;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * Writes items. Names of feedback are those by which Canvas tells them apart; Moodle takes what is
 * shown by a condition with {@code continue="Yes"} for the general feedback, and wants the options
 * of a statement to be named {@code true} and {@code false}.
 */
final class QtiItem {

  private static final String RESPONSE = "response";
  private static final String GENERAL = "general_fb";
  private static final String RIGHT = "correct_fb";
  private static final String WRONG = "general_incorrect_fb";
  private static final String HINT = "hint";

  private final QtiWeights weights;
  private final UnaryOperator<String> images;
  private final XmlWriter xml;

  /**
   * @param images gives the address of an image {@code media/…}
   * @param xml takes the items
   */
  QtiItem(QtiWeights weights, UnaryOperator<String> images, XmlWriter xml) {
    this.weights = weights;
    this.images = images;
    this.xml = xml;
  }

  /** Writes an item of one part. */
  void write(Question question) {
    if (question instanceof Choice choice) {
      choice(choice);
    } else if (question instanceof TrueFalse statement) {
      open("cc.true_false.v0p1", statement.common());
      choose("Single", statement.options());
      oneOf(statement.common(), statement.options());
    } else if (question instanceof Text text) {
      text(text);
    } else if (question instanceof Numeric numeric && numeric.listed().isPresent()) {
      text(numeric.listed().get());
    } else if (question instanceof Numeric numeric) {
      unlisted(numeric);
    } else {
      throw new IllegalStateException("no item for " + question.id());
    }
    xml.close();
  }

  private void open(String profile, Common common) {
    xml.open("item", "ident", common.id(), "title", common.name());
    xml.open("itemmetadata").open("qtimetadata");
    QtiAssessment.field(xml, "cc_profile", profile);
    QtiAssessment.field(xml, "cc_weighting", Integer.toString(weights.byId().get(common.id())));
    boolean essay = profile.equals("cc.essay.v0p1");
    QtiAssessment.field(xml, "qmd_computerscored", essay ? "No" : "Yes");
    xml.close().close().open("presentation");
    material(common.prompt().block());
  }

  private void choice(Choice choice) {
    String profile = choice.several() ? "cc.multiple_response.v0p1" : "cc.multiple_choice.v0p1";
    open(profile, choice.common());
    choose(choice.several() ? "Multiple" : "Single", choice.options());
    if (choice.several()) {
      allOf(choice);
    } else {
      oneOf(choice.common(), choice.options());
    }
  }

  private void choose(String cardinality, List<Option> options) {
    xml.open("response_lid", "ident", RESPONSE, "rcardinality", cardinality).open("render_choice");
    for (Option option : options) {
      xml.open("response_label", "ident", option.key());
      material(option.text());
      xml.close();
    }
    xml.close().close().close();
  }

  private void oneOf(Common common, List<Option> options) {
    Map<String, Fragment> feedback = new TreeMap<>();
    openProcessing(common, feedback, Optional.empty());
    for (Option option : options) {
      if (option.right() || option.feedback().isPresent()) {
        condition("No").open("conditionvar");
        equal(option.key(), "No");
        xml.close();
        score(option.right());
        show(optionFeedback(option), option.feedback(), feedback);
        xml.close();
      }
    }
    closeProcessing(common, feedback);
  }

  /** The profile has no share of a score: all right options, and no other. */
  private void allOf(Choice choice) {
    Map<String, Fragment> feedback = new TreeMap<>();
    openProcessing(choice.common(), feedback, Optional.empty());
    for (Option option : choice.options()) {
      if (option.feedback().isPresent()) {
        condition("Yes").open("conditionvar");
        equal(option.key(), "Yes");
        xml.close();
        show(optionFeedback(option), option.feedback(), feedback);
        xml.close();
      }
    }
    condition("No").open("conditionvar").open("and");
    for (Option option : choice.options()) {
      if (option.right()) {
        equal(option.key(), "Yes");
      } else {
        xml.open("not");
        equal(option.key(), "Yes");
        xml.close();
      }
    }
    xml.close().close();
    score(true);
    xml.close();
    closeProcessing(choice.common(), feedback);
  }

  private static String optionFeedback(Option option) {
    return "option_" + option.key() + "_fb";
  }

  private void text(Text text) {
    open("cc.fib.v0p1", text.common());
    write("1");
    Map<String, Fragment> feedback = new TreeMap<>();
    openProcessing(text.common(), feedback, Optional.empty());
    condition("No").open("conditionvar");
    for (String spelling : text.wanted().spellings()) {
      equal(spelling, text.wanted().accepted().matchCase() ? "Yes" : "No");
    }
    xml.close();
    score(true);
    Reply reply = text.reply();
    show(RIGHT, reply.right(), feedback);
    xml.close();
    if (reply.wrong().isPresent()) {
      condition("No").open("conditionvar").empty("other").close();
      show(WRONG, reply.wrong(), feedback);
      xml.close();
    }
    closeProcessing(text.common(), feedback);
  }

  /** A person has to score it, with the solution shown. */
  private void unlisted(Numeric numeric) {
    open("cc.essay.v0p1", numeric.common());
    write("5");
    Map<String, Fragment> feedback = new TreeMap<>();
    openProcessing(numeric.common(), feedback, Optional.of(Fragment.ofText(numeric.solution())));
    closeProcessing(numeric.common(), feedback);
  }

  private void write(String rows) {
    xml.open("response_str", "ident", RESPONSE, "rcardinality", "Single");
    xml.empty("render_fib", "rows", rows, "columns", "40", "prompt", "Box").close().close();
  }

  /** Opens the conditions with what is shown after any answer: explanation or solution, hint. */
  private void openProcessing(
      Common common, Map<String, Fragment> feedback, Optional<Fragment> solution) {
    xml.open("resprocessing").open("outcomes");
    xml.empty(
        "decvar", "varname", "SCORE", "vartype", "Decimal", "minvalue", "0", "maxvalue", "100");
    xml.close();
    Optional<Fragment> general = solution.or(common::explanation);
    if (general.isPresent() || common.hint().isPresent()) {
      condition("Yes").open("conditionvar").empty("other").close();
      show(GENERAL, general, feedback);
      if (common.hint().isPresent()) {
        xml.empty("displayfeedback", "feedbacktype", "Hint", "linkrefid", HINT);
      }
      xml.close();
    }
  }

  private void closeProcessing(Common common, Map<String, Fragment> feedback) {
    xml.close();
    feedback.forEach(
        (name, text) -> {
          xml.open("itemfeedback", "ident", name).open("flow_mat");
          material(text.block());
          xml.close().close();
        });
    common
        .hint()
        .ifPresent(
            hint -> {
              xml.open("itemfeedback", "ident", HINT).open("hint").open("hintmaterial");
              xml.open("flow_mat");
              material(hint.block());
              xml.close().close().close().close();
            });
  }

  private XmlWriter condition(String goesOn) {
    return xml.open("respcondition", "continue", goesOn);
  }

  private void equal(String value, String matchCase) {
    xml.text("varequal", value, "respident", RESPONSE, "case", matchCase);
  }

  private void score(boolean right) {
    if (right) {
      xml.text("setvar", "100", "action", "Set", "varname", "SCORE");
    }
  }

  private void show(String name, Optional<Fragment> text, Map<String, Fragment> feedback) {
    if (text.isPresent()) {
      feedback.put(name, text.get());
      xml.empty("displayfeedback", "feedbacktype", "Response", "linkrefid", name);
    }
  }

  private void material(Fragment text) {
    xml.open("material");
    xml.text("mattext", text.withImages(images).html(), "texttype", "text/html");
    xml.close();
  }
}
