package dev.sobre.artifact;

import dev.sobre.question.Fragment;
import dev.sobre.question.Gap;
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
import dev.sobre.question.Wanted;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;

/**
 * A component of a course of Open edX, in OLX. The fields of a problem count alike, so that what
 * has several parts gets the share of the right ones, as on the website.
 *
 * @param category {@code problem}, or {@code html} for what nobody scores; its folder, too
 * @param urlName its name in the course, and that of its file without extension
 * @param xml the content of the file
 */
public record OlxProblem(String category, String urlName, String xml) {

  /**
   * Writes a question.
   *
   * @param images gives the address of an image {@code media/…}, such as {@code /static/…}
   */
  public static OlxProblem of(Question question, UnaryOperator<String> images) {
    if (question instanceof Essay essay) {
      Fragment model =
          essay
              .model()
              .map(
                  m ->
                      Fragment.ofText(essay.modelLabel())
                          .in("summary")
                          .then(m.block())
                          .in("details"))
              .orElse(Fragment.ofText(""));
      return page(essay.common(), model, images);
    } else if (question instanceof Note note) {
      return page(note.common(), note.list(), images);
    }
    return new OlxProblem("problem", question.id(), new Writer(images).problem(question));
  }

  private static OlxProblem page(Common common, Fragment rest, UnaryOperator<String> images) {
    Fragment html = common.prompt().block().then(rest).withLatex().withImages(images);
    String xml =
        new XmlWriter().cdata("html", html.html(), "display_name", common.name()).document();
    return new OlxProblem("html", common.id(), xml);
  }

  /** Writes one problem. */
  private static final class Writer {

    private final UnaryOperator<String> images;
    private final XmlWriter xml = new XmlWriter();

    Writer(UnaryOperator<String> images) {
      this.images = images;
    }

    String problem(Question question) {
      Common common = question.common();
      String weight = Integer.toString(common.points());
      if (common.tries() > 0) {
        xml.open(
            "problem",
            "display_name",
            common.name(),
            "weight",
            weight,
            "max_attempts",
            Integer.toString(common.tries()),
            "showanswer",
            "finished");
      } else {
        xml.open(
            "problem", "display_name", common.name(), "weight", weight, "showanswer", "finished");
      }
      response(question);
      common
          .explanation()
          .ifPresent(
              text -> {
                xml.open("solution");
                markup("div", text, "class", "detailed-solution");
                xml.close();
              });
      common
          .hint()
          .ifPresent(
              hint -> {
                xml.open("demandhint");
                markup("hint", hint);
                xml.close();
              });
      return xml.close().document();
    }

    private void response(Question question) {
      if (question instanceof Choice choice && choice.several()) {
        choose("choiceresponse", "checkboxgroup", choice.common(), choice.options(), true);
      } else if (question instanceof Choice choice) {
        choose("multiplechoiceresponse", "choicegroup", choice.common(), choice.options(), false);
      } else if (question instanceof TrueFalse statement) {
        choose(
            "multiplechoiceresponse",
            "choicegroup",
            statement.common(),
            statement.options(),
            false);
      } else if (question instanceof Text text) {
        text(text);
      } else if (question instanceof Numeric numeric) {
        numeric(numeric);
      } else if (question instanceof Cloze cloze) {
        cloze(cloze);
      } else if (question instanceof Matching matching) {
        matching(matching);
      } else if (question instanceof Ordering ordering) {
        matching(ordering.successors());
      } else {
        throw new IllegalStateException("no problem for " + question.id());
      }
    }

    /** Open edX has no share that takes wrong options off: all right ones, and no other. */
    private void choose(
        String response, String group, Common common, List<Option> options, boolean several) {
      xml.open(response);
      markup("label", common.prompt());
      xml.open(group);
      for (Option option : options) {
        String hint =
            option
                .feedback()
                .map(text -> element("choicehint", several ? " selected=\"true\"" : "", text))
                .orElse("");
        String text = html(option.text()) + hint;
        xml.markup("choice", text, "correct", Boolean.toString(option.right()));
      }
      xml.close().close();
    }

    private void text(Text text) {
      Wanted wanted = text.wanted();
      openString(wanted, xml);
      markup("label", text.common().prompt());
      text.reply().right().ifPresent(right -> markup("correcthint", right));
      others(wanted, text.reply().right());
      text.reply().wrong().ifPresent(wrong -> markup("regexphint", wrong, "answer", ".*"));
      xml.empty("textline", "size", "20").close();
    }

    private static void openString(Wanted wanted, XmlWriter xml, String... more) {
      String[] attributes = new String[more.length + 4];
      attributes[0] = "answer";
      attributes[1] = wanted.spellings().get(0);
      attributes[2] = "type";
      attributes[3] = wanted.accepted().matchCase() ? "cs" : "ci";
      System.arraycopy(more, 0, attributes, 4, more.length);
      xml.open("stringresponse", attributes);
    }

    private void others(Wanted wanted, Optional<Fragment> right) {
      for (String spelling : wanted.spellings().subList(1, wanted.spellings().size())) {
        String hint = right.map(text -> element("correcthint", "", text)).orElse("");
        xml.markup("additional_answer", hint, "answer", spelling);
      }
    }

    private void numeric(Numeric numeric) {
      xml.open("numericalresponse", "answer", numeric.answer().toPlainString());
      markup("label", numeric.common().prompt());
      numeric.reply().right().ifPresent(right -> markup("correcthint", right));
      xml.empty(
          "responseparam", "type", "tolerance", "default", numeric.tolerance().toPlainString());
      xml.empty("formulaequationinput").close();
    }

    private void matching(Matching matching) {
      markup("div", matching.common().prompt().block());
      for (Item item : matching.items()) {
        xml.open("optionresponse");
        markup("label", item.text());
        options(matching.choices(), item.choice(), item.feedback());
        xml.close();
      }
    }

    /** The first text of an option is its value, in which Open edX takes no straight apostrophe. */
    private void options(
        List<String> choices, int right, Optional<Fragment> feedback, String... of) {
      xml.open("optioninput", of);
      for (int i = 0; i < choices.size(); i++) {
        String hint =
            i == right ? "" : feedback.map(text -> element("optionhint", "", text)).orElse("");
        String text = Fragment.escape(choices.get(i).replace('\'', '\u2019')) + hint;
        xml.markup("option", text, "correct", Boolean.toString(i == right));
      }
      xml.close();
    }

    private void cloze(Cloze cloze) {
      markup("div", cloze.common().prompt().block());
      String text = html(cloze.text());
      for (Gap gap : cloze.gaps()) {
        text =
            text.replaceFirst(
                dev.sobre.course.Cloze.GAP, Matcher.quoteReplacement(new Writer(images).gap(gap)));
      }
      xml.markup("div", text);
    }

    /** A response inside a line of text. */
    private String gap(Gap gap) {
      if (gap.options().isEmpty()) {
        openString(gap.wanted(), xml, "inline", "1");
        others(gap.wanted(), Optional.empty());
        gap.feedback().ifPresent(wrong -> markup("regexphint", wrong, "answer", ".*"));
        xml.empty("textline", "size", "20", "inline", "1", "label", gap.label()).close();
      } else {
        xml.open("optionresponse", "inline", "1");
        int right = gap.options().indexOf(gap.wanted().accepted().forms().get(0));
        options(gap.options(), right, gap.feedback(), "inline", "1", "label", gap.label());
        xml.close();
      }
      return xml.content();
    }

    private void markup(String element, Fragment text, String... attributes) {
      xml.markup(element, html(text), attributes);
    }

    private String element(String name, String attributes, Fragment text) {
      return "<" + name + attributes + ">" + html(text) + "</" + name + ">";
    }

    private String html(Fragment text) {
      return text.withLatex().withImages(images).html();
    }
  }
}
