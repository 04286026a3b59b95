package dev.sobre.manual;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sobre.reader.CourseSchemas;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every code of a diagnostic and every key has its place in the manual. */
class ReferenceTest {

  /** A term of a definition list that is a code: alone on its line, its meaning on the next. */
  private static final Pattern CODE = Pattern.compile("(?m)^`([a-z0-9-]+)`\\n(?=: )");

  private static ToolSources tool;

  @BeforeAll
  static void readSources() throws IOException {
    tool = ToolSources.read();
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr"})
  void eachCodeHasOneEntryAndEachEntryIsACode(String language) throws IOException {
    List<String> entries = new ArrayList<>();
    CODE.matcher(ManualLesson.chapter(language, "trouble"))
        .results()
        .forEach(found -> entries.add(found.group(1)));
    SortedSet<String> missing = new TreeSet<>(tool.codes());
    entries.forEach(missing::remove);
    // What is left of the entries is no code, or has two entries.
    tool.codes().forEach(entries::remove);
    assertEquals(List.of(), List.copyOf(missing), "codes without an entry");
    assertEquals(List.of(), entries, "entries without a code, or twice there");
    assertTrue(tool.codes().contains("unknown-key"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr"})
  void eachKeyIsExplained(String language) throws IOException {
    SortedSet<String> keys = new TreeSet<>(tool.keys());
    for (String schema : CourseSchemas.files().values()) {
      collect(JsonMapper.shared().readTree(schema), keys);
    }
    keys.removeAll(tool.codes());
    String reference = ManualLesson.chapter(language, "reference");
    keys.removeIf(key -> reference.contains("`" + key + "`"));
    assertEquals(List.of(), List.copyOf(keys));
  }

  private static void collect(JsonNode schema, SortedSet<String> keys) {
    if (schema.path("properties").isObject()) {
      keys.addAll(schema.path("properties").propertyNames());
    }
    schema.forEach(inner -> collect(inner, keys));
  }
}
