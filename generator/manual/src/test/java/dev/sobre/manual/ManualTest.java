package dev.sobre.manual;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sobre.CourseLint;
import dev.sobre.course.LmsPreset;
import dev.sobre.diagnostic.Diagnostic;
import dev.sobre.manual.ManualLesson.Fence;
import dev.sobre.reader.CourseSchemas;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** The manual keeps the rules that it teaches, and shows what it plays. */
class ManualTest {

  private static final Pattern PRESET = Pattern.compile("(?m)^`lms: (\\S+)`(.*)$");
  private static final Pattern FORMAT = Pattern.compile("`([a-z0-9-]+)`");

  @Test
  void theCourseHasNoMistakeInFormatAndWords() throws IOException {
    assertEquals(
        "",
        CourseLint.check(ManualLesson.MANUAL).diagnostics().stream()
            .map(Diagnostic::format)
            .collect(Collectors.joining()));
  }

  @Test
  void bothLanguagesShowTheSame() throws IOException {
    assertEquals(shown("fr"), shown("en"));
  }

  private static Map<String, List<String>> shown(String language) throws IOException {
    Map<String, List<String>> shown = new TreeMap<>();
    for (ManualLesson lesson : ManualLesson.in(language)) {
      shown.put(
          lesson.path().replace("content/" + language, ""),
          lesson.fences().stream().map(Fence::info).toList());
    }
    return shown;
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr"})
  void theSourceOfEachActivityIsShown(String language) throws IOException {
    SortedSet<String> types = new TreeSet<>();
    for (ManualLesson lesson : ManualLesson.in(language)) {
      if (!lesson.chapter().equals("activities")) {
        continue;
      }
      String sources =
          lesson.fences().stream()
              .filter(fence -> fence.info().equals("text"))
              .map(Fence::text)
              .collect(Collectors.joining());
      for (Fence fence : lesson.fences()) {
        if (fence.info().equals("activity")) {
          assertTrue(
              sources.contains("```activity\n" + fence.text() + "```\n"),
              () -> lesson.path() + ":" + fence.line() + ": the source shown is another");
          fence.text().lines().filter(line -> line.startsWith("type: ")).forEach(types::add);
        }
      }
    }
    SortedSet<String> known = new TreeSet<>();
    JsonMapper.shared()
        .readTree(CourseSchemas.files().get("activity.schema.json"))
        .at("/properties/type/enum")
        .forEach(type -> known.add("type: " + type.asString()));
    assertEquals(known, types);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr"})
  void eachPlatformHasItsFormats(String language) throws IOException {
    Map<String, List<String>> told = new TreeMap<>();
    PRESET
        .matcher(ManualLesson.chapter(language, "lms"))
        .results()
        .forEach(found -> told.put(found.group(1), words(found.group(2))));
    Map<String, List<String>> known =
        Stream.of(LmsPreset.values())
            .collect(
                Collectors.toMap(LmsPreset::key, LmsPreset::formats, (a, b) -> a, TreeMap::new));
    assertEquals(known, told);
  }

  private static List<String> words(String text) {
    return FORMAT.matcher(text).results().map((MatchResult found) -> found.group(1)).toList();
  }
}
