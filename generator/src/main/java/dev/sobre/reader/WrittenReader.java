package dev.sobre.reader;

import dev.sobre.course.Accepted;
import dev.sobre.course.Activity;
import dev.sobre.course.Activity.Common;
import dev.sobre.course.Cloze;
import dev.sobre.course.Cloze.Gap;
import dev.sobre.course.FillIn;
import dev.sobre.course.Numeric;
import dev.sobre.diagnostic.NearestName;
import dev.sobre.source.YamlNode;
import dev.sobre.source.YamlNode.Entry;
import dev.sobre.source.YamlNode.Scalar;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the activities whose answer is written: a number, a word, the gaps of a text. */
final class WrittenReader {

  private static final Pattern GAP = Pattern.compile("\\{\\{gap:([^{}]*)\\}\\}");

  private final ActivityFields activity;
  private final Fields fields;

  WrittenReader(ActivityFields activity) {
    this.activity = activity;
    this.fields = activity.fields();
  }

  Numeric numeric(Common common) {
    fields.required("answer");
    BigDecimal answer = fields.number("answer").orElse(BigDecimal.ZERO);
    String unit = fields.text("unit").orElse("");
    return new Numeric(common, answer, tolerance(answer), unit, units(unit), activity.feedback());
  }

  /** Absolute, or a share of the answer when it has the sign of one. */
  private BigDecimal tolerance(BigDecimal answer) {
    Optional<YamlNode> node = fields.node("tolerance");
    if (node.isPresent() && node.get() instanceof Scalar scalar && scalar.text().endsWith("%")) {
      String share = scalar.text().substring(0, scalar.text().length() - 1).strip();
      if (share.matches("\\d{1,3}(\\.\\d{1,4})?")) {
        return answer.abs().multiply(new BigDecimal(share)).movePointLeft(2).stripTrailingZeros();
      }
      fields.refused("tolerance", "a number, or a percentage such as 5 %");
      return BigDecimal.ZERO;
    }
    BigDecimal tolerance = fields.number("tolerance").orElse(BigDecimal.ZERO);
    if (tolerance.signum() < 0) {
      fields.refused("tolerance", "0 or more");
    }
    return tolerance;
  }

  private SortedMap<String, BigDecimal> units(String unit) {
    SortedMap<String, BigDecimal> units = new TreeMap<>();
    Optional<YamlNode> node = fields.node("units");
    if (node.isEmpty()) {
      return units;
    }
    if (unit.isEmpty()) {
      fields.error(
          "units", "missing-key", "\"unit\" is missing", "say in which unit the answer is");
    }
    Fields factors = Fields.open(node.get(), fields.source(), fields.log());
    for (Entry entry : factors.entries()) {
      BigDecimal factor = factors.number(entry.key()).orElse(BigDecimal.ONE);
      if (factor.signum() <= 0) {
        factors.refused(entry.key(), "more than 0");
      }
      if (entry.key().matches("[\\d.,+-].*")) {
        fields
            .source()
            .error(
                fields.log(),
                "wrong-value",
                entry.location(),
                "\"" + entry.key() + "\" is no unit",
                "a unit starts with no digit, sign or mark, since it is written behind a number");
      }
      units.put(entry.key(), factor);
    }
    return units;
  }

  FillIn fillIn(Common common) {
    fields.required("accept");
    return new FillIn(common, accepted(fields), activity.feedback());
  }

  private static Accepted accepted(Fields from) {
    List<String> accept = from.texts("accept");
    if (from.node("accept").isPresent() && accept.isEmpty()) {
      from.refused("accept", "a list of at least one accepted answer");
    }
    return new Accepted(
        accept, from.bool("case").orElse(false), from.bool("accents").orElse(false));
  }

  /** Gaps stand in the text as <code>{{gap:name}}</code>, and are told by name under it. */
  Cloze cloze(Common common) {
    Map<String, Gap> byName = gaps();
    List<Gap> gaps = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    Optional<String> written = fields.required("text").flatMap(fields::asText);
    Matcher matcher = GAP.matcher(written.orElse(""));
    List<String> unused = new ArrayList<>(byName.keySet());
    while (matcher.find()) {
      matcher.appendReplacement(text, Cloze.GAP);
      String name = matcher.group(1).strip();
      if (unused.remove(name)) {
        gaps.add(byName.get(name));
      } else if (byName.containsKey(name)) {
        fields.error(
            "text", "wrong-value", "the gap \"" + name + "\" stands in the text twice", "");
      } else {
        fields.error(
            "text",
            "gap-not-found",
            "no gap named \"" + name + "\" under \"gaps\"",
            NearestName.hint(name, byName.keySet()));
      }
    }
    matcher.appendTail(text);
    if (written.isPresent() && !unused.isEmpty()) {
      String name = unused.get(0);
      fields.error(
          "gaps",
          "gap-not-found",
          "the gap \"" + name + "\" is not in the text",
          "write {{gap:" + name + "}} where it belongs");
    }
    return new Cloze(
        common,
        activity.parse(text.toString(), fields.locationOf("text")),
        gaps,
        activity.feedback());
  }

  private Map<String, Gap> gaps() {
    Map<String, Gap> gaps = new TreeMap<>();
    Optional<YamlNode> node = fields.required("gaps");
    if (node.isEmpty()) {
      return gaps;
    }
    Fields named = Fields.open(node.get(), fields.source(), fields.log());
    for (Entry entry : named.entries()) {
      gaps.put(entry.key(), gap(entry.value()));
    }
    if (node.get() instanceof YamlNode.Mapping
        && (gaps.isEmpty() || gaps.size() > Activity.MOST_PARTS)) {
      fields.refused("gaps", "1 to " + Activity.MOST_PARTS + " gaps by name");
    }
    return gaps;
  }

  private Gap gap(YamlNode node) {
    ActivityFields gap =
        activity.part(node, List.of("accept", "case", "accents", "options", "answer", "feedback"));
    Fields keys = gap.fields();
    if (keys.node("options").isEmpty()) {
      keys.required("accept");
      return new Gap(accepted(keys), List.of(), gap.markdown("feedback"));
    }
    gap.list("options", 2, Activity.MOST_PARTS, "options");
    List<String> options = keys.texts("options");
    String answer = keys.requiredText("answer");
    if (!answer.isEmpty() && !options.contains(answer)) {
      keys.error(
          "answer",
          "unknown-value",
          "no option \"" + answer + "\"",
          NearestName.hint(answer, options));
    }
    return new Gap(new Accepted(List.of(answer), true, true), options, gap.markdown("feedback"));
  }
}
