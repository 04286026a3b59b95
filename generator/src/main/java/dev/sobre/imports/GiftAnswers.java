package dev.sobre.imports;

import dev.sobre.diagnostic.SourceLocation;
import dev.sobre.imports.GiftText.Span;
import dev.sobre.source.XmlElement;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands between the braces of a question in GIFT: its type, and the elements for it. */
final class GiftAnswers {

  /** The format of a text that tells none. */
  static final String FORMAT = "moodle";

  private static final String GENERAL = "####";
  private static final Pattern WEIGHT = Pattern.compile("\\A%(-?\\d{1,3}(?:\\.\\d+)?)%");
  private static final Pattern NUMBER =
      Pattern.compile("[-+]?(?:\\d{1,30}\\.?\\d{0,30}|\\.\\d{1,30})(?:[eE][-+]?\\d{1,2})?");
  private static final Pattern ANSWER = Pattern.compile("=");
  private static final Pattern OPTION = Pattern.compile("~\\s*=?|=");
  private static final Set<String> TRUE = Set.of("T", "TRUE");
  private static final Set<String> FALSE = Set.of("F", "FALSE");
  private static final String WHOLE = "100";

  private final String format;
  private final Mistakes mistakes;
  private final List<XmlElement> elements = new ArrayList<>();
  private String type = "";

  /** Takes what is wrong. */
  @FunctionalInterface
  interface Mistakes {
    void refuse(Span at, String message, String hint);
  }

  private GiftAnswers(String format, Mistakes mistakes) {
    this.format = format;
    this.mistakes = mistakes;
  }

  /**
   * Reads answers; empty when they are broken, which is said.
   *
   * @param format of texts that tell none
   */
  static Optional<GiftAnswers> of(Span answers, String format, Mistakes mistakes) {
    GiftAnswers read = new GiftAnswers(format, mistakes);
    return read.read(answers) ? Optional.of(read) : Optional.empty();
  }

  /** As Moodle XML names it. */
  String type() {
    return type;
  }

  List<XmlElement> elements() {
    return elements;
  }

  private boolean read(Span whole) {
    int general = whole.masked().lastIndexOf(GENERAL);
    Span answers = general < 0 ? whole : whole.to(general);
    if (general >= 0) {
      Span said = whole.from(general + GENERAL.length());
      elements.add(QuizXml.written("generalfeedback", said, format));
    }
    String value = before(answers, "#").plain();
    if (answers.isEmpty()) {
      type = "essay";
      return true;
    } else if (answers.indexOf("#") == 0) {
      type = "numerical";
      return numbers(answers.from(1));
    } else if (answers.indexOf("~") >= 0) {
      type = "multichoice";
      return options(answers);
    } else if (answers.indexOf("=") >= 0 && answers.indexOf("->") >= 0) {
      type = "match";
      return pairs(answers);
    } else if (TRUE.contains(value) || FALSE.contains(value)) {
      type = "truefalse";
      statement(answers, TRUE.contains(value));
      return true;
    }
    type = "shortanswer";
    for (Span answer : split(answers, ANSWER)) {
      answer(unmarked(answer), share(unmarked(answer), WHOLE));
    }
    return true;
  }

  /** One option is right when any is marked so; else each has its share. */
  private boolean options(Span answers) {
    List<Span> options = split(answers, OPTION);
    if (options.size() < 2) {
      mistakes.refuse(answers, "one option is no choice", "write ~ or = before each option");
      return false;
    }
    boolean single = answers.indexOf("=") >= 0;
    elements.add(QuizXml.text("single", answers.location(), Boolean.toString(single)));
    for (Span option : options) {
      boolean right = option.masked().matches("(?s)~?\\s*=.*");
      Span text = unmarked(option);
      answer(text, right ? WHOLE : share(text, "0"));
    }
    return true;
  }

  private boolean pairs(Span answers) {
    List<Span> rows = split(answers, ANSWER);
    for (Span row : rows) {
      int arrow = row.indexOf("->");
      if (arrow < 0) {
        mistakes.refuse(row, "a pair without an arrow", "write = item -> match");
        return false;
      }
      Span item = unmarked(row.to(arrow));
      String match = row.from(arrow + 2).plain();
      elements.add(
          QuizXml.formatted(
              "subquestion",
              row.location(),
              QuizXml.format(item, format),
              QuizXml.body(item),
              QuizXml.named("answer", row.location(), match)));
    }
    if (rows.size() < 2) {
      mistakes.refuse(answers, "one pair is no choice", "write two pairs or more");
      return false;
    }
    return true;
  }

  /** The feedback of who is wrong comes first. */
  private void statement(Span answers, boolean right) {
    Span wrongSaid = before(after(answers, "#"), "#");
    Span rightSaid = after(after(answers, "#"), "#");
    SourceLocation at = answers.location();
    for (boolean value : new boolean[] {true, false}) {
      List<XmlElement> children = new ArrayList<>();
      children.add(QuizXml.text("text", at, Boolean.toString(value)));
      feedback(value == right ? rightSaid : wrongSaid, children);
      elements.add(
          QuizXml.element("answer", at, "fraction", value == right ? WHOLE : "0", children));
    }
  }

  private boolean numbers(Span answers) {
    int tilde = answers.indexOf("~");
    for (Span answer : split(tilde < 0 ? answers : answers.to(tilde), ANSWER)) {
      if (!number(unmarked(answer))) {
        return false;
      }
    }
    if (elements.stream().noneMatch(element -> element.name().equals("answer"))) {
      mistakes.refuse(answers, "no number is right here", "write # and the number");
      return false;
    }
    if (tilde >= 0) {
      Span said = after(answers.from(tilde), "#");
      elements.add(numeric(answers.from(tilde).location(), "*", "0", "0", said));
    }
    return true;
  }

  /** A number, one with what it may differ by, or the least and the greatest. */
  private boolean number(Span answer) {
    Span unweighed = unweighed(answer);
    String written = before(unweighed, "#").plain();
    int range = written.indexOf("..");
    int colon = written.indexOf(':');
    String first =
        range > 0 ? written.substring(0, range) : colon > 0 ? written.substring(0, colon) : written;
    String second =
        range > 0 ? written.substring(range + 2) : colon > 0 ? written.substring(colon + 1) : "0";
    boolean any = written.equals("*");
    if (!any && (!isNumber(first) || !isNumber(second))) {
      mistakes.refuse(
          unweighed,
          "\"" + written + "\" is no number",
          "write 3.14, 3.14:0.01 or 3.13..3.15, with a point");
      return false;
    }
    BigDecimal value = any ? BigDecimal.ZERO : new BigDecimal(first.strip());
    BigDecimal room = any ? BigDecimal.ZERO : new BigDecimal(second.strip());
    if (range > 0) {
      BigDecimal middle = value.add(room).divide(BigDecimal.valueOf(2));
      room = room.subtract(middle).abs();
      value = middle;
    }
    elements.add(
        numeric(
            answer.location(),
            any ? "*" : value.stripTrailingZeros().toPlainString(),
            room.toPlainString(),
            share(answer, WHOLE),
            after(unweighed, "#")));
    return true;
  }

  private XmlElement numeric(
      SourceLocation at, String value, String tolerance, String share, Span said) {
    List<XmlElement> children = new ArrayList<>();
    children.add(QuizXml.text("text", at, value));
    children.add(QuizXml.text("tolerance", at, tolerance));
    feedback(said, children);
    return QuizXml.element("answer", at, "fraction", share, children);
  }

  private static boolean isNumber(String written) {
    return NUMBER.matcher(written.strip()).matches();
  }

  /** An answer with its share and what is said to it. */
  private void answer(Span answer, String share) {
    Span unweighed = unweighed(answer);
    Span text = before(unweighed, "#");
    Span said = after(unweighed, "#");
    List<XmlElement> children = new ArrayList<>();
    XmlElement written = QuizXml.written("answer", text, format);
    children.addAll(written.children());
    feedback(said, children);
    List<XmlElement.Attribute> attributes = new ArrayList<>(written.attributes());
    attributes.add(new XmlElement.Attribute("", "fraction", share));
    elements.add(new XmlElement("", "answer", answer.location(), attributes, children, ""));
  }

  private void feedback(Span said, List<XmlElement> children) {
    if (!said.isEmpty()) {
      children.add(QuizXml.written("feedback", said, format));
    }
  }

  /** Answers by the signs that start them; what stands before the first sign is one too. */
  private static List<Span> split(Span answers, Pattern mark) {
    List<Integer> starts =
        mark.matcher(answers.masked()).results().map(MatchResult::start).toList();
    List<Span> parts = new ArrayList<>();
    int start = 0;
    for (int end : starts) {
      if (end > 0) {
        parts.add(answers.to(end).from(start));
      }
      start = end;
    }
    if (!answers.isEmpty()) {
      parts.add(answers.from(start));
    }
    return parts;
  }

  /** Without the signs that start it. */
  private static Span unmarked(Span answer) {
    Span rest = answer;
    while (rest.indexOf("~") == 0 || rest.indexOf("=") == 0) {
      rest = rest.from(1);
    }
    return rest;
  }

  private static String share(Span answer, String otherwise) {
    Matcher weight = WEIGHT.matcher(answer.masked());
    return weight.find() ? weight.group(1) : otherwise;
  }

  private static Span unweighed(Span answer) {
    Matcher weight = WEIGHT.matcher(answer.masked());
    return weight.find() ? answer.from(weight.end()) : answer;
  }

  private static Span before(Span span, String sign) {
    int at = span.indexOf(sign);
    return at < 0 ? span : span.to(at);
  }

  private static Span after(Span span, String sign) {
    int at = span.indexOf(sign);
    return at < 0 ? span.from(span.masked().length()) : span.from(at + sign.length());
  }
}
