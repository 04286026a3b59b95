package dev.sobre.question;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Moodle XML, scored as Moodle's question types do. */
record MoodleXmlReading(Map<String, Element> questions) implements QuestionFormat {

  private static final Pattern FIELD =
      Pattern.compile("\\{(\\d*):(SHORTANSWER|SHORTANSWER_C|MULTICHOICE):(.*?(?<!\\\\))}");

  static MoodleXmlReading of(String xml) {
    Map<String, Element> questions = new LinkedHashMap<>();
    for (Element question : Jsoup.parse(xml, "", Parser.xmlParser()).select("quiz > question")) {
      if (!question.attr("type").equals("category")) {
        questions.put(question.selectFirst("> idnumber").text(), question);
      }
    }
    return new MoodleXmlReading(questions);
  }

  @Override
  public Set<String> ids() {
    return questions.keySet();
  }

  /** Moodle takes the points of fields with embedded answers, and {@code defaultgrade} else. */
  int points(String id) {
    Element question = questions.get(id);
    return question.attr("type").equals("multianswer")
        ? fields(question).stream().mapToInt(field -> Integer.parseInt(field[0])).sum()
        : Integer.parseInt(question.selectFirst("> defaultgrade").text());
  }

  @Override
  public double score(String id, Answer answer) {
    Element question = questions.get(id);
    return switch (question.attr("type")) {
      case "multichoice" -> {
        List<Element> options = question.select("> answer");
        double sum = answer.chosen().stream().mapToDouble(i -> fraction(options.get(i))).sum();
        yield Math.min(1, Math.max(0, sum));
      }
      case "truefalse" -> {
        String said = answer.chosen().get(0) == 0 ? "true" : "false";
        yield question.select("> answer").stream()
            .filter(option -> text(option).equals(said))
            .mapToDouble(MoodleXmlReading::fraction)
            .sum();
      }
      case "shortanswer" ->
          question.select("> answer").stream()
              .filter(
                  option ->
                      fits(
                          text(option),
                          answer.words().get(0),
                          question.selectFirst("usecase").text().equals("1")))
              .findFirst()
              .map(MoodleXmlReading::fraction)
              .orElse(0.0);
      case "numerical" -> numerical(question, answer.words().get(0));
      case "match" -> {
        List<Element> rows =
            question.select("> subquestion").stream().filter(row -> !text(row).isEmpty()).toList();
        int right = 0;
        for (int i = 0; i < rows.size(); i++) {
          right += text(rows.get(i).selectFirst("> answer")).equals(answer.words().get(i)) ? 1 : 0;
        }
        yield (double) right / rows.size();
      }
      case "ordering" -> {
        if (!question.selectFirst("gradingtype").text().equals("RELATIVE_NEXT_EXCLUDE_LAST")) {
          throw new IllegalStateException("scored by another rule");
        }
        List<Double> places =
            question.select("> answer").stream().map(a -> 100 * fraction(a)).toList();
        int right = 0;
        for (int i = 0; i + 1 < places.size(); i++) {
          right += answer.behind(i) == i + 1 && places.get(i) == i + 1.0 ? 1 : 0;
        }
        yield right / (places.size() - 1.0);
      }
      case "multianswer" -> embedded(question, answer);
      default -> throw new IllegalStateException(question.attr("type"));
    };
  }

  private static double numerical(Element question, String given) {
    Matcher parts = Pattern.compile("([-\\d.,]*)\\s*(.*)").matcher(given.strip());
    parts.matches();
    double number = QuestionFormat.number(parts.group(1));
    if (!parts.group(2).isEmpty()) {
      double multiplier =
          question.select("units > unit").stream()
              .filter(unit -> unit.selectFirst("unit_name").text().equals(parts.group(2)))
              .mapToDouble(unit -> Double.parseDouble(unit.selectFirst("multiplier").text()))
              .findFirst()
              .orElse(Double.NaN);
      number /= multiplier;
    }
    Element answer = question.selectFirst("> answer");
    double room = Double.parseDouble(answer.selectFirst("tolerance").text()) + 1e-9;
    return Math.abs(number - Double.parseDouble(text(answer))) <= room ? fraction(answer) : 0;
  }

  private static double embedded(Element question, Answer answer) {
    List<String[]> fields = fields(question);
    double sum = 0;
    double most = 0;
    for (int i = 0; i < fields.size(); i++) {
      String[] field = fields.get(i);
      most += Integer.parseInt(field[0]);
      for (String alternative : field[2].split("~")) {
        boolean right = alternative.startsWith("=");
        String text = decoded(alternative.replaceFirst("^=", "").split("(?<!&)#")[0]);
        boolean html = field[1].equals("MULTICHOICE");
        String shown = html ? Jsoup.parseBodyFragment(text).text() : text;
        boolean matchCase = html || field[1].equals("SHORTANSWER_C");
        if (html
            ? shown.equals(answer.words().get(i))
            : fits(shown, answer.words().get(i), matchCase)) {
          sum += right ? Integer.parseInt(field[0]) : 0;
          break;
        }
      }
    }
    return sum / most;
  }

  /** Points, kind and alternatives of each. */
  private static List<String[]> fields(Element question) {
    List<String[]> fields = new ArrayList<>();
    Matcher matcher = FIELD.matcher(text(question.selectFirst("questiontext")));
    while (matcher.find()) {
      fields.add(new String[] {matcher.group(1), matcher.group(2), matcher.group(3)});
    }
    return fields;
  }

  private static String decoded(String text) {
    return Parser.unescapeEntities(text, false);
  }

  /** An asterisk stands for anything unless a backslash stands before it. */
  private static boolean fits(String wanted, String given, boolean matchCase) {
    StringBuilder pattern = new StringBuilder();
    for (String part : wanted.split("(?<!\\\\)\\*", -1)) {
      pattern.append(pattern.isEmpty() ? "" : ".*").append(Pattern.quote(part.replace("\\*", "*")));
    }
    if (wanted.equals("*")) {
      return true;
    }
    int flags = matchCase ? 0 : Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    return Pattern.compile(pattern.toString(), flags).matcher(given.strip()).matches();
  }

  private static double fraction(Element answer) {
    double fraction = Double.parseDouble(answer.attr("fraction")) / 100;
    return Math.round(fraction * 3) == fraction * 3 ? fraction : rounded(fraction);
  }

  /** Moodle keeps the nearest of the fractions that it knows: a third is 0.3333333. */
  private static double rounded(double fraction) {
    for (int n = 1; n <= 20; n++) {
      if (Math.abs(Math.abs(fraction) - 1.0 / n) < 0.00001) {
        return Math.signum(fraction) / n;
      }
    }
    return fraction;
  }

  private static String text(Element element) {
    return element.selectFirst("> text").wholeText().strip();
  }
}
