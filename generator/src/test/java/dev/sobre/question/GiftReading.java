package dev.sobre.question;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** GIFT, read and scored as Moodle does. The key is the id in the comment before a question. */
record GiftReading(Map<String, GiftQuestion> questions) implements QuestionFormat {

  private static final Pattern ID = Pattern.compile("// \\[id:([^]]+)]");
  private static final Pattern WEIGHT = Pattern.compile("^%(-?[\\d.]+)%");

  /**
   * A question.
   *
   * @param text what is asked, without name and format
   * @param answers what stands between the braces, line by line; none for a description
   */
  record GiftQuestion(String text, List<String> answers) {}

  static GiftReading of(String gift) {
    Map<String, GiftQuestion> questions = new LinkedHashMap<>();
    for (String block : gift.split("\n\\s*\n")) {
      Matcher id = ID.matcher(block);
      if (id.find()) {
        questions.put(id.group(1), question(block.replaceAll("(?m)^//.*\n", "")));
      } else if (!block.startsWith("$CATEGORY: ")) {
        throw new IllegalStateException("neither question nor category: " + block);
      }
    }
    return new GiftReading(questions);
  }

  /** Answers end at the first brace that no backslash stands before, as in Moodle. */
  private static GiftQuestion question(String block) {
    Matcher parts =
        Pattern.compile(
                "::(.+?)(?<!\\\\)::\\[html]((?:\\\\.|[^\\\\{}]++)*)(?:\\{((?:\\\\.|[^\\\\{}]++)*)})?",
                Pattern.DOTALL)
            .matcher(block.strip());
    if (!parts.matches()) {
      throw new IllegalStateException("not a question: " + block);
    }
    List<String> answers =
        parts.group(3) == null
            ? List.of()
            : parts.group(3).lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
    return new GiftQuestion(plain(parts.group(2)), answers);
  }

  @Override
  public Set<String> ids() {
    return questions.keySet().stream().map(QuestionFormat::whole).collect(Collectors.toSet());
  }

  @Override
  public double score(String id, Answer answer) {
    if (questions.containsKey(id)) {
      return score(questions.get(id).answers(), answer);
    }
    double sum = 0;
    int parts = 0;
    for (; questions.containsKey(id + "." + (parts + 1)); parts++) {
      Answer part = new Answer(List.of(), List.of(answer.words().get(parts)));
      sum += score(questions.get(id + "." + (parts + 1)).answers(), part);
    }
    return sum / parts;
  }

  private static double score(List<String> all, Answer answer) {
    List<String> lines = all.stream().filter(line -> !line.startsWith("####")).toList();
    if (lines.get(0).matches("(TRUE|FALSE)(#.*)?")) {
      return lines.get(0).startsWith("TRUE") == (answer.chosen().get(0) == 0) ? 1 : 0;
    } else if (lines.get(0).equals("#")) {
      String[] number = unsaid(lines.get(1)).replaceFirst("^=%100%", "").split(":");
      double room = Double.parseDouble(number[1]) + 1e-9;
      double given = QuestionFormat.number(answer.words().get(0));
      return Math.abs(given - Double.parseDouble(number[0])) <= room ? 1 : 0;
    } else if (lines.stream().anyMatch(line -> line.startsWith("~"))) {
      return choice(lines, answer);
    } else if (lines.get(0).contains(" -> ")) {
      return pairs(lines, answer);
    }
    return lines.stream()
        .map(line -> line.substring(1))
        .filter(
            line -> {
              String wanted = plain(unsaid(WEIGHT.matcher(line).replaceFirst("")));
              return wanted.equals("*")
                  || QuestionFormat.same(wanted.replace("\\*", "*"), answer.words().get(0), false);
            })
        .findFirst()
        .map(GiftReading::weight)
        .orElse(0.0);
  }

  private static double choice(List<String> lines, Answer answer) {
    double sum = 0;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      String text = plain(unsaid(WEIGHT.matcher(line.substring(1)).replaceFirst("")));
      boolean chosen =
          answer.words().isEmpty()
              ? answer.chosen().contains(i)
              : Fragment.of(text.replaceFirst("^\\[html]", ""))
                  .plain()
                  .equals(answer.words().get(0));
      if (chosen) {
        sum +=
            line.startsWith("=")
                ? 1
                : WEIGHT.matcher(line.substring(1)).find() ? weight(line.substring(1)) : 0;
      }
    }
    return Math.min(1, Math.max(0, sum));
  }

  private static double pairs(List<String> lines, Answer answer) {
    List<String[]> rows = new ArrayList<>();
    List<String> heads = new ArrayList<>();
    for (String line : lines) {
      String[] row = line.substring(1).split(" ?-> ", 2);
      heads.add(Fragment.of(plain(row[0])).plain());
      if (!row[0].isBlank()) {
        rows.add(row);
      }
    }
    int right = 0;
    for (int i = 0; i < rows.size(); i++) {
      String wanted = plain(rows.get(i)[1]);
      boolean follows = answer.words().isEmpty();
      int behind = follows ? answer.behind(i) : 0;
      String given =
          follows
              ? (behind < 0
                  ? ""
                  : behind < rows.size() ? heads.get(behind) : plain(rows.get(rows.size() - 1)[1]))
              : answer.words().get(i);
      right += wanted.equals(given) ? 1 : 0;
    }
    return (double) right / rows.size();
  }

  /** Without the feedback. */
  private static String unsaid(String line) {
    return line.split("(?<!\\\\)#", 2)[0];
  }

  private static double weight(String line) {
    Matcher weight = WEIGHT.matcher(line);
    weight.find();
    double share = Double.parseDouble(weight.group(1)) / 100;
    for (int n = 1; n <= 20; n++) {
      if (Math.abs(Math.abs(share) - 1.0 / n) < 0.00001) {
        return Math.signum(share) / n;
      }
    }
    return share;
  }

  private static String plain(String text) {
    return text.replaceAll("\\\\([\\\\~=#{}:])", "$1").strip();
  }
}
