package dev.sobre.page;

import dev.sobre.course.Activity;
import dev.sobre.course.Activity.FillIn;
import dev.sobre.course.Activity.Multiple;
import dev.sobre.course.Activity.Numeric;
import dev.sobre.course.Activity.Option;
import dev.sobre.course.Activity.Single;
import dev.sobre.course.Activity.TrueFalse;
import dev.sobre.markdown.MarkdownText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Gives the template {@code activity} its values: {@code id, type, language, prompt, hint, options
 * (text, correct, feedback), answer, shownAnswer, tolerance, unit, accept, acceptJson,
 * feedbackCorrect, feedbackWrong, maxLength, weight, attempts}. Texts are HTML; what a type has not
 * is empty.
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
    values.put("attempts", attempts);
    values.put("options", List.of());
    values.put("answer", "");
    values.put("shownAnswer", "");
    values.put("tolerance", "");
    values.put("unit", "");
    values.put("accept", List.of());
    values.put("acceptJson", "[]");
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
      values.put("answer", numeric.answer().toPlainString());
      values.put("shownAnswer", messages.number(numeric.answer().toPlainString()));
      values.put("tolerance", numeric.tolerance().toPlainString());
      values.put("unit", numeric.unit());
      feedback(values, numeric.feedback());
    } else if (activity instanceof FillIn fillIn) {
      values.put("accept", fillIn.accept());
      values.put("acceptJson", json(fillIn.accept()));
      values.put("maxLength", fillIn.maxLength());
      feedback(values, fillIn.feedback());
    }
    return values;
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

  private void feedback(Map<String, Object> values, Activity.Feedback feedback) {
    values.put("feedbackCorrect", html(feedback.correct()));
    values.put("feedbackWrong", html(feedback.wrong()));
  }

  private String html(Optional<MarkdownText> text) {
    return text.map(texts::inline).orElse("");
  }

  private static String json(List<String> texts) {
    return texts.stream()
        .map(text -> '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"')
        .collect(Collectors.joining(",", "[", "]"));
  }
}
