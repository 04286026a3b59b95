package dev.sobre.reader;

import static dev.sobre.reader.SchemaShape.anyOf;
import static dev.sobre.reader.SchemaShape.bool;
import static dev.sobre.reader.SchemaShape.keys;
import static dev.sobre.reader.SchemaShape.list;
import static dev.sobre.reader.SchemaShape.named;
import static dev.sobre.reader.SchemaShape.number;
import static dev.sobre.reader.SchemaShape.slug;
import static dev.sobre.reader.SchemaShape.text;
import static dev.sobre.reader.SchemaShape.whole;
import static dev.sobre.reader.SchemaShape.words;

import dev.sobre.course.Activity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The shape of an activity: its type decides which keys it has. */
final class ActivitySchema {

  private ActivitySchema() {}

  /**
   * The shape.
   *
   * @param wanted keys that the place of the activity adds, all required
   * @param allowed keys that it adds, none required
   */
  static Map<String, Object> of(
      Map<String, Map<String, Object>> wanted, Map<String, Map<String, Object>> allowed) {
    Map<String, Map<String, Object>> more = new LinkedHashMap<>(wanted);
    more.putAll(allowed);
    List<Object> byType = new ArrayList<>();
    for (String type : ActivityReader.KEYS.keySet()) {
      Map<String, Object> branch = new LinkedHashMap<>();
      branch.put(
          "if",
          Map.of("properties", Map.of("type", Map.of("const", type)), "required", List.of("type")));
      branch.put("then", ofType(type, more));
      byType.add(branch);
    }
    List<String> required = new ArrayList<>(List.of("id", "type", "prompt"));
    required.addAll(wanted.keySet());
    Map<String, Object> activity = new LinkedHashMap<>();
    activity.put("type", "object");
    activity.put("required", required);
    activity.put("properties", Map.of("type", words(ActivityReader.KEYS.keySet())));
    activity.put("allOf", byType);
    return activity;
  }

  private static Map<String, Object> ofType(String type, Map<String, Map<String, Object>> more) {
    List<String> keys = new ArrayList<>(ActivityReader.COMMON);
    if (!ActivityReader.UNGRADED.contains(type)) {
      keys.addAll(ActivityReader.GRADED);
    }
    keys.addAll(more.keySet());
    keys.addAll(ActivityReader.KEYS.get(type));
    Map<String, Map<String, Object>> shapes = new LinkedHashMap<>(more);
    shapes.put("id", slug());
    shapes.put("prompt", text());
    shapes.put("hint", text());
    shapes.put("weight", whole(1, 100));
    shapes.put("attempts", whole(0, 35));
    shapes.put("feedback", keys(Map.of("correct", text(), "wrong", text())));
    shapes.putAll(own(type));
    return keys(keys, shapes, required(type));
  }

  private static List<String> required(String type) {
    return switch (type) {
      case "single", "multiple" -> List.of("options");
      case "true-false", "numeric" -> List.of("answer");
      case "fill-in" -> List.of("accept");
      case "cloze" -> List.of("text", "gaps");
      case "categorise" -> List.of("categories", "items");
      case "matching", "ordering", "checklist" -> List.of("items");
      default -> List.of();
    };
  }

  private static Map<String, Map<String, Object>> own(String type) {
    return switch (type) {
      case "single", "multiple" ->
          Map.of("options", parts(Map.of("text", text(), "correct", bool(), "feedback", text())));
      case "true-false" ->
          Map.of("answer", bool(), "feedback", keys(Map.of("true", text(), "false", text())));
      case "numeric" ->
          Map.of("answer", number(), "tolerance", text(), "unit", text(), "units", named(number()));
      case "fill-in" -> Map.of("accept", list(text()), "case", bool(), "accents", bool());
      case "cloze" -> Map.of("text", text(), "gaps", named(gap()));
      case "matching" ->
          Map.of(
              "items",
              parts(Map.of("text", text(), "match", text(), "feedback", text()), "match"),
              "others",
              list(text()));
      case "categorise" ->
          Map.of(
              "categories",
              list(text(), 2, Activity.MOST_PARTS),
              "items",
              parts(Map.of("text", text(), "category", text(), "feedback", text()), "category"));
      case "ordering" ->
          Map.of(
              "items",
              list(
                  anyOf(text(), keys(Map.of("text", text(), "feedback", text()), "text")),
                  2,
                  Activity.MOST_PARTS));
      case "checklist" -> Map.of("items", list(text(), 1, Activity.MOST_PARTS));
      case "reflection" -> Map.of("model", text());
      default -> Map.of();
    };
  }

  private static Map<String, Object> gap() {
    return keys(
        Map.of(
            "accept", list(text()),
            "case", bool(),
            "accents", bool(),
            "options", list(text(), 2, Activity.MOST_PARTS),
            "answer", text(),
            "feedback", text()));
  }

  private static Map<String, Object> parts(
      Map<String, Map<String, Object>> shapes, String... required) {
    List<String> all = new ArrayList<>(List.of("text"));
    all.addAll(List.of(required));
    return list(keys(shapes, all.toArray(String[]::new)), 2, Activity.MOST_PARTS);
  }
}
