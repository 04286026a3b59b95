package dev.sobre.page;

import dev.sobre.course.Accepted;
import dev.sobre.course.Activity;
import dev.sobre.course.Activity.Option;
import dev.sobre.course.Categorise;
import dev.sobre.course.Checklist;
import dev.sobre.course.Cloze;
import dev.sobre.course.FillIn;
import dev.sobre.course.Matching;
import dev.sobre.course.Multiple;
import dev.sobre.course.Numeric;
import dev.sobre.course.Ordering;
import dev.sobre.course.Reflection;
import dev.sobre.course.Single;
import dev.sobre.course.TrueFalse;
import dev.sobre.markdown.MarkdownText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Gives the template {@code activity} its values: {@code id, type, language, prompt, hint, options
 * (text, correct, feedback), answer, shownAnswer, tolerance, unit, units, accept, acceptJson,
 * exact, choices (value, text), items (text, value, choice, feedback), shownItems, segments (text,
 * gap), model, feedbackCorrect, feedbackWrong, maxLength, weight, attempts}. Texts are HTML; what a
 * type has not is empty.
 */
final class ActivityRenderer {

  private final TemplateEngine templates;
  private final Messages messages;
  private final String language;
  private final int attempts;
  private final TextRenderer texts;

  /**
   * @param language that the activities are written in; empty when it is that of the page
   */
  ActivityRenderer(TemplateEngine templates, String language, int attempts, TextContext context) {
    this.templates = templates;
    this.messages = context.messages();
    this.language = language;
    this.attempts = attempts;
    this.texts = new TextRenderer(context, FenceHtml.NONE);
  }

  String render(Activity activity) {
    return templates.fill("activity", messages, Map.of("activity", values(activity)));
  }

  /** What templates get of an activity. */
  Map<String, Object> values(Activity activity) {
    Map<String, Object> values = new HashMap<>();
    values.put("id", activity.id());
    values.put("type", activity.type());
    values.put("language", language);
    values.put("prompt", texts.inline(activity.common().prompt()));
    values.put("hint", html(activity.common().hint()));
    values.put("weight", activity.common().weight());
    values.put("attempts", activity.common().attempts().orElse(attempts));
    values.put("options", List.of());
    values.put("answer", "");
    values.put("shownAnswer", "");
    values.put("tolerance", "");
    values.put("unit", "");
    values.put("units", "");
    values.put("accept", List.of());
    values.put("acceptJson", "[]");
    values.put("exact", "");
    values.put("choices", List.of());
    values.put("items", List.of());
    values.put("shownItems", List.of());
    values.put("segments", List.of());
    values.put("model", "");
    values.put("feedbackCorrect", "");
    values.put("feedbackWrong", "");
    values.put("maxLength", Numeric.LENGTH);
    if (activity instanceof Single single) {
      values.put("options", options(single.options()));
    } else if (activity instanceof Multiple multiple) {
      values.put("options", options(multiple.options()));
    } else if (activity instanceof TrueFalse statement) {
      values.put("options", trueFalse(statement));
    } else if (activity instanceof Numeric numeric) {
      numeric(values, numeric);
    } else if (activity instanceof FillIn fillIn) {
      accepted(values, fillIn.accepted());
      values.put("maxLength", fillIn.maxLength());
      feedback(values, fillIn.feedback());
    } else if (activity instanceof Cloze cloze) {
      values.put("segments", new ClozeSegments(texts).of(cloze));
      feedback(values, cloze.feedback());
    } else {
      arranged(values, activity);
    }
    return values;
  }

  private void arranged(Map<String, Object> values, Activity activity) {
    ItemValues items = new ItemValues(texts);
    if (activity instanceof Matching matching) {
      values.put("choices", items.choices(matching.id(), matching.choices()));
      values.put("items", items.chosen(matching.items(), matching.choices()));
      feedback(values, matching.feedback());
    } else if (activity instanceof Categorise categorise) {
      values.put("choices", items.categories(categorise.choices()));
      values.put("items", items.chosen(categorise.items(), categorise.choices()));
      feedback(values, categorise.feedback());
    } else if (activity instanceof Ordering ordering) {
      values.put("items", items.ordered(ordering.items()));
      values.put("shownItems", items.shuffled(ordering.id(), ordering.items()));
      feedback(values, ordering.feedback());
    } else if (activity instanceof Checklist checklist) {
      values.put(
          "options",
          checklist.items().stream()
              .map(item -> option(texts.inline(item), false, Optional.empty()))
              .toList());
    } else if (activity instanceof Reflection reflection) {
      values.put("model", html(reflection.model()));
      values.put("maxLength", Reflection.LENGTH);
    }
  }

  private List<Map<String, Object>> options(List<Option> options) {
    List<Map<String, Object>> values = new ArrayList<>();
    for (Option option : options) {
      values.add(option(texts.inline(option.text()), option.correct(), option.feedback()));
    }
    return values;
  }

  private List<Map<String, Object>> trueFalse(TrueFalse statement) {
    String yes = Html.escape(messages.text("activity.true"));
    String no = Html.escape(messages.text("activity.false"));
    return List.of(
        option(yes, statement.answer(), statement.feedbackTrue()),
        option(no, !statement.answer(), statement.feedbackFalse()));
  }

  private Map<String, Object> option(
      String html, boolean correct, Optional<MarkdownText> feedback) {
    return Map.of("text", html, "correct", correct, "feedback", html(feedback));
  }

  private void numeric(Map<String, Object> values, Numeric numeric) {
    values.put("answer", numeric.answer().toPlainString());
    values.put("shownAnswer", messages.number(numeric.answer().toPlainString()));
    values.put("tolerance", numeric.tolerance().toPlainString());
    values.put("unit", numeric.unit());
    values.put("units", units(numeric));
    feedback(values, numeric.feedback());
  }

  /** Factors by unit, spaces left out, for the script; the unit of the answer is one of them. */
  private static String units(Numeric numeric) {
    if (numeric.units().isEmpty()) {
      return "";
    }
    SortedMap<String, BigDecimal> factors = new TreeMap<>();
    numeric.units().forEach((unit, factor) -> factors.put(withoutSpaces(unit), factor));
    factors.put(withoutSpaces(numeric.unit()), BigDecimal.ONE);
    return JsonText.of(factors);
  }

  private static String withoutSpaces(String unit) {
    return unit.replaceAll("[\\s\\h]", "");
  }

  private void feedback(Map<String, Object> values, Activity.Feedback feedback) {
    values.put("feedbackCorrect", html(feedback.correct()));
    values.put("feedbackWrong", html(feedback.wrong()));
  }

  private String html(Optional<MarkdownText> text) {
    return text.map(texts::inline).orElse("");
  }

  /** {@code accept, acceptJson, exact}: the last names what matters of {@code case accents}. */
  static void accepted(Map<String, Object> values, Accepted accepted) {
    values.put("accept", accepted.forms());
    values.put("acceptJson", JsonText.of(accepted.forms()));
    values.put(
        "exact",
        ((accepted.matchCase() ? "case " : "") + (accepted.matchAccents() ? "accents" : ""))
            .strip());
  }
}
