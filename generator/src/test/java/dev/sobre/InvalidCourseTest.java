package dev.sobre;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Each folder of {@code courses-invalid} spoils the sound course with its files, and holds all that
 * the author must then read. {@code -Dgolden=update} rewrites the expected texts.
 */
class InvalidCourseTest {

  @TempDir Path temporary;

  @TestFactory
  Stream<DynamicTest> theAuthorReadsEveryMistake() throws IOException {
    List<Path> cases = CourseFixture.foldersIn("courses-invalid");
    assertFalse(cases.isEmpty());
    return cases.stream()
        .map(folder -> DynamicTest.dynamicTest(folder.getFileName().toString(), () -> run(folder)));
  }

  private void run(Path folder) throws IOException {
    Path here = temporary.resolve(folder.getFileName());
    Path course = CourseFixture.copyOfSoundCourse(here);
    FileUtils.copyDirectory(folder.resolve("source").toFile(), course.toFile());

    BuildResult result = CourseFixture.build(course, here.resolve("target"));

    String printed = CourseFixture.printed(result).replace(here.toString(), "HERE");
    Path expected = folder.resolve("expected.txt");
    if ("update".equals(System.getProperty("golden"))) {
      Files.writeString(expected, printed);
    }
    assertEquals(Files.readString(expected), printed);
    assertFalse(result.succeeded());
    assertFalse(Files.exists(here.resolve("target")), "a broken course writes nothing");
  }
}
