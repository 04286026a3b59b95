package dev.sobre.imports;

import dev.sobre.imports.Loss.Kind;
import dev.sobre.source.XmlElement;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Questions of Moodle XML as activities of the course format, in the order of its keys. */
final class MoodleQuestions {

  private static final BigDecimal WHOLE = new BigDecimal(100);

  private final MoodleTexts texts;
  private final Losses losses;
  private final MoodleWritten written;
  private final MoodleGaps gaps;
  private final Ids ids;

  /**
   * @param ids those that questions have already
   */
  MoodleQuestions(MoodleTexts texts, Ids ids, Losses losses) {
    this.texts = texts;
    this.ids = ids;
    this.losses = losses;
    this.written = new MoodleWritten(texts, losses);
    this.gaps = new MoodleGaps(texts, losses);
  }

  /** The activity; empty for a question that no activity asks, which is told. */
  Optional<Map<String, Object>> activity(XmlElement question) {
    String type = question.attribute("type").orElse("");
    Map<String, Object> own = new LinkedHashMap<>();
    String kind =
        switch (type) {
          case "multichoice" -> choice(question, own);
          case "truefalse" -> trueFalse(question, own);
          case "shortanswer" -> written.shortAnswer(question, own);
          case "numerical" -> written.numerical(question, own);
          case "match" -> match(question, own);
          case "ordering" -> ordering(question, own);
          case "essay" -> essay(question, own);
          case "multianswer", "cloze" -> gaps.embedded(question, own);
          case "gapselect", "ddwtos" -> {
            reply(question, own);
            yield gaps.picked(question, own);
          }
          default -> "";
        };
    if (kind.isEmpty()) {
      lose(
          question, "left out \"" + name(question) + "\": no activity asks a " + type + " like it");
      return Optional.empty();
    }
    Map<String, Object> activity = new LinkedHashMap<>();
    activity.put("id", ids.unique(id(question)));
    activity.put("type", kind);
    // Our own export says the unit behind the prompt.
    String unit = " (" + own.getOrDefault("unit", "") + ")";
    String prompt =
        own.containsKey("prompt") ? own.get("prompt").toString() : prompt(question, own);
    activity.put(
        "prompt",
        prompt.endsWith(unit) ? prompt.substring(0, prompt.length() - unit.length()) : prompt);
    texts.child(question, "hint").ifPresent(hint -> activity.put("hint", hint));
    if (!kind.equals("reflection")) {
      weight(question).ifPresent(weight -> activity.put("weight", weight));
    }
    texts.child(question, "generalfeedback").ifPresent(said -> general(said, question, kind, own));
    activity.putAll(own);
    return Optional.of(activity);
  }

  /** What is said after any answer stands behind what is said after each. */
  @SuppressWarnings("unchecked")
  private void general(String said, XmlElement question, String kind, Map<String, Object> own) {
    switch (kind) {
      case "reflection" -> {}
      case "multiple" -> lose(question, "the general feedback of \"" + name(question) + "\"");
      case "single" ->
          ((List<Map<String, Object>>) own.get("options"))
              .forEach(option -> option.merge("feedback", said, MoodleQuestions::joined));
      default -> {
        Map<String, Object> feedback = new LinkedHashMap<>();
        boolean statement = kind.equals("true-false");
        feedback.put(statement ? "true" : "correct", said);
        feedback.put(statement ? "false" : "wrong", said);
        ((Map<String, Object>) own.getOrDefault("feedback", Map.of()))
            .forEach((key, text) -> feedback.merge(key, text, (all, each) -> joined(each, all)));
        own.put("feedback", feedback);
      }
    }
  }

  private static Object joined(Object one, Object other) {
    return one + " " + other;
  }

  static String name(XmlElement question) {
    return question.children("name").stream()
        .flatMap(name -> name.children("text").stream())
        .map(text -> text.text().strip())
        .findFirst()
        .orElse("");
  }

  private static String id(XmlElement question) {
    String number = QuizXml.value(question, "idnumber");
    return number.isEmpty() ? Ids.slug(name(question)) : Ids.whole(number);
  }

  /** The text, unless it has gaps; the name where that says nothing. */
  private String prompt(XmlElement question, Map<String, Object> own) {
    String prompt = own.containsKey("gaps") ? "" : texts.child(question, "questiontext").orElse("");
    return prompt.isEmpty() ? InlineHtml.escaped(name(question)) : prompt;
  }

  private static Optional<Integer> weight(XmlElement question) {
    String written = QuizXml.value(question, "defaultgrade");
    BigDecimal grade = written.isEmpty() ? MoodleGaps.points(question) : QuizXml.number(written);
    int whole = Math.max(1, Math.min(100, (int) Math.round(grade.doubleValue())));
    return whole == 1 ? Optional.empty() : Optional.of(whole);
  }

  /** Empty when the right options cannot be told. */
  private String choice(XmlElement question, Map<String, Object> own) {
    List<XmlElement> answers = question.children("answer");
    boolean single = !QuizXml.value(question, "single").equals("false");
    long right = answers.stream().filter(answer -> isRight(answer, single)).count();
    if (answers.size() < 2 || answers.size() > 26 || right < 1 || single && right > 1) {
      return "";
    }
    List<Object> options = new ArrayList<>();
    for (XmlElement answer : answers) {
      BigDecimal share = QuizXml.fraction(answer);
      if (single && share.signum() > 0 && share.compareTo(WHOLE) < 0) {
        lose(answer, "an option that was worth " + share.toPlainString() + " % is wrong");
      }
      Map<String, Object> option = new LinkedHashMap<>();
      String text = texts.of(answer);
      if (text.isEmpty()) {
        return "";
      }
      option.put("text", text);
      if (isRight(answer, single)) {
        option.put("correct", true);
      }
      texts.child(answer, "feedback").ifPresent(said -> option.put("feedback", said));
      options.add(option);
    }
    if (!single && !areEven(answers)) {
      lose(
          question,
          "the shares of the options of \""
              + name(question)
              + "\": each right one counts alike, and a wrong one takes as much away");
    }
    own.put("options", options);
    return single ? "single" : "multiple";
  }

  /** Whether shares are those of a {@code multiple}, as exact as Moodle writes them. */
  private static boolean areEven(List<XmlElement> answers) {
    long right = answers.stream().filter(answer -> isRight(answer, false)).count();
    double share = 100.0 / right;
    return answers.stream()
        .map(QuizXml::fraction)
        .allMatch(given -> Math.abs(Math.abs(given.doubleValue()) - share) < 0.001);
  }

  private static boolean isRight(XmlElement answer, boolean single) {
    return single
        ? QuizXml.fraction(answer).compareTo(WHOLE) == 0
        : QuizXml.fraction(answer).signum() > 0;
  }

  private String trueFalse(XmlElement question, Map<String, Object> own) {
    Map<String, Object> feedback = new LinkedHashMap<>();
    for (XmlElement answer : question.children("answer")) {
      String value = texts.raw(answer).strip().toLowerCase(Locale.ROOT);
      if (QuizXml.fraction(answer).compareTo(WHOLE) == 0) {
        own.put("answer", value.equals("true"));
      }
      texts.child(answer, "feedback").ifPresent(said -> feedback.put(value, said));
    }
    if (!feedback.isEmpty()) {
      own.put("feedback", feedback);
    }
    return own.containsKey("answer") ? "true-false" : "";
  }

  private String match(XmlElement question, Map<String, Object> own) {
    List<Object> items = new ArrayList<>();
    List<Object> others = new ArrayList<>();
    for (XmlElement row : question.children("subquestion")) {
      String text = texts.of(row);
      String match = row.children("answer").stream().map(texts::raw).findFirst().orElse("").strip();
      if (text.isEmpty()) {
        others.add(match);
      } else {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("text", text);
        item.put("match", match);
        items.add(item);
      }
    }
    own.put("items", items);
    if (!others.isEmpty()) {
      own.put("others", others);
    }
    reply(question, own);
    return items.size() < 2 || items.size() > 26 ? "" : "matching";
  }

  private String ordering(XmlElement question, Map<String, Object> own) {
    List<String> items = question.children("answer").stream().map(texts::of).toList();
    own.put("items", items);
    reply(question, own);
    boolean told = Set.copyOf(items).size() == items.size();
    return items.size() < 2 || items.size() > 26 || !told ? "" : "ordering";
  }

  private void reply(XmlElement question, Map<String, Object> own) {
    Map<String, Object> feedback = new LinkedHashMap<>();
    texts.child(question, "correctfeedback").ifPresent(said -> feedback.put("correct", said));
    texts.child(question, "incorrectfeedback").ifPresent(said -> feedback.put("wrong", said));
    if (!feedback.isEmpty()) {
      own.put("feedback", feedback);
    }
  }

  private String essay(XmlElement question, Map<String, Object> own) {
    texts
        .child(question, "generalfeedback")
        .or(() -> texts.child(question, "graderinfo"))
        .ifPresent(model -> own.put("model", model));
    return "reflection";
  }

  private void lose(XmlElement element, String what) {
    losses.add(Kind.QUESTION, element.location(), what);
  }
}
