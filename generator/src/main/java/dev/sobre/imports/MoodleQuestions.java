package dev.sobre.imports;

import dev.sobre.imports.Loss.Kind;
import dev.sobre.markdown.Anchors;
import dev.sobre.source.XmlElement;
import java.math.BigDecimal;
import java.math.MathContext;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
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
  private final Ids ids = new Ids();

  MoodleQuestions(String file, Losses losses) {
    this.texts = new MoodleTexts(file, losses);
    this.losses = losses;
  }

  /** The activity; empty for a question that no activity asks, which is told. */
  Optional<Map<String, Object>> activity(XmlElement question) {
    String type = question.attribute("type").orElse("");
    Map<String, Object> own = new LinkedHashMap<>();
    String kind =
        switch (type) {
          case "multichoice" -> choice(question, own);
          case "truefalse" -> trueFalse(question, own);
          case "shortanswer" -> shortAnswer(question, own);
          case "numerical" -> numerical(question, own);
          case "match" -> match(question, own);
          case "ordering" -> ordering(question, own);
          case "essay" -> essay(question, own);
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
    String prompt = prompt(question);
    activity.put(
        "prompt",
        prompt.endsWith(unit) ? prompt.substring(0, prompt.length() - unit.length()) : prompt);
    texts.child(question, "hint").ifPresent(hint -> activity.put("hint", hint));
    if (!kind.equals("reflection")) {
      weight(question).ifPresent(weight -> activity.put("weight", weight));
      if (texts.child(question, "generalfeedback").isPresent()) {
        lose(question, "the general feedback of \"" + name(question) + "\"");
      }
    }
    activity.putAll(own);
    return Optional.of(activity);
  }

  static String name(XmlElement question) {
    return question.children("name").stream()
        .flatMap(name -> name.children("text").stream())
        .map(text -> text.text().strip())
        .findFirst()
        .orElse("");
  }

  private static String id(XmlElement question) {
    String number = value(question, "idnumber");
    return number.isEmpty() ? Ids.slug(name(question)) : Anchors.slug(number);
  }

  private String prompt(XmlElement question) {
    String prompt = texts.child(question, "questiontext").orElse("");
    return prompt.isEmpty() ? InlineHtml.escaped(name(question)) : prompt;
  }

  private static Optional<Integer> weight(XmlElement question) {
    BigDecimal grade = number(value(question, "defaultgrade"));
    int whole = Math.max(1, Math.min(100, (int) Math.round(grade.doubleValue())));
    return whole == 1 ? Optional.empty() : Optional.of(whole);
  }

  /** Empty when the right options cannot be told. */
  private String choice(XmlElement question, Map<String, Object> own) {
    List<XmlElement> answers = question.children("answer");
    boolean single = !value(question, "single").equals("false");
    long right = answers.stream().filter(answer -> isRight(answer, single)).count();
    if (answers.size() < 2 || answers.size() > 26 || right < 1 || single && right > 1) {
      return "";
    }
    List<Object> options = new ArrayList<>();
    for (XmlElement answer : answers) {
      BigDecimal share = fraction(answer);
      if (single && share.signum() > 0 && share.compareTo(WHOLE) < 0) {
        lose(answer, "an option that was worth " + share.toPlainString() + " % is wrong");
      }
      Map<String, Object> option = new LinkedHashMap<>();
      option.put("text", texts.of(answer));
      if (isRight(answer, single)) {
        option.put("correct", true);
      }
      texts.child(answer, "feedback").ifPresent(said -> option.put("feedback", said));
      options.add(option);
    }
    own.put("options", options);
    return single ? "single" : "multiple";
  }

  private static boolean isRight(XmlElement answer, boolean single) {
    return single ? fraction(answer).compareTo(WHOLE) == 0 : fraction(answer).signum() > 0;
  }

  private String trueFalse(XmlElement question, Map<String, Object> own) {
    Map<String, Object> feedback = new LinkedHashMap<>();
    for (XmlElement answer : question.children("answer")) {
      String value = texts.raw(answer).strip().toLowerCase(Locale.ROOT);
      if (fraction(answer).compareTo(WHOLE) == 0) {
        own.put("answer", value.equals("true"));
      }
      texts.child(answer, "feedback").ifPresent(said -> feedback.put(value, said));
    }
    if (!feedback.isEmpty()) {
      own.put("feedback", feedback);
    }
    return own.containsKey("answer") ? "true-false" : "";
  }

  private String shortAnswer(XmlElement question, Map<String, Object> own) {
    boolean exact = value(question, "usecase").equals("1");
    List<Object> accept = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    Map<String, Object> feedback = new LinkedHashMap<>();
    for (XmlElement answer : question.children("answer")) {
      String written = texts.raw(answer).strip();
      boolean right = fraction(answer).compareTo(WHOLE) == 0;
      if (right && !written.matches("(?s).*(?<!\\\\)\\*.*")) {
        String form = written.replace("\\*", "*");
        if (seen.add(plain(form, exact))) {
          accept.add(form);
        }
        texts.child(answer, "feedback").ifPresent(said -> feedback.putIfAbsent("correct", said));
      } else if (written.equals("*") && fraction(answer).signum() == 0) {
        texts.child(answer, "feedback").ifPresent(said -> feedback.put("wrong", said));
      } else {
        lose(answer, "the answer \"" + written + "\", which was partly right or had a wildcard");
      }
    }
    own.put("accept", accept);
    if (exact) {
      own.put("case", true);
    }
    if (!feedback.isEmpty()) {
      own.put("feedback", feedback);
    }
    return accept.isEmpty() ? "" : "fill-in";
  }

  /** What a learner need not write: accents, curved apostrophes, and capitals unless they count. */
  private static String plain(String form, boolean exact) {
    String bare =
        Normalizer.normalize(form, Normalizer.Form.NFD)
            .replaceAll("\\p{M}+", "")
            .replace('’', '\'');
    return exact ? bare : bare.toLowerCase(Locale.ROOT);
  }

  private String numerical(XmlElement question, Map<String, Object> own) {
    Map<String, Object> feedback = new LinkedHashMap<>();
    for (XmlElement answer : question.children("answer")) {
      String written = texts.raw(answer).strip();
      if (written.equals("*")) {
        texts.child(answer, "feedback").ifPresent(said -> feedback.put("wrong", said));
      } else if (fraction(answer).compareTo(WHOLE) == 0 && !own.containsKey("answer")) {
        if (!written.matches("-?\\d+(\\.\\d+)?([eE]-?\\d+)?")) {
          return "";
        }
        own.put("answer", number(written));
        BigDecimal tolerance = number(value(answer, "tolerance"));
        if (tolerance.signum() > 0) {
          own.put("tolerance", tolerance);
        }
        texts.child(answer, "feedback").ifPresent(said -> feedback.put("correct", said));
      } else {
        lose(answer, "the answer \"" + written + "\", beside the first right one");
      }
    }
    units(question, own);
    if (!feedback.isEmpty()) {
      own.put("feedback", feedback);
    }
    return own.containsKey("answer") ? "numeric" : "";
  }

  /** Moodle's factor is the number in that unit for 1 in the first; ours is the other way round. */
  private static void units(XmlElement question, Map<String, Object> own) {
    Map<String, Object> others = new LinkedHashMap<>();
    for (XmlElement units : question.children("units")) {
      for (XmlElement unit : units.children("unit")) {
        BigDecimal factor = number(value(unit, "multiplier"));
        if (factor.compareTo(BigDecimal.ONE) == 0 && !own.containsKey("unit")) {
          own.put("unit", value(unit, "unit_name"));
        } else if (factor.signum() > 0) {
          BigDecimal inverse = BigDecimal.ONE.divide(factor, MathContext.DECIMAL64);
          others.put(
              value(unit, "unit_name"),
              new BigDecimal(inverse.stripTrailingZeros().toPlainString()));
        }
      }
    }
    if (own.containsKey("unit") && !others.isEmpty()) {
      own.put("units", others);
    }
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
        items.add(new LinkedHashMap<>(Map.of("match", match, "text", text)));
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
    losses.add(Kind.QUESTION, element.location().file(), element.location().line(), what);
  }

  private static BigDecimal fraction(XmlElement answer) {
    return number(answer.attribute("fraction").orElse(""));
  }

  private static BigDecimal number(String written) {
    return written.matches("-?\\d{1,30}(\\.\\d{1,30})?([eE]-?\\d{1,2})?")
        ? new BigDecimal(new BigDecimal(written).stripTrailingZeros().toPlainString())
        : BigDecimal.ZERO;
  }

  static String value(XmlElement element, String child) {
    return element.children(child).stream().map(c -> c.text().strip()).findFirst().orElse("");
  }
}
