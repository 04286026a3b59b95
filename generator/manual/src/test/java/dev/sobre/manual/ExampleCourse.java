package dev.sobre.manual;

import dev.sobre.BuildRequest;
import dev.sobre.BuildResult;
import dev.sobre.CourseBuild;
import dev.sobre.CourseInit;
import dev.sobre.diagnostic.Diagnostic;
import dev.sobre.manual.ManualLesson.Fence;
import dev.sobre.starter.StarterRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The course that {@code sobre:init} makes, as a reader of the manual has it, into which the
 * examples of a lesson go one after the other.
 */
final class ExampleCourse {

  private static final Path RECORDING =
      ManualLesson.REPOSITORY.resolve("course/src/test/courses/offline-and-media/media/talk.opus");

  private static final Map<String, String> LESSON =
      Map.of("en", "02-example.md", "fr", "02-exemple.md");

  private static final String FRONT_MATTER =
      """
      ---
      title: Example
      summary: An example of the manual.
      duration: 2 min
      objectives: [Try it]
      ---
      """;

  private final Path folder;
  private final Path chapter;
  private final Path lesson;

  private ExampleCourse(Path folder, Path chapter, Path lesson) {
    this.folder = folder;
    this.chapter = chapter;
    this.lesson = lesson;
  }

  /**
   * Makes the course.
   *
   * @param languages codes, the first is the default and that of the examples
   */
  static ExampleCourse make(Path folder, List<String> languages) throws IOException {
    Path course = folder.resolve("first-aid");
    CourseInit.run(
        new StarterRequest(
            Optional.of(course), folder, "first-aid", "First aid", languages, "", "1.0.0"));
    Path media = Files.createDirectories(course.resolve("media"));
    Files.copy(RECORDING, media.resolve(RECORDING.getFileName()));
    try (Stream<Path> files = Files.list(ManualLesson.MANUAL.resolve("src/test/media"))) {
      for (Path file : files.toList()) {
        Files.copy(file, media.resolve(file.getFileName()));
      }
    }
    String language = languages.get(0);
    try (Stream<Path> list = Files.list(course.resolve("content/" + language))) {
      Path chapter = list.filter(Files::isDirectory).findFirst().orElseThrow();
      return new ExampleCourse(course, chapter, chapter.resolve(LESSON.get(language)));
    }
  }

  /** Puts an example where its first line says; Markdown is a lesson of its own. */
  void add(Fence example) throws IOException {
    if (example.info().equals("text")) {
      boolean whole = example.text().startsWith("---\n");
      Files.writeString(lesson, whole ? example.text() : FRONT_MATTER + example.text());
      return;
    }
    String name = fileOf(example).orElseThrow();
    switch (name) {
      case "course.yml", "facts.yml" -> merge(folder.resolve(name), example.text());
      case "glossary.yml" -> append(chapter.resolveSibling(name), example.text());
      case "bank.yml" -> append(chapter.resolve(name), example.text());
      case "chapter.yml" -> Files.writeString(chapter.resolve(name), example.text());
      default -> {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, example.text());
      }
    }
  }

  /** The file that the comment on the first line of an example names. */
  static Optional<String> fileOf(Fence example) {
    String first = example.text().lines().findFirst().orElse("");
    return Stream.of(first)
        .filter(line -> line.matches("(# |/\\* )[\\w./-]+\\.\\w+( \\*/)?"))
        .map(line -> line.split(" ")[1])
        .findFirst();
  }

  private static void append(Path file, String text) throws IOException {
    Files.writeString(file, Files.readString(file) + text);
  }

  /** Keys of the example replace those of the file. */
  private static void merge(Path file, String text) throws IOException {
    Map<String, String> blocks = blocks(Files.readString(file));
    blocks.putAll(blocks(text));
    Files.writeString(file, String.join("", blocks.values()));
  }

  private static Map<String, String> blocks(String yaml) {
    Map<String, String> blocks = new LinkedHashMap<>();
    String key = "";
    for (String line : yaml.lines().toList()) {
      if (line.matches("[\\w-]+:.*")) {
        key = line.substring(0, line.indexOf(':'));
      }
      if (!line.startsWith("#")) {
        blocks.merge(key, line + "\n", String::concat);
      }
    }
    return blocks;
  }

  /**
   * What the build prints.
   *
   * @param outputs formats to write; none for those that the course names
   */
  String diagnostics(List<String> outputs) throws IOException {
    BuildResult built =
        CourseBuild.run(
            new BuildRequest(
                folder,
                folder.resolve("target"),
                outputs,
                Instant.EPOCH,
                ExampleCourse.class.getClassLoader(),
                List.of(),
                folder.resolveSibling("images")));
    return built.diagnostics().stream().map(Diagnostic::format).collect(Collectors.joining());
  }

  /** The files of the course as they are. */
  Map<Path, byte[]> files() throws IOException {
    Map<Path, byte[]> files = new LinkedHashMap<>();
    for (Path file : walk()) {
      files.put(file, Files.readAllBytes(file));
    }
    return files;
  }

  /** Puts everything back. */
  void restore(Map<Path, byte[]> files) throws IOException {
    for (Path file : walk()) {
      if (!files.containsKey(file)) {
        Files.delete(file);
      }
    }
    for (Map.Entry<Path, byte[]> file : files.entrySet()) {
      Files.write(file.getKey(), file.getValue());
    }
  }

  private List<Path> walk() throws IOException {
    try (Stream<Path> walk = Files.walk(folder)) {
      return new ArrayList<>(
          walk.filter(
                  file -> Files.isRegularFile(file) && !file.startsWith(folder.resolve("target")))
              .toList());
    }
  }
}
