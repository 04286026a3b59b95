package dev.sobre;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sobre.imports.ImportRequest;
import dev.sobre.starter.StarterRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;

/** Courses that imports make, and what they must be. */
final class ImportedCourses {

  private ImportedCourses() {}

  static ImportResult run(Path source, String from, Path folder) throws IOException {
    return CourseImport.run(
        new ImportRequest(
            source,
            from,
            new StarterRequest(
                Optional.of(folder), folder.getParent(), "", "", List.of(), "", "1.2.3")));
  }

  /**
   * Imports a source: the course is the golden one, builds and passes the check at once. {@code
   * -Dgolden=update} rewrites the golden files.
   */
  static void assertGolden(Path source, Path course, Path expected) throws IOException {
    ImportResult made = run(source, "", course);
    assertEquals("", printed(made));
    SortedMap<String, String> written = new TreeMap<>();
    for (Map.Entry<String, byte[]> file : CourseFixture.files(course).entrySet()) {
      if (file.getKey().matches("content/.*|course.yml|import-report.md")) {
        written.put(file.getKey(), new String(file.getValue(), StandardCharsets.UTF_8));
      }
    }
    assertEquals(made.files(), List.copyOf(CourseFixture.files(course).keySet()));
    written.put("files.txt", String.join("\n", made.files()) + "\n");
    if ("update".equals(System.getProperty("golden"))) {
      FileUtils.deleteDirectory(expected.toFile());
      for (Map.Entry<String, String> file : written.entrySet()) {
        Files.createDirectories(expected.resolve(file.getKey()).getParent());
        Files.writeString(expected.resolve(file.getKey()), file.getValue());
      }
    }
    SortedMap<String, String> golden = new TreeMap<>();
    CourseFixture.files(expected)
        .forEach((file, bytes) -> golden.put(file, new String(bytes, StandardCharsets.UTF_8)));
    assertEquals(String.join("\n", golden.keySet()), String.join("\n", written.keySet()));
    golden.forEach((file, text) -> assertEquals(text, written.get(file), file));

    BuildResult built = CourseFixture.buildWithThemes(course);
    assertEquals("", CourseFixture.printed(built));
    CheckResult checked = CourseCheck.run(course, course.resolve("target"));
    assertEquals(List.of(), checked.diagnostics());
  }

  static List<String> namesIn(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  static String printed(ImportResult result) {
    StringBuilder text = new StringBuilder();
    result.diagnostics().forEach(diagnostic -> text.append(diagnostic.format()));
    return text.toString();
  }
}
