package dev.sobre.reader;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Pieces of JSON Schema (draft 7, which editors read), each for one way in which {@link Fields}
 * takes a value.
 */
final class SchemaShape {

  /** What a schema says nothing about. */
  static final Map<String, Object> ANY = Map.of();

  private static final String LANGUAGE = "[a-z]{2,3}(-[A-Za-z0-9]+)*";

  private SchemaShape() {}

  /** A text; numbers and booleans are taken as their characters. */
  static Map<String, Object> text() {
    return of("type", List.of("string", "number", "boolean"), "pattern", "\\S");
  }

  static Map<String, Object> matching(String pattern) {
    return of("type", List.of("string", "number"), "pattern", "^(?:" + pattern + ")$");
  }

  static Map<String, Object> slug() {
    Map<String, Object> shape = matching(Slugs.SLUG);
    shape.put("maxLength", Slugs.LONGEST);
    return shape;
  }

  static Map<String, Object> language() {
    return matching(LANGUAGE);
  }

  /** One text, or one for each language. */
  static Map<String, Object> localized() {
    Map<String, Object> texts =
        of("type", "object", "patternProperties", Map.of("^" + LANGUAGE + "$", text()));
    texts.put("additionalProperties", false);
    return anyOf(text(), texts);
  }

  static Map<String, Object> bool() {
    return of("type", "boolean");
  }

  static Map<String, Object> number() {
    return of("type", List.of("number", "string"), "pattern", "^[-+]?[0-9.]+(?:[eE][-+]?[0-9]+)?$");
  }

  static Map<String, Object> whole(int min, int max) {
    Map<String, Object> shape = of("type", List.of("integer", "string"), "pattern", "^[0-9]{1,9}$");
    shape.put("minimum", min);
    shape.put("maximum", max);
    return shape;
  }

  /** A share such as {@code 70 %}. */
  static Map<String, Object> percent() {
    return of("type", "string", "pattern", "^[0-9]{1,3}[ \u00A0]*%$");
  }

  static Map<String, Object> words(Collection<String> words) {
    return of("enum", List.copyOf(words));
  }

  static Map<String, Object> anyOf(Object... shapes) {
    return of("anyOf", List.of(shapes));
  }

  static Map<String, Object> list(Map<String, Object> items) {
    return of("type", "array", "items", items);
  }

  static Map<String, Object> list(Map<String, Object> items, int fewest, int most) {
    Map<String, Object> shape = list(items);
    shape.put("minItems", fewest);
    shape.put("maxItems", most);
    return shape;
  }

  /** A mapping whose keys the author chooses. */
  static Map<String, Object> named(Map<String, Object> value) {
    return of("type", "object", "additionalProperties", value);
  }

  /** The same, and the keys are ids. */
  static Map<String, Object> byId(Map<String, Object> value) {
    Map<String, Object> shape = named(value);
    shape.put("propertyNames", slug());
    return shape;
  }

  /**
   * A mapping that has these keys alone.
   *
   * @param keys as the reader allows them
   * @param shapes of values; a key without one takes anything
   * @param required keys that must be there
   */
  static Map<String, Object> keys(
      List<String> keys, Map<String, Map<String, Object>> shapes, List<String> required) {
    Map<String, Object> properties = new LinkedHashMap<>();
    keys.forEach(key -> properties.put(key, shapes.getOrDefault(key, ANY)));
    Map<String, Object> shape = of("type", "object", "properties", properties);
    shape.put("additionalProperties", false);
    if (!required.isEmpty()) {
      shape.put("required", required);
    }
    return shape;
  }

  /** The same for a mapping all of whose keys have a shape. */
  static Map<String, Object> keys(Map<String, Map<String, Object>> shapes, String... required) {
    return keys(shapes.keySet().stream().sorted().toList(), shapes, List.of(required));
  }

  private static Map<String, Object> of(String key, Object value) {
    Map<String, Object> shape = new LinkedHashMap<>();
    shape.put(key, value);
    return shape;
  }

  private static Map<String, Object> of(String key, Object value, String second, Object other) {
    Map<String, Object> shape = of(key, value);
    shape.put(second, other);
    return shape;
  }
}
