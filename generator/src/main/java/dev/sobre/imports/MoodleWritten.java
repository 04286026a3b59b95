package dev.sobre.imports;

import dev.sobre.imports.Loss.Kind;
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
import java.util.Set;

/** Questions of Moodle XML whose answer is written: words and numbers. */
final class MoodleWritten {

  private static final BigDecimal WHOLE = new BigDecimal(100);

  private final MoodleTexts texts;
  private final Losses losses;

  MoodleWritten(MoodleTexts texts, Losses losses) {
    this.texts = texts;
    this.losses = losses;
  }

  /** Fills in the keys; the type is empty when nothing whole is right. */
  String shortAnswer(XmlElement question, Map<String, Object> own) {
    boolean exact = QuizXml.value(question, "usecase").equals("1");
    List<Object> accept = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    Map<String, Object> feedback = new LinkedHashMap<>();
    for (XmlElement answer : question.children("answer")) {
      String written = texts.raw(answer).strip();
      boolean right = QuizXml.fraction(answer).compareTo(WHOLE) == 0;
      if (right && !written.matches("(?s).*(?<!\\\\)\\*.*")) {
        String form = written.replace("\\*", "*");
        if (!form.isEmpty() && seen.add(plain(form, exact))) {
          accept.add(form);
        }
        texts.child(answer, "feedback").ifPresent(said -> feedback.putIfAbsent("correct", said));
      } else if (written.equals("*") && QuizXml.fraction(answer).signum() == 0) {
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

  /** Words without those that need not be listed. */
  static List<String> distinct(List<String> words, boolean exact) {
    Set<String> seen = new HashSet<>();
    return words.stream().filter(word -> seen.add(plain(word, exact))).toList();
  }

  /** What a learner need not write: accents, curved apostrophes, and capitals unless they count. */
  private static String plain(String form, boolean exact) {
    String bare =
        Normalizer.normalize(form, Normalizer.Form.NFD)
            .replaceAll("\\p{M}+", "")
            .replace('’', '\'');
    return exact ? bare : bare.toLowerCase(Locale.ROOT);
  }

  /** Fills in the keys; the type is empty when no number is right. */
  String numerical(XmlElement question, Map<String, Object> own) {
    Map<String, Object> feedback = new LinkedHashMap<>();
    for (XmlElement answer : question.children("answer")) {
      String written = texts.raw(answer).strip();
      if (written.equals("*")) {
        texts.child(answer, "feedback").ifPresent(said -> feedback.put("wrong", said));
      } else if (QuizXml.fraction(answer).compareTo(WHOLE) == 0 && !own.containsKey("answer")) {
        if (!written.matches("-?\\d+(\\.\\d+)?([eE]-?\\d+)?")) {
          return "";
        }
        own.put("answer", QuizXml.number(written));
        BigDecimal tolerance = QuizXml.number(QuizXml.value(answer, "tolerance"));
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
        BigDecimal factor = QuizXml.number(QuizXml.value(unit, "multiplier"));
        if (factor.compareTo(BigDecimal.ONE) == 0 && !own.containsKey("unit")) {
          own.put("unit", QuizXml.value(unit, "unit_name"));
        } else if (factor.signum() > 0) {
          BigDecimal inverse = BigDecimal.ONE.divide(factor, MathContext.DECIMAL64);
          others.put(
              QuizXml.value(unit, "unit_name"),
              new BigDecimal(inverse.stripTrailingZeros().toPlainString()));
        }
      }
    }
    if (own.containsKey("unit") && !others.isEmpty()) {
      own.put("units", others);
    }
  }

  private void lose(XmlElement element, String what) {
    losses.add(Kind.QUESTION, element.location(), what);
  }
}
