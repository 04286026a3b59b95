package dev.sobre.imports;

import dev.sobre.imports.EmbeddedField.Answer;
import dev.sobre.imports.Loss.Kind;
import dev.sobre.source.XmlElement;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;

/** Texts with gaps in Moodle XML: embedded answers, and words to pick. */
final class MoodleGaps {

  /** Types of questions whose text holds their fields. */
  private static final Set<String> EMBEDDED = Set.of("multianswer", "cloze");

  private static final int MOST = 26;

  /** Stands for a gap while the text becomes Markdown; Unicode keeps it free of characters. */
  private static final String MARK = "\uFDD0";

  private static final Pattern PICKED = Pattern.compile("\\[\\[(\\d{1,3})]]");

  private final MoodleTexts texts;
  private final Losses losses;

  MoodleGaps(MoodleTexts texts, Losses losses) {
    this.texts = texts;
    this.losses = losses;
  }

  /** What Moodle adds up for embedded answers, which tell no points; 1 for all others. */
  static BigDecimal points(XmlElement question) {
    boolean embedded = EMBEDDED.contains(question.attribute("type").orElse(""));
    int sum =
        question.children("questiontext").stream()
            .filter(text -> embedded)
            .flatMap(text -> EmbeddedField.in(QuizXml.value(text, "text")).stream())
            .mapToInt(EmbeddedField::points)
            .sum();
    return BigDecimal.valueOf(Math.max(1, sum));
  }

  /** Fills in the keys for embedded answers; the type is empty when a gap asks what ours cannot. */
  String embedded(XmlElement question, Map<String, Object> own) {
    Optional<XmlElement> text = question.children("questiontext").stream().findFirst();
    List<EmbeddedField> fields = text.map(t -> EmbeddedField.in(texts.html(t))).orElse(List.of());
    List<Map<String, Object>> gaps = new ArrayList<>();
    for (EmbeddedField field : fields) {
      Optional<Map<String, Object>> gap = gap(field, text.get());
      if (gap.isEmpty()) {
        lose(text.get(), "a gap that ours cannot ask: " + field.type());
        return "";
      }
      gaps.add(gap.get());
    }
    if (fields.stream().mapToInt(EmbeddedField::points).distinct().count() > 1) {
      lose(question, "the points of single gaps: all gaps count alike");
    }
    StringBuilder html = new StringBuilder();
    int end = 0;
    String whole = text.map(texts::html).orElse("");
    for (EmbeddedField field : fields) {
      html.append(whole, end, field.start()).append(MARK);
      end = field.end();
    }
    html.append(whole.substring(end));
    return cloze(text, html.toString(), gaps, own);
  }

  /** Fills in the keys for a text with words to pick or to drag. */
  String picked(XmlElement question, Map<String, Object> own) {
    List<XmlElement> choices = new ArrayList<>(question.children("selectoption"));
    choices.addAll(question.children("dragbox"));
    Optional<XmlElement> text = question.children("questiontext").stream().findFirst();
    List<Map<String, Object>> gaps = new ArrayList<>();
    Matcher place = PICKED.matcher(text.map(texts::html).orElse(""));
    StringBuilder html = new StringBuilder();
    while (place.find()) {
      int number = Integer.parseInt(place.group(1));
      if (number < 1 || number > choices.size()) {
        return "";
      }
      XmlElement right = choices.get(number - 1);
      Set<String> options = new LinkedHashSet<>();
      for (XmlElement choice : choices) {
        if (QuizXml.value(choice, "group").equals(QuizXml.value(right, "group"))) {
          options.add(words(choice));
        }
      }
      if (options.size() < 2 || options.size() > MOST) {
        return "";
      }
      Map<String, Object> gap = new LinkedHashMap<>();
      gap.put("options", List.copyOf(options));
      gap.put("answer", words(right));
      gaps.add(gap);
      place.appendReplacement(html, MARK);
    }
    place.appendTail(html);
    return cloze(text, html.toString(), gaps, own);
  }

  private static String words(XmlElement choice) {
    return Jsoup.parseBodyFragment(QuizXml.value(choice, "text")).text().strip();
  }

  /** What stands before the first gap is the prompt, if it is a paragraph of its own. */
  private String cloze(
      Optional<XmlElement> text,
      String html,
      List<Map<String, Object>> gaps,
      Map<String, Object> own) {
    if (gaps.isEmpty() || gaps.size() > MOST) {
      return "";
    }
    List<String> paragraphs = texts.paragraphs(text.get(), html);
    // A field may stand where no text is left of it, such as in a script.
    if (String.join("", paragraphs).split(MARK, -1).length != gaps.size() + 1) {
      return "";
    }
    int first = 0;
    while (!paragraphs.get(first).contains(MARK)) {
      first++;
    }
    if (first > 0) {
      own.put("prompt", String.join(" ", paragraphs.subList(0, first)));
    }
    List<String> rest = paragraphs.subList(first, paragraphs.size());
    if (arePairs(rest, gaps)) {
      pairs(rest, gaps, own);
      return "matching";
    }
    Map<String, Object> named = new LinkedHashMap<>();
    String written = String.join(" ", rest);
    for (Map<String, Object> gap : gaps) {
      String name = "gap" + (named.size() + 1);
      written = written.replaceFirst(MARK, Matcher.quoteReplacement("{{gap:" + name + "}}"));
      named.put(name, gap);
    }
    own.put("text", written);
    own.put("gaps", named);
    return "cloze";
  }

  /** Whether each paragraph ends with the same list: so our own export writes few pairs. */
  private static boolean arePairs(List<String> paragraphs, List<Map<String, Object>> gaps) {
    return gaps.size() > 1
        && paragraphs.size() == gaps.size()
        && paragraphs.stream().allMatch(text -> text.indexOf(MARK) == text.length() - 1)
        && paragraphs.stream().noneMatch(MARK::equals)
        && gaps.stream().allMatch(gap -> gap.containsKey("options"))
        && gaps.stream().map(gap -> gap.get("options")).distinct().count() == 1;
  }

  private static void pairs(
      List<String> paragraphs, List<Map<String, Object>> gaps, Map<String, Object> own) {
    List<Object> items = new ArrayList<>();
    List<Object> others = new ArrayList<>((List<?>) gaps.get(0).get("options"));
    for (int i = 0; i < gaps.size(); i++) {
      Map<String, Object> item = new LinkedHashMap<>();
      item.put("text", paragraphs.get(i).replace(MARK, "").strip());
      item.put("match", gaps.get(i).get("answer"));
      Optional.ofNullable(gaps.get(i).get("feedback")).ifPresent(f -> item.put("feedback", f));
      items.add(item);
      others.remove(gaps.get(i).get("answer"));
    }
    own.put("items", items);
    if (!others.isEmpty()) {
      own.put("others", others);
    }
  }

  /** Empty when ours cannot ask it. */
  private Optional<Map<String, Object>> gap(EmbeddedField field, XmlElement text) {
    List<Answer> right = field.answers().stream().filter(Answer::isRight).toList();
    Map<String, Object> gap = new LinkedHashMap<>();
    switch (field.kind()) {
      case CHOICE -> {
        List<String> options = field.answers().stream().map(Answer::words).distinct().toList();
        if (right.size() != 1
            || options.size() != field.answers().size()
            || options.size() < 2
            || options.size() > MOST) {
          return Optional.empty();
        }
        gap.put("options", options);
        gap.put("answer", right.get(0).words());
      }
      case WORDS -> {
        List<String> accept =
            right.stream()
                .map(Answer::written)
                .filter(word -> !word.matches(".*(?<!\\\\)\\*.*"))
                .map(word -> word.replace("\\*", "*"))
                .toList();
        if (accept.isEmpty()) {
          return Optional.empty();
        }
        gap.put("accept", MoodleWritten.distinct(accept, field.exact()));
        if (field.exact()) {
          gap.put("case", true);
        }
      }
      case NUMBER -> {
        Optional<String> number = right.stream().findFirst().flatMap(Answer::exactNumber);
        if (number.isEmpty()) {
          return Optional.empty();
        }
        Set<String> forms = new LinkedHashSet<>();
        forms.add(number.get());
        forms.add(number.get().replace('.', ','));
        gap.put("accept", List.copyOf(forms));
      }
      default -> {
        return Optional.empty();
      }
    }
    said(field, text, gap);
    return Optional.of(gap);
  }

  /** A gap says one thing while it is wrong, and nothing else. */
  private void said(EmbeddedField field, XmlElement text, Map<String, Object> gap) {
    Set<String> wrong = new LinkedHashSet<>();
    for (Answer answer : field.answers()) {
      String feedback = String.join(" ", texts.paragraphs(text, answer.feedback())).strip();
      boolean any = answer.written().equals("*") && answer.share() == 0;
      if (answer.share() > 0 && !answer.isRight()
          || answer.share() == 0 && !any && field.kind() != EmbeddedField.Kind.CHOICE) {
        lose(text, "the answer \"" + answer.written() + "\" of a gap, which was not wholly right");
      } else if (answer.isRight() && !feedback.isEmpty()) {
        lose(text, "what a gap said to the right answer: " + feedback);
      } else if (!feedback.isEmpty()) {
        wrong.add(feedback);
      }
    }
    wrong.stream().findFirst().ifPresent(feedback -> gap.put("feedback", feedback));
    wrong.stream()
        .skip(1)
        .forEach(feedback -> lose(text, "another feedback of the same gap: " + feedback));
  }

  private void lose(XmlElement element, String what) {
    losses.add(Kind.QUESTION, element.location(), what);
  }
}
