package dev.sobre.question;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** An assessment of QTI 1.2.1, scored by its conditions. */
record QtiReading(Map<String, Element> items) implements QuestionFormat {

  static QtiReading of(String xml) {
    Map<String, Element> items = new LinkedHashMap<>();
    Jsoup.parse(xml, "", Parser.xmlParser())
        .select("section > item, objectbank > item")
        .forEach(item -> items.put(item.attr("ident"), item));
    return new QtiReading(items);
  }

  @Override
  public Set<String> ids() {
    return items.keySet().stream().map(QuestionFormat::whole).collect(Collectors.toSet());
  }

  /** Of all parts together. */
  int weight(String id) {
    return parts(id).stream().mapToInt(QtiReading::weight).sum();
  }

  private List<Element> parts(String id) {
    return items.entrySet().stream()
        .filter(item -> QuestionFormat.whole(item.getKey()).equals(id))
        .map(Map.Entry::getValue)
        .toList();
  }

  private static int weight(Element item) {
    return Integer.parseInt(metadata(item, "cc_weighting"));
  }

  static String metadata(Element item, String label) {
    return item.select("qtimetadatafield").stream()
        .filter(field -> field.selectFirst("fieldlabel").text().equals(label))
        .map(field -> field.selectFirst("fieldentry").text())
        .findFirst()
        .orElseThrow();
  }

  @Override
  public double score(String id, Answer answer) {
    List<Element> parts = parts(id);
    double sum = 0;
    for (int i = 0; i < parts.size(); i++) {
      sum += weight(parts.get(i)) * score(parts.get(i), responses(parts.get(i), answer, i)) / 100.0;
    }
    return sum / weight(id);
  }

  /** Idents of what is chosen, or the text that is written. */
  private static Set<String> responses(Element item, Answer answer, int part) {
    List<Element> labels = item.select("response_label");
    if (labels.isEmpty()) {
      return Set.of(answer.words().get(part).strip());
    }
    if (answer.words().isEmpty() && item.attr("ident").matches(".*\\.\\d+")) {
      return chosen(labels, successor(item, answer, part));
    }
    return answer.words().isEmpty()
        ? answer.chosen().stream().map(i -> labels.get(i).attr("ident")).collect(Collectors.toSet())
        : chosen(labels, answer.words().get(part));
  }

  /** The right option of the part before is the item whose successor is asked. */
  private static String successor(Element item, Answer answer, int part) {
    int behind = answer.behind(part);
    if (behind < 0) {
      return "";
    }
    return behind == 0 ? "nothing comes before it" : rightText(sibling(item, behind - 1));
  }

  private static Element sibling(Element item, int part) {
    String id = QuestionFormat.whole(item.attr("ident")) + "." + (part + 1);
    return item.parent().select("> item").stream()
        .filter(other -> other.attr("ident").equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static String rightText(Element item) {
    String ident =
        item.select("respcondition").stream()
            .filter(condition -> condition.selectFirst("setvar") != null)
            .map(condition -> condition.selectFirst("varequal").text())
            .findFirst()
            .orElseThrow();
    return item.select("response_label").stream()
        .filter(label -> label.attr("ident").equals(ident))
        .map(QtiReading::text)
        .findFirst()
        .orElseThrow();
  }

  private static Set<String> chosen(List<Element> labels, String text) {
    return labels.stream()
        .filter(label -> text(label).equals(text))
        .map(label -> label.attr("ident"))
        .collect(Collectors.toSet());
  }

  private static String text(Element label) {
    return Fragment.of(label.selectFirst("mattext").wholeText()).plain();
  }

  private static double score(Element item, Set<String> responses) {
    double score = 0;
    boolean any = false;
    for (Element condition : item.select("respcondition")) {
      Element test = condition.selectFirst("conditionvar");
      boolean met =
          test.selectFirst("> other") != null
              ? condition.attr("continue").equals("Yes") || !any
              : met(test, responses);
      if (met) {
        any = true;
        Element set = condition.selectFirst("setvar");
        score = set == null ? score : Double.parseDouble(set.text());
        if (condition.attr("continue").equals("No")) {
          break;
        }
      }
    }
    return score;
  }

  private static boolean met(Element test, Set<String> responses) {
    Element and = test.selectFirst("> and");
    if (and != null) {
      return and.select("> varequal").stream().allMatch(equal -> equal(equal, responses))
          && and.select("> not > varequal").stream().noneMatch(equal -> equal(equal, responses));
    }
    return test.select("> varequal").stream().anyMatch(equal -> equal(equal, responses));
  }

  private static boolean equal(Element equal, Set<String> responses) {
    boolean matchCase = equal.attr("case").equals("Yes");
    return responses.stream()
        .anyMatch(response -> QuestionFormat.same(equal.wholeText(), response, matchCase));
  }
}
