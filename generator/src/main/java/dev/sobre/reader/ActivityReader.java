package dev.sobre.reader;

import dev.sobre.course.Activity;
import dev.sobre.course.Activity.Common;
import dev.sobre.course.Activity.Option;
import dev.sobre.course.Checklist;
import dev.sobre.course.Multiple;
import dev.sobre.course.Reflection;
import dev.sobre.course.Single;
import dev.sobre.course.TrueFalse;
import dev.sobre.diagnostic.DiagnosticLog;
import dev.sobre.diagnostic.NearestName;
import dev.sobre.diagnostic.SourceLocation;
import dev.sobre.markdown.MarkdownText;
import dev.sobre.source.SourceText;
import dev.sobre.source.YamlDocument;
import dev.sobre.source.YamlNode;
import dev.sobre.source.YamlNode.Mapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/** Reads the YAML of an activity: what all types have, and the types that need few keys. */
final class ActivityReader {

  static final List<String> COMMON = List.of("id", "type", "prompt", "hint");
  static final List<String> GRADED = List.of("weight", "attempts");
  static final Map<String, List<String>> KEYS =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("single", List.of("options")),
              Map.entry("multiple", List.of("options")),
              Map.entry("true-false", List.of("answer", "feedback")),
              Map.entry("numeric", List.of("answer", "tolerance", "unit", "units", "feedback")),
              Map.entry("fill-in", List.of("accept", "case", "accents", "feedback")),
              Map.entry("cloze", List.of("text", "gaps", "feedback")),
              Map.entry("matching", List.of("items", "others", "feedback")),
              Map.entry("categorise", List.of("categories", "items", "feedback")),
              Map.entry("ordering", List.of("items", "feedback")),
              Map.entry("reflection", List.of("model")),
              Map.entry("checklist", List.of("items"))));
  static final List<String> UNGRADED = List.of("checklist", "reflection");

  private final String type;
  private final ActivityFields activity;
  private final Fields fields;

  private ActivityReader(
      YamlNode root,
      SourceText source,
      SourceLocation place,
      List<String> moreKeys,
      DiagnosticLog log) {
    this.type = typeOf(root);
    List<String> keys = new ArrayList<>(COMMON);
    if (!UNGRADED.contains(type)) {
      keys.addAll(GRADED);
    }
    keys.addAll(moreKeys);
    keys.addAll(
        KEYS.getOrDefault(type, KEYS.values().stream().flatMap(List::stream).distinct().toList()));
    this.fields = Fields.of(root, source, log, keys);
    this.activity = new ActivityFields(fields, place);
  }

  /**
   * Reads the activity of a lesson.
   *
   * @param fence where it stands
   */
  static Optional<Activity> read(YamlDocument document, SourceLocation fence, DiagnosticLog log) {
    return new ActivityReader(document.root(), document.source(), fence, List.of(), log).read();
  }

  /** For an item of a bank, which has the keys {@code lesson} and {@code translated} too. */
  static ActivityReader ofBank(YamlNode item, SourceText source, DiagnosticLog log) {
    return new ActivityReader(item, source, item.location(), List.of("lesson", "translated"), log);
  }

  Fields fields() {
    return fields;
  }

  private static String typeOf(YamlNode root) {
    return root instanceof Mapping mapping
        ? MeantKeys.in(mapping, COMMON)
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
      case "single" -> Optional.of(new Single(common, options(1)));
      case "multiple" -> Optional.of(new Multiple(common, options(Activity.MOST_PARTS)));
      case "true-false" -> Optional.of(trueFalse(common));
      case "numeric" -> Optional.of(new WrittenReader(activity).numeric(common));
      case "fill-in" -> Optional.of(new WrittenReader(activity).fillIn(common));
      case "cloze" -> Optional.of(new WrittenReader(activity).cloze(common));
      case "matching" -> Optional.of(new ArrangedReader(activity).matching(common));
      case "categorise" -> Optional.of(new ArrangedReader(activity).categorise(common));
      case "ordering" -> Optional.of(new ArrangedReader(activity).ordering(common));
      case "reflection" -> Optional.of(new Reflection(common, activity.markdown("model")));
      case "checklist" -> Optional.of(new Checklist(common, checklist()));
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
    Optional<Integer> attempts = fields.integer("attempts", 0, 35);
    return new Common(
        id,
        activity.requiredMarkdown("prompt"),
        activity.markdown("hint"),
        fields.integer("weight", 1, 100).orElse(1),
        attempts.isPresent() ? OptionalInt.of(attempts.get()) : OptionalInt.empty(),
        activity.place());
  }

  private List<Option> options(int mostRight) {
    List<Option> options = new ArrayList<>();
    for (YamlNode node : activity.list("options", 2, Activity.MOST_PARTS, "options")) {
      ActivityFields option = activity.part(node, List.of("text", "correct", "feedback"));
      options.add(
          new Option(
              option.requiredMarkdown("text"),
              option.fields().bool("correct").orElse(false),
              option.markdown("feedback")));
    }
    long right = options.stream().filter(Option::correct).count();
    boolean enough = options.size() >= 2 && options.size() <= Activity.MOST_PARTS;
    if (enough && (right < 1 || right > mostRight)) {
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
    Optional<ActivityFields> feedback = activity.feedback("true", "false");
    return new TrueFalse(
        common,
        fields.bool("answer").orElse(true),
        feedback.flatMap(f -> f.markdown("true")),
        feedback.flatMap(f -> f.markdown("false")));
  }

  private List<MarkdownText> checklist() {
    List<MarkdownText> items = new ArrayList<>();
    for (YamlNode node : activity.list("items", 1, Activity.MOST_PARTS, "items")) {
      activity.markdown(node).ifPresent(items::add);
    }
    return items;
  }
}
