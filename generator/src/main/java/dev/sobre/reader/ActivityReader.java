package dev.sobre.reader;

import dev.sobre.course.Activity;
import dev.sobre.course.Activity.Common;
import dev.sobre.course.Activity.Feedback;
import dev.sobre.course.Activity.FillIn;
import dev.sobre.course.Activity.Multiple;
import dev.sobre.course.Activity.Numeric;
import dev.sobre.course.Activity.Option;
import dev.sobre.course.Activity.Single;
import dev.sobre.course.Activity.TrueFalse;
import dev.sobre.diagnostic.DiagnosticLog;
import dev.sobre.diagnostic.NearestName;
import dev.sobre.diagnostic.SourceLocation;
import dev.sobre.markdown.MarkdownDialect;
import dev.sobre.markdown.MarkdownText;
import dev.sobre.source.SourceText;
import dev.sobre.source.YamlDocument;
import dev.sobre.source.YamlNode;
import dev.sobre.source.YamlNode.Mapping;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads the YAML of an activity. */
final class ActivityReader {

  /** The letters a to z name options in LMS reports. */
  private static final int MOST_OPTIONS = 26;

  private static final List<String> COMMON = List.of("id", "type", "prompt", "hint", "weight");
  private static final Map<String, List<String>> KEYS =
      new TreeMap<>(
          Map.of(
              "single", List.of("options"),
              "multiple", List.of("options"),
              "true-false", List.of("answer", "feedback"),
              "numeric", List.of("answer", "tolerance", "unit", "feedback"),
              "fill-in", List.of("accept", "feedback")));

  private final SourceText source;
  private final DiagnosticLog log;
  private final SourceLocation place;
  private final String type;
  private final Fields fields;

  private ActivityReader(
      YamlNode root,
      SourceText source,
      SourceLocation place,
      List<String> moreKeys,
      DiagnosticLog log) {
    this.source = source;
    this.place = place;
    this.log = log;
    this.type = typeOf(root);
    List<String> keys = new ArrayList<>(COMMON);
    keys.addAll(moreKeys);
    keys.addAll(
        KEYS.getOrDefault(type, KEYS.values().stream().flatMap(List::stream).distinct().toList()));
    this.fields = Fields.of(root, source, log, keys);
  }

  /**
   * Reads the activity of a lesson.
   *
   * @param fence where it stands
   */
  static Optional<Activity> read(YamlDocument document, SourceLocation fence, DiagnosticLog log) {
    return new ActivityReader(document.root(), document.source(), fence, List.of(), log).read();
  }

  /** For an item of a bank, which also has the key {@code lesson}. */
  static ActivityReader ofBank(YamlNode item, SourceText source, DiagnosticLog log) {
    return new ActivityReader(item, source, item.location(), List.of("lesson"), log);
  }

  Fields fields() {
    return fields;
  }

  private static String typeOf(YamlNode root) {
    return root instanceof Mapping mapping
        ? mapping
            .get("type")
            .filter(YamlNode.Scalar.class::isInstance)
            .map(node -> ((YamlNode.Scalar) node).text())
            .orElse("")
        : "";
  }

  Optional<Activity> read() {
    Common common = common();
    if (fields.required("type").isEmpty()) {
      return Optional.empty();
    }
    return switch (type) {
      case "single" -> Optional.of(new Single(common, options(1, 1)));
      case "multiple" -> Optional.of(new Multiple(common, options(1, MOST_OPTIONS)));
      case "true-false" -> Optional.of(trueFalse(common));
      case "numeric" -> Optional.of(numeric(common));
      case "fill-in" -> Optional.of(fillIn(common));
      default -> {
        fields.error(
            "type",
            "unknown-value",
            "no activity type \"" + type + "\"",
            NearestName.hint(type, KEYS.keySet()));
        yield Optional.empty();
      }
    };
  }

  private Common common() {
    String id = fields.requiredText("id");
    if (!id.isEmpty() && !Slugs.isSlug(id)) {
      fields.error("id", "wrong-value", "\"" + id + "\" is not an id", Slugs.FORM);
    }
    return new Common(
        id,
        markdown(fields, "prompt", fields.required("prompt")).orElseGet(this::nothing),
        markdown(fields, "hint", fields.node("hint")),
        fields.integer("weight", 1, 100).orElse(1),
        place);
  }

  private MarkdownText nothing() {
    return MarkdownDialect.parse("", source, place);
  }

  private Optional<MarkdownText> markdown(Fields of, String key, Optional<YamlNode> node) {
    return node.flatMap(of::asText)
        .map(text -> MarkdownDialect.parse(text, source, of.locationOf(key)));
  }

  private List<Option> options(int fewestRight, int mostRight) {
    List<Option> options = new ArrayList<>();
    fields.required("options");
    for (YamlNode node : fields.list("options")) {
      Fields option = Fields.of(node, source, log, List.of("text", "correct", "feedback"));
      options.add(
          new Option(
              markdown(option, "text", option.required("text")).orElseGet(this::nothing),
              option.bool("correct").orElse(false),
              markdown(option, "feedback", option.node("feedback"))));
    }
    long right = options.stream().filter(Option::correct).count();
    if (fields.node("options").isPresent()
        && (options.size() < 2 || options.size() > MOST_OPTIONS)) {
      fields.refused("options", "a list of 2 to " + MOST_OPTIONS + " options");
    } else if (fields.node("options").isPresent() && (right < fewestRight || right > mostRight)) {
      fields.error(
          "options",
          "wrong-answer-count",
          right == 0
              ? "no option is marked \"correct: true\""
              : "a \"single\" activity has one right option, and " + right + " are marked",
          right == 0
              ? "mark the right option"
              : "use \"type: multiple\" for several right options");
    }
    return options;
  }

  private TrueFalse trueFalse(Common common) {
    fields.required("answer");
    Optional<Fields> feedback = feedback(List.of("true", "false"));
    return new TrueFalse(
        common,
        fields.bool("answer").orElse(true),
        feedback.flatMap(f -> markdown(f, "true", f.node("true"))),
        feedback.flatMap(f -> markdown(f, "false", f.node("false"))));
  }

  private Numeric numeric(Common common) {
    fields.required("answer");
    BigDecimal tolerance = fields.number("tolerance").orElse(BigDecimal.ZERO);
    if (tolerance.signum() < 0) {
      fields.refused("tolerance", "0 or more");
    }
    return new Numeric(
        common,
        fields.number("answer").orElse(BigDecimal.ZERO),
        tolerance,
        fields.text("unit").orElse(""),
        correctWrong());
  }

  private FillIn fillIn(Common common) {
    fields.required("accept");
    List<String> accept = fields.texts("accept");
    if (fields.node("accept").isPresent() && accept.isEmpty()) {
      fields.refused("accept", "a list of at least one accepted answer");
    }
    return new FillIn(common, accept, correctWrong());
  }

  private Feedback correctWrong() {
    Optional<Fields> feedback = feedback(List.of("correct", "wrong"));
    return new Feedback(
        feedback.flatMap(f -> markdown(f, "correct", f.node("correct"))),
        feedback.flatMap(f -> markdown(f, "wrong", f.node("wrong"))));
  }

  private Optional<Fields> feedback(List<String> keys) {
    return fields.node("feedback").map(node -> Fields.of(node, source, log, keys));
  }
}
