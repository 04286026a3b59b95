package dev.sobre.question;

import dev.sobre.artifact.OlxProblem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.select.Elements;

/** Problems of Open edX, scored as its response types do: each field has one point. */
record OlxReading(Map<String, Element> components) implements QuestionFormat {

  private static final String RESPONSES =
      "choiceresponse, multiplechoiceresponse, numericalresponse, optionresponse, stringresponse";

  static OlxReading of(List<OlxProblem> problems) {
    Map<String, Element> components = new LinkedHashMap<>();
    for (OlxProblem problem : problems) {
      components.put(
          problem.urlName(),
          Jsoup.parse(problem.xml(), "", Parser.xmlParser()).firstElementChild());
    }
    return new OlxReading(components);
  }

  @Override
  public Set<String> ids() {
    return components.keySet();
  }

  int weight(String id) {
    return Integer.parseInt(components.get(id).attr("weight"));
  }

  @Override
  public double score(String id, Answer answer) {
    Elements responses = components.get(id).select(RESPONSES);
    double sum = 0;
    for (int i = 0; i < responses.size(); i++) {
      sum += right(responses.get(i), responses, answer, i) ? 1 : 0;
    }
    return sum / responses.size();
  }

  private static boolean right(Element response, Elements all, Answer answer, int field) {
    return switch (response.tagName()) {
      case "multiplechoiceresponse", "choiceresponse" -> {
        List<Element> choices = response.select("choice");
        boolean right = true;
        for (int i = 0; i < choices.size(); i++) {
          right &= choices.get(i).attr("correct").equals("true") == answer.chosen().contains(i);
        }
        yield right;
      }
      case "numericalresponse" -> {
        // Open edX reads formulas, in which a comma is no decimal mark.
        String text = answer.words().get(0);
        double given = text.contains(",") ? Double.NaN : QuestionFormat.number(text);
        double room =
            Double.parseDouble(response.selectFirst("responseparam").attr("default")) + 1e-9;
        yield Math.abs(given - Double.parseDouble(response.attr("answer"))) <= room;
      }
      case "stringresponse" -> {
        boolean matchCase = !response.attr("type").equals("ci");
        String given = answer.words().get(field);
        yield QuestionFormat.same(response.attr("answer"), given, matchCase)
            || response.select("additional_answer").stream()
                .anyMatch(more -> QuestionFormat.same(more.attr("answer"), given, matchCase));
      }
      default -> {
        String wanted = value(right(response));
        String given =
            answer.words().isEmpty()
                ? successor(all, answer.behind(field))
                : answer.words().get(field).replace('\'', '\u2019');
        yield wanted.equals(given);
      }
    };
  }

  /** What is right for the item before is the item itself. */
  private static String successor(Elements all, int behind) {
    return behind < 0
        ? ""
        : behind == 0 ? "nothing comes before it" : value(right(all.get(behind - 1)));
  }

  private static Element right(Element response) {
    Elements right = response.select("option[correct=true]");
    if (right.size() != 1) {
      throw new IllegalStateException("not one right option in " + response);
    }
    return right.get(0);
  }

  /** Open edX takes the text before the first element. */
  private static String value(Element option) {
    return option.ownText().strip();
  }
}
