package dev.sobre.imports;

import dev.sobre.source.XmlElement;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is said and given for some answers.
 *
 * @param chosen answers that must be given
 * @param other whether it holds for all else, or for all but some
 * @param last whether no other is looked at behind it
 * @param exact whether capitals count
 * @param score in percent; 0 without one
 * @param said ids of feedback
 * @param simple whether answers are named one by one
 */
record QtiCondition(
    List<String> chosen,
    boolean other,
    boolean last,
    boolean exact,
    BigDecimal score,
    List<String> said,
    boolean simple) {

  /** What names answers one by one. */
  private static final Set<String> SIMPLE = Set.of("conditionvar", "or", "varequal", "other");

  QtiCondition {
    chosen = List.copyOf(chosen);
    said = List.copyOf(said);
  }

  static QtiCondition of(XmlElement condition) {
    List<XmlElement> equal = new ArrayList<>();
    QtiItem.all(condition, "conditionvar").forEach(found -> equals(found, equal));
    BigDecimal score =
        QtiItem.all(condition, "setvar")
            .filter(set -> !set.attribute("action").equals(Optional.of("Subtract")))
            .map(set -> QuizXml.number(set.text().strip()))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    boolean not = equal.isEmpty() && QtiItem.all(condition, "not").findAny().isPresent();
    return new QtiCondition(
        equal.stream().map(found -> found.text().strip()).toList(),
        not || QtiItem.all(condition, "other").findAny().isPresent(),
        not || !condition.attribute("continue").equals(Optional.of("Yes")),
        equal.stream().allMatch(found -> found.attribute("case").equals(Optional.of("Yes"))),
        score,
        QtiItem.all(condition, "displayfeedback")
            .flatMap(said -> said.attribute("linkrefid").stream())
            .toList(),
        QtiItem.all(condition, "conditionvar")
            .flatMap(XmlElement::walk)
            .allMatch(part -> SIMPLE.contains(part.name())));
  }

  /** The answers that must be given; not those that must not. */
  private static void equals(XmlElement part, List<XmlElement> equal) {
    for (XmlElement child : part.children()) {
      if (child.name().equals("varequal")) {
        equal.add(child);
      } else if (!child.name().equals("not")) {
        equals(child, equal);
      }
    }
  }
}
