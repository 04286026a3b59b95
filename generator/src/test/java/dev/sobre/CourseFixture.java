package dev.sobre;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;

/** Courses of the test resources, and what building them gives. */
final class CourseFixture {

  static final Instant TIME = Instant.parse("2026-03-01T10:20:30Z");

  /** Where builds of tests keep what they made of images. */
  static final Path IMAGES = Path.of("target/images");

  private CourseFixture() {}

  /** A folder of the test resources, in the source tree so that a golden file can be rewritten. */
  static Path resources(String folder) {
    try {
      Path classes =
          Path.of(CourseFixture.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      return classes.resolve("../../src/test/resources").resolve(folder).normalize();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The folders inside a folder of the test resources, in order. */
  static List<Path> foldersIn(String folder) throws IOException {
    try (Stream<Path> children = Files.list(resources(folder))) {
      return children.filter(Files::isDirectory).sorted().toList();
    }
  }

  static BuildResult build(Path course, Path output) throws IOException {
    return CourseBuild.run(
        new BuildRequest(
            course,
            output,
            List.of(),
            TIME,
            CourseFixture.class.getClassLoader(),
            List.of(),
            IMAGES));
  }

  /** Builds a course into its own folder, with the theme that courses have without asking. */
  static BuildResult buildWithThemes(Path course) throws IOException {
    return CourseBuild.run(
        new BuildRequest(
            course,
            course.resolve("target"),
            List.of(),
            TIME,
            CourseFixture.class.getClassLoader(),
            List.of(resources("../../../../themes")),
            IMAGES));
  }

  /** The printed diagnostics, as an author reads them. */
  static String printed(BuildResult result) {
    StringBuilder text = new StringBuilder();
    result.diagnostics().forEach(diagnostic -> text.append(diagnostic.format()));
    return text.toString();
  }

  /** A copy of the smallest sound course, to be spoilt. */
  static Path copyOfSoundCourse(Path parent) throws IOException {
    Path course = parent.resolve("course");
    FileUtils.copyDirectory(resources("sound-course").toFile(), course.toFile());
    return course;
  }

  /**
   * A {@code rules} key that switches rules off: the theme of the tests is as bare as can be, and
   * so breaks some that are not their matter.
   */
  static String withoutRules(String... codes) {
    StringBuilder rules = new StringBuilder("rules:\n");
    for (String code : codes) {
      rules.append("  ").append(code).append(": {level: off, reason: A bare theme}\n");
    }
    return rules.toString();
  }

  /** Every file below a folder with its bytes. */
  static SortedMap<String, byte[]> files(Path folder) throws IOException {
    SortedMap<String, byte[]> files = new TreeMap<>();
    if (!Files.exists(folder)) {
      return files;
    }
    try (Stream<Path> walk = Files.walk(folder)) {
      walk.filter(Files::isRegularFile)
          .forEach(
              path -> {
                try {
                  String name = folder.relativize(path).toString().replace('\\', '/');
                  files.put(name, Files.readAllBytes(path));
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
    }
    return files;
  }
}
