package dev.sobre;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import dev.sobre.diagnostic.Diagnostic;
import dev.sobre.diagnostic.Severity;
import dev.sobre.imports.ImportRequest;
import dev.sobre.starter.StarterRequest;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A file system as Windows has it: a drive, backslashes, names whose case does not matter, no POSIX
 * permissions; and a folder whose name has spaces and accents. The same bytes come out, and the
 * same messages.
 */
class WindowsPathsTest {

  private static final String FOLDER = "C:\\Users\\Zoë\\Mes cours à moi\\n° 1 (été)";

  @TempDir Path temporary;
  private final FileSystem windows = Jimfs.newFileSystem(Configuration.windows());
  private final Path course = windows.getPath(FOLDER, "course");

  @AfterEach
  void close() throws IOException {
    windows.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"every-activity", "books-and-cartridges", "offline-and-media"})
  void aCourseGivesTheSameBytes(String name) throws IOException {
    Path source = CourseFixture.resources("courses/" + name + "/source");
    copy(source, course);
    Path target = course.resolve("target");

    BuildResult here = CourseFixture.build(source, temporary);
    BuildResult there = CourseFixture.build(course, target);

    assertTrue(there.succeeded(), CourseFixture.printed(there));
    assertEquals(CourseFixture.printed(here), CourseFixture.printed(there));
    assertSame(CourseFixture.files(temporary), CourseFixture.files(target));
    assertSame(CourseFixture.files(temporary), rebuilt(target));
  }

  private SortedMap<String, byte[]> rebuilt(Path target) throws IOException {
    assertTrue(CourseFixture.build(course, target).succeeded());
    return CourseFixture.files(target);
  }

  @Test
  void aMistakeIsToldWithSlashesAndLeavesTheSiteAsItWas() throws IOException {
    copy(CourseFixture.resources("sound-course"), course);
    Path target = course.resolve("target");
    assertTrue(CourseFixture.build(course, target).succeeded());
    SortedMap<String, byte[]> before = CourseFixture.files(target);
    Path lesson = firstLesson("");
    Files.writeString(lesson, Files.readString(lesson).replace("title:", "titel:"));

    BuildResult result = CourseFixture.build(course, target);

    assertFalse(result.succeeded());
    String place = course.relativize(lesson).toString().replace('\\', '/') + ":";
    assertTrue(CourseFixture.printed(result).startsWith(place), CourseFixture.printed(result));
    assertSame(before, CourseFixture.files(target));
  }

  private Path firstLesson(String language) throws IOException {
    try (var files = Files.walk(course.resolve("content").resolve(language))) {
      return files.filter(file -> file.toString().endsWith(".md")).sorted().findFirst().get();
    }
  }

  @Test
  void aNewCourseIsMadeBuiltCheckedAndRepaired() throws IOException {
    InitResult made =
        CourseInit.run(
            new StarterRequest(
                Optional.of(course),
                windows.getPath(FOLDER),
                "premiers-secours",
                "",
                List.of("fr", "en"),
                "",
                "1.0.0"));
    assertEquals(List.of(), made.diagnostics());
    Path settings = course.resolve("course.yml");
    Files.writeString(
        settings, Files.readString(settings).replaceAll("(?m)^outputs: .*", "outputs: [site]"));
    Path lesson = firstLesson("fr");
    Files.writeString(lesson, Files.readString(lesson) + "\r\nCe sont 5 % !\r\n");

    assertTrue(CourseFixture.buildWithThemes(course).succeeded());
    CheckResult checked = CourseCheck.run(course, course.resolve("target"));
    assertEquals(List.of(), errors(checked.diagnostics()));
    assertTrue(Files.isRegularFile(course.resolve("target\\reports\\budget.html")));
    LintResult repaired = CourseLint.fix(course, true);
    assertEquals(
        List.of(course.relativize(lesson).toString().replace('\\', '/')), repaired.files());
    assertTrue(Files.readString(lesson).endsWith("Ce sont 5\u00A0%\u202F!\r\n"));
  }

  @Test
  void aFolderOfMarkdownIsImported() throws IOException {
    Path notes = windows.getPath(FOLDER, "mes notes");
    Files.createDirectories(notes.resolve("première partie"));
    Files.writeString(
        notes.resolve("première partie\\Le début.md"), "# Le début\r\n\r\nBonjour.\r\n");

    ImportResult imported =
        CourseImport.run(
            new ImportRequest(
                notes,
                "",
                new StarterRequest(
                    Optional.of(course),
                    windows.getPath(FOLDER),
                    "notes",
                    "Notes",
                    List.of("fr"),
                    "Zoë",
                    "1.0.0")));

    assertEquals(List.of(), errors(imported.diagnostics()));
    assertTrue(Files.readString(firstLesson("")).contains("Bonjour."));
    assertTrue(CourseFixture.buildWithThemes(course).succeeded());
  }

  private static List<Diagnostic> errors(List<Diagnostic> found) {
    return found.stream().filter(diagnostic -> diagnostic.severity() == Severity.ERROR).toList();
  }

  private static void copy(Path from, Path to) throws IOException {
    for (var file : CourseFixture.files(from).entrySet()) {
      Path copy = to.resolve(file.getKey());
      Files.createDirectories(copy.getParent());
      Files.write(copy, file.getValue());
    }
  }

  private static void assertSame(
      SortedMap<String, byte[]> expected, SortedMap<String, byte[]> actual) {
    assertEquals(expected.keySet(), actual.keySet());
    expected.forEach((name, bytes) -> assertArrayEquals(bytes, actual.get(name), name));
  }
}
