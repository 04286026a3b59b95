package dev.sobre.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;

/**
 * A field of Moodle's embedded answers, such as {@code {2:SHORTANSWER:=right#yes~*#no}}.
 *
 * @param start offset of its first brace
 * @param end offset behind its last one
 * @param points of the question
 * @param type as written
 * @param kind what it asks
 * @param exact whether capitals count
 * @param answers in order
 */
record EmbeddedField(
    int start, int end, int points, String type, Kind kind, boolean exact, List<Answer> answers) {

  // Possessive, since others take a call for each character: long texts would need too deep a
  // stack.
  private static final Pattern OPENING =
      Pattern.compile("\\{(\\d{0,3}):([A-Z]+(?:_[A-Z]+)?):", Pattern.CASE_INSENSITIVE);
  private static final Pattern BODY = Pattern.compile("(?:\\\\.|[^}\\\\])*+}", Pattern.DOTALL);
  private static final Pattern PART = Pattern.compile("(?:\\\\.|[^~\\\\])++", Pattern.DOTALL);
  private static final Pattern ANSWER =
      Pattern.compile(
          "\\s*(?:=|%(-?\\d{1,3}(?:\\.\\d+)?)%)?((?:\\\\.|&#|[^#\\\\])*+)(?:#(.*))?",
          Pattern.DOTALL);
  private static final Pattern EXACT_NUMBER =
      Pattern.compile("(-?\\d{1,30}(?:\\.\\d{1,30})?)(?::0*(?:\\.0*)?)?");

  /** What fields ask. */
  enum Kind {
    CHOICE,
    WORDS,
    NUMBER,
    OTHER
  }

  /**
   * An answer that a field knows.
   *
   * @param written as in the field, its references read
   * @param share of the points, in percent
   * @param feedback HTML, or empty
   */
  record Answer(String written, double share, String feedback) {

    boolean isRight() {
      return share == 100;
    }

    /** The words of its HTML. */
    String words() {
      return Jsoup.parseBodyFragment(written).text().strip();
    }

    /** A number that nothing may differ from. */
    Optional<String> exactNumber() {
      Matcher number = EXACT_NUMBER.matcher(written);
      return number.matches() ? Optional.of(number.group(1)) : Optional.empty();
    }
  }

  EmbeddedField {
    answers = List.copyOf(answers);
  }

  /** All fields of a text. */
  static List<EmbeddedField> in(String text) {
    List<EmbeddedField> fields = new ArrayList<>();
    Matcher opening = OPENING.matcher(text);
    Matcher body = BODY.matcher(text);
    int from = 0;
    while (opening.find(from)) {
      body.region(opening.end(), text.length());
      if (!body.lookingAt()) {
        break;
      }
      String type = opening.group(2).toUpperCase(Locale.ROOT);
      fields.add(
          new EmbeddedField(
              opening.start(),
              body.end(),
              opening.group(1).isEmpty() ? 1 : Integer.parseInt(opening.group(1)),
              type,
              kind(type),
              List.of("SHORTANSWER_C", "SAC", "MWC").contains(type),
              answers(text.substring(opening.end(), body.end() - 1))));
      from = body.end();
    }
    return fields;
  }

  private static Kind kind(String type) {
    return switch (type) {
      case "MULTICHOICE",
          "MULTICHOICE_V",
          "MULTICHOICE_H",
          "MULTICHOICE_S",
          "MULTICHOICE_VS",
          "MULTICHOICE_HS",
          "MC",
          "MCV",
          "MCH",
          "MCS",
          "MCVS",
          "MCHS" ->
          Kind.CHOICE;
      case "SHORTANSWER", "SHORTANSWER_C", "SA", "SAC", "MW", "MWC" -> Kind.WORDS;
      case "NUMERICAL", "NM" -> Kind.NUMBER;
      default -> Kind.OTHER;
    };
  }

  private static List<Answer> answers(String body) {
    List<Answer> answers = new ArrayList<>();
    Matcher part = PART.matcher(body);
    while (part.find()) {
      Matcher answer = ANSWER.matcher(part.group());
      if (answer.matches()) {
        boolean whole = part.group().stripLeading().startsWith("=");
        answers.add(
            new Answer(
                read(answer.group(2)),
                whole ? 100 : answer.group(1) == null ? 0 : Double.parseDouble(answer.group(1)),
                answer.group(3) == null ? "" : read(answer.group(3))));
      }
    }
    return answers;
  }

  /** Moodle reads references once more than in the HTML around the field. */
  private static String read(String text) {
    return Parser.unescapeEntities(text.replaceAll("\\\\(.)", "$1"), false).strip();
  }
}
