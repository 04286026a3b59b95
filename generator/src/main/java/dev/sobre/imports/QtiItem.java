package dev.sobre.imports;

import dev.sobre.diagnostic.SourceLocation;
import dev.sobre.source.XmlElement;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Entities;

/**
 * A question of QTI 1.2, as Common Cartridge 1.x profiles it, as the elements of Moodle XML for the
 * same: choices, words, and texts without a score.
 */
final class QtiItem {

  private static final String WHOLE = "100";
  private static final String NONE = "0";

  private final XmlElement item;
  private final SourceLocation at;
  private final Map<String, String> feedback = new LinkedHashMap<>();
  private final List<QtiCondition> conditions;

  QtiItem(XmlElement item) {
    this.item = item;
    this.at = item.location();
    all(item, "itemfeedback")
        .forEach(said -> feedback.put(said.attribute("ident").orElse(""), material(said)));
    this.conditions = all(item, "respcondition").map(QtiCondition::of).toList();
  }

  /** The question in Moodle XML; its type is none that is asked where QTI asks something else. */
  XmlElement question() {
    List<XmlElement> children = new ArrayList<>();
    String name = item.attribute("title").orElse("");
    children.add(QuizXml.named("name", at, name.isEmpty() ? identifier() : name));
    children.add(QuizXml.text("idnumber", at, identifier()));
    children.add(
        formatted(
            "questiontext",
            all(item, "presentation").map(QtiItem::asked).collect(Collectors.joining())));
    field("cc_weighting")
        .or(() -> field("points_possible"))
        .ifPresent(weight -> children.add(QuizXml.text("defaultgrade", at, weight)));
    String type = answers(children);
    said(children);
    return QuizXml.element("question", at, "type", type, children);
  }

  private String identifier() {
    return item.attribute("ident").orElse("");
  }

  private Optional<String> field(String label) {
    return all(item, "qtimetadatafield")
        .filter(field -> value(field, "fieldlabel").equals(label))
        .map(field -> value(field, "fieldentry"))
        .findFirst();
  }

  private String answers(List<XmlElement> children) {
    List<XmlElement> choices = all(item, "response_lid").toList();
    List<XmlElement> fields = all(item, "response_str").toList();
    if (choices.size() == 1 && fields.isEmpty()) {
      return choice(choices.get(0), children);
    } else if (fields.size() == 1 && choices.isEmpty()) {
      return written(children);
    }
    return "QTI " + field("cc_profile").or(() -> field("question_type")).orElse("item");
  }

  private String choice(XmlElement response, List<XmlElement> children) {
    boolean single = !response.attribute("rcardinality").equals(Optional.of("Multiple"));
    List<XmlElement> labels = all(response, "response_label").toList();
    Set<String> right = new LinkedHashSet<>();
    conditions.stream()
        .filter(condition -> condition.score().signum() > 0)
        .filter(condition -> !single || condition.score().compareTo(best()) == 0)
        .forEach(condition -> right.addAll(condition.chosen()));
    Set<String> names =
        labels.stream().map(l -> l.attribute("ident").orElse("")).collect(Collectors.toSet());
    boolean statement = names.equals(Set.of("true", "false"));
    if (!statement) {
      children.add(QuizXml.text("single", at, Boolean.toString(single)));
    }
    for (XmlElement label : labels) {
      String ident = label.attribute("ident").orElse("");
      String text = statement ? ident : material(label);
      boolean isRight = right.contains(ident);
      children.add(
          answer(
              text,
              isRight ? share(single, right.size()) : NONE,
              said(ident) + (isRight ? "" : others(true))));
    }
    return statement ? "truefalse" : "multichoice";
  }

  private static String share(boolean single, int right) {
    return single
        ? WHOLE
        : BigDecimal.valueOf(100)
            .divide(BigDecimal.valueOf(right), 5, RoundingMode.HALF_UP)
            .toPlainString();
  }

  private BigDecimal best() {
    return conditions.stream()
        .map(QtiCondition::score)
        .max(BigDecimal::compareTo)
        .orElse(BigDecimal.ZERO);
  }

  private String written(List<XmlElement> children) {
    List<QtiCondition> scored =
        conditions.stream().filter(condition -> condition.score().signum() > 0).toList();
    if (scored.isEmpty()) {
      return "essay";
    }
    boolean exact = scored.stream().allMatch(QtiCondition::exact);
    children.add(QuizXml.text("usecase", at, exact ? "1" : "0"));
    for (QtiCondition condition : scored) {
      boolean whole = condition.score().compareTo(best()) == 0;
      for (String word : condition.chosen()) {
        children.add(
            answer(word.replace("*", "\\*"), whole ? WHOLE : "50", texts(condition.said())));
      }
    }
    if (!others(true).isEmpty()) {
      children.add(answer("*", NONE, others(true)));
    }
    return scored.stream().allMatch(QtiCondition::simple) ? "shortanswer" : "pattern match";
  }

  private XmlElement answer(String text, String share, String said) {
    List<XmlElement> children = new ArrayList<>();
    children.add(QuizXml.text("text", at, text));
    if (!said.isEmpty()) {
      children.add(formatted("feedback", said));
    }
    return QuizXml.element("answer", at, "fraction", share, children);
  }

  /** What is said to a single choice. */
  private String said(String ident) {
    return conditions.stream()
        .filter(condition -> condition.chosen().equals(List.of(ident)))
        .map(condition -> texts(condition.said()))
        .collect(Collectors.joining());
  }

  private String texts(List<String> said) {
    return said.stream()
        .map(ident -> feedback.getOrDefault(ident, ""))
        .collect(Collectors.joining());
  }

  /** Hints, what is said after any answer, and what helps who grades. */
  private void said(List<XmlElement> children) {
    hints().forEach(ident -> children.add(formatted("hint", feedback.get(ident))));
    String general =
        others(false)
            + conditions.stream()
                .filter(condition -> condition.chosen().size() > 1 && !condition.simple())
                .map(condition -> texts(condition.said()))
                .collect(Collectors.joining());
    if (!general.isEmpty()) {
      children.add(formatted("generalfeedback", general));
    }
    all(item, "itemfeedback")
        .filter(said -> all(said, "solutionmaterial").findAny().isPresent())
        .map(QtiItem::material)
        .forEach(text -> children.add(formatted("graderinfo", text)));
  }

  private XmlElement formatted(String name, String html) {
    return QuizXml.formatted(name, at, "html", html);
  }

  private Set<String> hints() {
    return all(item, "itemfeedback")
        .filter(said -> all(said, "hintmaterial").findAny().isPresent())
        .map(said -> said.attribute("ident").orElse(""))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /**
   * What is said where no condition holds.
   *
   * @param wrong to wrong answers alone, or to all
   */
  private String others(boolean wrong) {
    Set<String> hints = hints();
    return conditions.stream()
        .filter(QtiCondition::other)
        .flatMap(
            condition ->
                condition.said().stream()
                    .filter(ident -> !hints.contains(ident))
                    .filter(ident -> wrong == (condition.last() || ident.contains("incorrect"))))
        .map(ident -> feedback.getOrDefault(ident, ""))
        .collect(Collectors.joining());
  }

  /** The text before, between and behind the answers. */
  private static String asked(XmlElement presentation) {
    StringBuilder html = new StringBuilder();
    for (XmlElement child : presentation.children()) {
      if (child.name().equals("material")) {
        html.append(material(child));
      } else if (!child.name().startsWith("response_")) {
        html.append(asked(child));
      }
    }
    return html.toString();
  }

  /** Texts and images as HTML. */
  private static String material(XmlElement element) {
    return element
        .walk()
        .map(
            part ->
                switch (part.name()) {
                  case "mattext" -> {
                    boolean html = part.attribute("texttype").equals(Optional.of("text/html"));
                    yield html ? part.text() : Entities.escape(part.text());
                  }
                  case "matimage" ->
                      "<img src=\""
                          + Entities.escape(part.attribute("uri").orElse(""))
                          + "\" alt=\""
                          + Entities.escape(part.attribute("label").orElse(""))
                          + "\">";
                  default -> "";
                })
        .collect(Collectors.joining());
  }

  static Stream<XmlElement> all(XmlElement element, String name) {
    return element.walk().filter(part -> part.name().equals(name));
  }

  private static String value(XmlElement element, String name) {
    return ManifestFile.named(element, name).stream()
        .map(part -> part.text().strip())
        .findFirst()
        .orElse("");
  }
}
