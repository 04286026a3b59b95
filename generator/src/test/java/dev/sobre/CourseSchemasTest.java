package dev.sobre;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.sobre.reader.CourseSchemas;
import dev.sobre.starter.StarterCourse;
import dev.sobre.starter.StarterRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The schemas that editors get take what the build takes, and refuse the keys that it refuses. */
class CourseSchemasTest {

  private static final Pattern FENCE =
      Pattern.compile("^```activity\\n(.*?)^```", Pattern.DOTALL | Pattern.MULTILINE);
  private static final Pattern UNKNOWN_KEY =
      Pattern.compile(
          "(?m)^((?:\\S+/)?(?:bank|chapter|course|facts|glossary)\\.yml):\\d+:1: error: unknown key \"([^\"]+)\"");

  private final SchemaRegistry registry =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7);
  private final SortedMap<String, Schema> schemas = new TreeMap<>();

  CourseSchemasTest() {
    CourseSchemas.files()
        .forEach((name, text) -> schemas.put(name, registry.getSchema(text, InputFormat.JSON)));
  }

  @Test
  void eachIsASchema() {
    Schema draft7 =
        registry.getSchema(SchemaLocation.of("http://json-schema.org/draft-07/schema#"));
    CourseSchemas.files()
        .forEach(
            (name, text) -> assertEquals(List.of(), draft7.validate(text, InputFormat.JSON), name));
  }

  @Test
  void everySoundCourseIsTaken() throws IOException {
    List<Path> courses = new ArrayList<>();
    for (Path golden : CourseFixture.foldersIn("courses")) {
      courses.add(golden.resolve("source"));
    }
    courses.add(CourseFixture.resources("sound-course"));
    Path first = CourseFixture.resources("../../../../course");
    assertTrue(Files.exists(first.resolve("course.yml")), first.toString());
    courses.add(first);
    int files = 0;
    int activities = 0;
    for (Path course : courses) {
      for (Path file : textsOf(course)) {
        String name = course.relativize(file).toString().replace('\\', '/');
        String text = Files.readString(file);
        for (String activity : activities(name, text)) {
          activities++;
          assertEquals(List.of(), mistakes("activity", activity), file + "\n" + activity);
        }
        String kind = kind(name);
        if (!kind.isEmpty()) {
          files++;
          assertEquals(List.of(), mistakes(kind, text), file.toString());
        }
      }
    }
    assertTrue(files > 40 && activities > 100, files + " files, " + activities + " activities");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr", "fr,en"})
  void everyNewCourseIsTaken(String languages) {
    StarterRequest request =
        new StarterRequest(
            Optional.empty(),
            Path.of(""),
            "first-aid",
            "\"First\": aid",
            List.of(languages.split(",")),
            "",
            "1");
    StarterCourse.files(request.completed())
        .forEach(
            (name, text) -> {
              if (!kind(name).isEmpty()) {
                assertEquals(List.of(), mistakes(kind(name), text), name);
              }
              for (String activity : activities(name, text)) {
                assertEquals(List.of(), mistakes("activity", activity), name);
              }
            });
  }

  @Test
  void aKeyThatTheBuildDoesNotKnowIsRefused() throws IOException {
    int found = 0;
    for (Path folder : CourseFixture.foldersIn("courses-invalid")) {
      Matcher unknown = UNKNOWN_KEY.matcher(Files.readString(folder.resolve("expected.txt")));
      while (unknown.find()) {
        found++;
        String text = Files.readString(folder.resolve("source").resolve(unknown.group(1)));
        assertTrue(
            String.join("\n", mistakes(kind(unknown.group(1)), text)).contains(unknown.group(2)),
            folder + ": " + unknown.group(2));
      }
    }
    assertTrue(found >= 2, found + " unknown keys");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "activity | {id: a, type: single, prompt: P, options: [{text: A, correct: true}, {text: B, rihgt: true}]} | rihgt",
        "activity | {id: a, type: single, prompt: P, options: [{text: A}, {text: B}], tolerance: 2} | tolerance",
        "activity | {id: a, type: singel, prompt: P} | type",
        "activity | {id: a, type: checklist, prompt: P, items: [A], weight: 2} | weight",
        "activity | {id: Not an id, type: reflection, prompt: P} | id",
        "bank | [{id: a, type: true-false, prompt: P, answer: true}] | lesson",
        "chapter | {title: T} | summary",
        "course | {publisher: {name: N, link: x}} | link",
        "course | {outputs: [site, scorm13]} | outputs",
        "course | {completion: {score: 70}} | score",
        "course | {rules: {no-such-rule: off}} | no-such-rule",
        "course | {rules: {cookies: warn}} | cookies",
        "course | {rules: {cookie: {level: of}}} | cookie",
        "facts | {a: {label: L, value: 1, year: 2000, source: S, url: x, checked: yesterday}} | checked",
        "glossary | [{term: T, defintion: D}] | defintion"
      })
  void aMistakeIsNamed(String kind, String yaml, String where) {
    String told = String.join("\n", mistakes(kind, yaml));
    assertTrue(told.contains(where), told);
  }

  @Test
  void theBytesAreTheSameEachTime() {
    assertEquals(CourseSchemas.files(), CourseSchemas.files());
    CourseSchemas.files().forEach((name, text) -> assertFalse(text.contains("\r"), name));
  }

  private List<String> mistakes(String kind, String yaml) {
    return schemas.get(kind + ".schema.json").validate(yaml, InputFormat.YAML).stream()
        .map(error -> error.getInstanceLocation() + ": " + error.getMessage())
        .toList();
  }

  private static List<String> activities(String name, String text) {
    List<String> activities = new ArrayList<>();
    Matcher fence = FENCE.matcher(name.endsWith(".md") ? text.replace("\r\n", "\n") : "");
    while (fence.find()) {
      activities.add(fence.group(1));
    }
    return activities;
  }

  private static List<Path> textsOf(Path course) throws IOException {
    List<Path> files = new ArrayList<>(List.of(course.resolve("course.yml")));
    if (Files.exists(course.resolve("facts.yml"))) {
      files.add(course.resolve("facts.yml"));
    }
    try (Stream<Path> content = Files.walk(course.resolve("content"))) {
      content.filter(Files::isRegularFile).forEach(files::add);
    }
    return files;
  }

  private static String kind(String file) {
    Matcher name =
        Pattern.compile("(?:.*/)?(bank|chapter|course|facts|glossary)\\.yml").matcher(file);
    return name.matches() ? name.group(1) : "";
  }
}
