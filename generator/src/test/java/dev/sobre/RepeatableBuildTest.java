package dev.sobre;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same course gives the same bytes. */
class RepeatableBuildTest {

  @TempDir Path temporary;

  private final Path course = CourseFixture.resources("courses/every-activity/source");

  @ParameterizedTest
  @ValueSource(strings = {"every-activity", "books-and-cartridges"})
  void twice(String name) throws IOException {
    Path course = CourseFixture.resources("courses/" + name + "/source");
    assertSame(build(course, "first"), build(course, "second"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "every-activity",
        "code-maths-diagrams",
        "modules-as-scos",
        "books-and-cartridges"
      })
  void inAnotherTimeZoneAndLocale(String name) throws IOException {
    Path course = CourseFixture.resources("courses/" + name + "/source");
    SortedMap<String, byte[]> here = build(course, "here");
    TimeZone zone = TimeZone.getDefault();
    Locale locale = Locale.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      Locale.setDefault(Locale.forLanguageTag("tr-TR-u-nu-arab"));
      assertSame(here, build(course, "there"));
    } finally {
      TimeZone.setDefault(zone);
      Locale.setDefault(locale);
    }
  }

  @Test
  void whateverTheOrderOfFilesOnDisk() throws IOException {
    List<String> names = new ArrayList<>(CourseFixture.files(course).keySet());
    Collections.reverse(names);
    Path copy = temporary.resolve("copy");
    for (String name : names) {
      Files.createDirectories(copy.resolve(name).getParent());
      Files.copy(course.resolve(name), copy.resolve(name));
    }
    assertSame(build(course, "first"), build(copy, "second"));
  }

  @Test
  void whateverTheLineEndsAndByteOrderMarks() throws IOException {
    Path copy = temporary.resolve("windows");
    for (String name : CourseFixture.files(course).keySet()) {
      Files.createDirectories(copy.resolve(name).getParent());
      if (name.endsWith(".md") || name.endsWith(".yml")) {
        String text = Files.readString(course.resolve(name)).replace("\n", "\r\n");
        Files.writeString(copy.resolve(name), "\uFEFF" + text);
      } else {
        Files.copy(course.resolve(name), copy.resolve(name));
      }
    }
    assertSame(build(course, "first"), build(copy, "second"));
  }

  private SortedMap<String, byte[]> build(Path from, String name) throws IOException {
    BuildResult result = CourseFixture.build(from, temporary.resolve(name));
    assertEquals("", CourseFixture.printed(result));
    SortedMap<String, byte[]> files = CourseFixture.files(temporary.resolve(name));
    assertTrue(files.keySet().stream().anyMatch(file -> file.endsWith(".zip")));
    return files;
  }

  private static void assertSame(
      SortedMap<String, byte[]> expected, SortedMap<String, byte[]> actual) {
    assertEquals(expected.keySet(), actual.keySet());
    expected.forEach((name, bytes) -> assertArrayEquals(bytes, actual.get(name), name));
  }
}
