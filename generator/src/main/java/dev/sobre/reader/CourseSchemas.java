package dev.sobre.reader;

import static dev.sobre.reader.SchemaShape.ANY;
import static dev.sobre.reader.SchemaShape.anyOf;
import static dev.sobre.reader.SchemaShape.bool;
import static dev.sobre.reader.SchemaShape.byId;
import static dev.sobre.reader.SchemaShape.keys;
import static dev.sobre.reader.SchemaShape.language;
import static dev.sobre.reader.SchemaShape.list;
import static dev.sobre.reader.SchemaShape.localized;
import static dev.sobre.reader.SchemaShape.matching;
import static dev.sobre.reader.SchemaShape.named;
import static dev.sobre.reader.SchemaShape.number;
import static dev.sobre.reader.SchemaShape.percent;
import static dev.sobre.reader.SchemaShape.slug;
import static dev.sobre.reader.SchemaShape.text;
import static dev.sobre.reader.SchemaShape.whole;
import static dev.sobre.reader.SchemaShape.words;

import dev.sobre.course.CourseInfo;
import dev.sobre.course.LmsPreset;
import dev.sobre.course.Metric;
import dev.sobre.course.PageKind;
import dev.sobre.course.RuleLevel;
import dev.sobre.course.ScormSpecification;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON Schemas (draft 7) of the YAML files of a course, for editors that complete and check. Their
 * keys are those that the reader allows; a key whose values no shape describes takes anything. What
 * files say about each other only the build can check.
 */
public final class CourseSchemas {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private static final String CHECKED = "[0-9]{4}-[0-9]{2}-[0-9]{2}";

  private CourseSchemas() {}

  /** The text of each schema, by the name of its file, such as {@code course.schema.json}. */
  public static SortedMap<String, String> files() {
    SortedMap<String, String> files = new TreeMap<>();
    add(files, "activity", "An activity of a lesson", ActivitySchema.of(Map.of(), Map.of()));
    add(
        files,
        "bank",
        "The questions of a chapter",
        list(ActivitySchema.of(Map.of("lesson", text()), Map.of("translated", text()))));
    add(
        files,
        "chapter",
        "A chapter",
        keys(Map.of("title", text(), "summary", text()), "title", "summary"));
    add(files, "course", "A course", course());
    add(files, "facts", "Figures with their source", byId(fact()));
    add(files, "glossary", "Terms", list(term()));
    return files;
  }

  private static void add(
      SortedMap<String, String> files, String name, String title, Map<String, Object> shape) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("$schema", "http://json-schema.org/draft-07/schema#");
    schema.put("title", title);
    schema.putAll(shape);
    String text = JSON.writeValueAsString(sorted(schema)).replace("\r\n", "\n") + "\n";
    files.put(name + ".schema.json", text);
  }

  /** The same bytes each time: {@code Map.of} has no order of its own. */
  private static Object sorted(Object value) {
    if (value instanceof LinkedHashMap<?, ?> ordered) {
      Map<Object, Object> copy = new LinkedHashMap<>();
      ordered.forEach((key, inner) -> copy.put(key, sorted(inner)));
      return copy;
    }
    if (value instanceof Map<?, ?> map) {
      Map<Object, Object> copy = new TreeMap<>();
      map.forEach((key, inner) -> copy.put(key, sorted(inner)));
      return copy;
    }
    return value instanceof List<?> list
        ? list.stream().map(CourseSchemas::sorted).toList()
        : value;
  }

  private static Map<String, Object> course() {
    Map<String, Map<String, Object>> shapes = new LinkedHashMap<>();
    shapes.put("id", slug());
    shapes.put("version", matching("[0-9A-Za-z][0-9A-Za-z.+-]{0,19}"));
    shapes.put("title", localized());
    shapes.put("summary", localized());
    shapes.put("keywords", list(localized()));
    shapes.put("languages", list(language()));
    shapes.put("url", matching("https?://[^\\s?#]+/"));
    shapes.put("audiences", named(localized()));
    shapes.put("goals", list(localized()));
    shapes.put(
        "paths",
        byId(keys(Map.of("title", localized(), "summary", localized()), "title", "summary")));
    shapes.put("team", list(text()));
    shapes.put("assessments", assessments());
    shapes.put("licence", keys(Map.of("name", text(), "url", text()), "name", "url"));
    shapes.put("publisher", keys(Map.of("name", text(), "url", text(), "issuer", text()), "name"));
    shapes.put(
        "completion",
        keys(Map.of("pages", percent(), "score", percent(), "attempts", whole(0, 35))));
    shapes.put("outputs", list(words(CourseInfo.OUTPUTS)));
    shapes.put("lms", anyOf(words(LmsPreset.keys()), list(words(LmsPreset.keys()))));
    shapes.put("scorm", keys(Map.of("sco", words(ScormReader.SCOS), "gate", bool())));
    shapes.put(
        "controlDocuments", anyOf(text(), keys(ScormSpecification.keys(), Map.of(), List.of())));
    shapes.put("theme", theme());
    shapes.put("low-data", anyOf(bool(), keys(Map.of("theme", theme()))));
    shapes.put("offline", bool());
    shapes.put("precompressed", bool());
    shapes.put("images", keys(Map.of("dither", anyOf(bool(), list(text())))));
    shapes.put("budgets", budgets());
    shapes.put("rules", rules());
    shapes.put("lint", lint());
    shapes.put("declarations", known(DeclarationsReader.KEYS, ANY));
    return keys(
        CourseInfoReader.KEYS,
        shapes,
        List.of("id", "version", "title", "summary", "languages", "licence", "publisher"));
  }

  private static Map<String, Object> assessments() {
    Map<String, Object> number = whole(1, CourseInfoReader.MOST_QUESTIONS);
    return keys(Map.of("entry", number, "chapter", number, "certificate", number));
  }

  private static Map<String, Object> theme() {
    Map<String, Map<String, Object>> shapes =
        Map.of("name", text(), "colours", named(ANY), "logo", text(), "footer", localized());
    return anyOf(text(), keys(ThemeChoiceReader.KEYS, shapes, List.of()));
  }

  private static Map<String, Object> rules() {
    Map<String, Object> level = words(RuleLevel.keys());
    Map<String, Object> setting =
        anyOf(level, keys(Map.of("level", level, "reason", text()), "level"));
    Map<String, Map<String, Object>> settings = new LinkedHashMap<>();
    RulesReader.CODES.forEach(code -> settings.put(code, setting));
    return keys(RulesReader.CODES, settings, List.of());
  }

  private static Map<String, Object> lint() {
    Map<String, Map<String, Object>> shapes = new LinkedHashMap<>();
    LintReader.BOUNDS.forEach((key, bound) -> shapes.put(key, whole(bound.least(), bound.most())));
    shapes.put(
        LintReader.EASE,
        anyOf(whole(0, LintReader.MOST_EASE), named(whole(0, LintReader.MOST_EASE))));
    return keys(LintReader.KEYS, shapes, List.of());
  }

  /** Names to complete; which limits there may be is for the check. */
  private static Map<String, Object> budgets() {
    Map<String, Object> limits = known(Metric.keys(), ANY);
    List<String> scopes = new ArrayList<>(PageKind.keys());
    scopes.add(0, "every");
    Map<String, Object> pages = known(scopes, limits);
    Map<String, Object> sizes =
        known(CourseInfo.OUTPUTS.stream().filter(CourseInfo::isPackage).toList(), ANY);
    Map<String, Map<String, Object>> exception =
        Map.of("page", text(), "limits", limits, "reason", text(), "until", matching(CHECKED));
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("pages", pages);
    properties.put("low-data", pages);
    properties.put("modules", known(List.of("every"), limits));
    properties.put("course", limits);
    properties.put("site", limits);
    properties.put("packages", sizes);
    properties.put("exceptions", list(keys(exception, WaiverReader.KEYS.toArray(String[]::new))));
    properties.put("estimates", estimates());
    return Map.of("type", "object", "properties", properties);
  }

  private static Map<String, Object> estimates() {
    Map<String, Object> grid =
        keys(Map.of("intensity", number(), "source", text()), "intensity", "source");
    Map<String, Map<String, Object>> shapes =
        Map.of(
            "grid", grid, "greenHosting", percent(), "returning", percent(), "reload", percent());
    return keys(EstimatesReader.KEYS, shapes, List.of());
  }

  private static Map<String, Object> known(List<String> keys, Map<String, Object> value) {
    Map<String, Object> properties = new LinkedHashMap<>();
    keys.forEach(key -> properties.put(key, value));
    return Map.of("type", "object", "properties", properties);
  }

  private static Map<String, Object> fact() {
    return keys(
        FactReader.KEYS,
        Map.of(
            "label", localized(),
            "value", text(),
            "unit", localized(),
            "year", text(),
            "source", localized(),
            "url", matching("https?://\\S+"),
            "checked", matching(CHECKED),
            "note", localized(),
            "translated", text()),
        List.of("label", "value", "year", "source", "url", "checked"));
  }

  private static Map<String, Object> term() {
    return keys(
        GlossaryReader.KEYS,
        Map.of(
            "term", text(),
            "id", slug(),
            "definition", text(),
            "also", list(text()),
            "translated", text()),
        List.of("term", "definition"));
  }
}
