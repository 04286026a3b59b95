package dev.sobre;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sobre.course.CourseInfo;
import dev.sobre.diagnostic.Diagnostic;
import dev.sobre.diagnostic.DiagnosticLog;
import dev.sobre.diagnostic.Memory;
import dev.sobre.diagnostic.Severity;
import dev.sobre.lint.Linter;
import dev.sobre.reader.CourseReader;
import dev.sobre.source.CourseSource;
import dev.sobre.source.FileMemory;
import dev.sobre.starter.StarterRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever an author does to the files while the preview looks, it shows in the end what a fresh
 * build writes, byte for byte, and tells the same mistakes; and until they are mended, what it
 * showed before.
 */
class PreviewPropertyTest {

  private static final int EDITS = 12;
  private static final List<Path> THEMES = List.of(CourseFixture.resources("../../../../themes"));

  @TempDir Path temporary;
  private Path course;
  private Path sound;
  private CoursePreview preview;
  private final List<Throwable> bugs = new ArrayList<>();

  @BeforeEach
  void start() throws IOException {
    sound = temporary.resolve("sound");
    CourseInit.run(
        new StarterRequest(
            Optional.of(sound), temporary, "first-aid", "", List.of("en", "fr"), "", "1.0.0"));
    Path settings = sound.resolve("course.yml");
    Files.writeString(
        settings,
        Files.readString(settings).replaceAll("(?m)^outputs: .*", "outputs: [site, print]")
            + "offline: true\nlow-data: true\n");
    for (String language : List.of("en", "fr")) {
      Path lesson = lesson(sound, language);
      for (int i = 2; i < 5; i++) {
        Files.writeString(
            lesson.resolveSibling("0" + i + "-lesson-" + i + ".md"),
            AuthorEdits.text(
                "Lesson " + i,
                "## Part " + i + "\n\nSee [the first](" + lesson.getFileName() + ")."));
      }
    }
    Files.createDirectories(sound.resolve("media"));
    Files.writeString(sound.resolve("media/dot.svg"), AuthorEdits.svg(1));
    course = temporary.resolve("course");
    FileUtils.copyDirectory(sound.toFile(), course.toFile());
    preview =
        new CoursePreview(
            course, getClass().getClassLoader(), THEMES, Path.of("target/images"), bugs::add);
    assertEquals(List.of(), errors(preview.update()));
  }

  private static Path lesson(Path course, String language) throws IOException {
    try (var files = Files.walk(course.resolve("content/" + language))) {
      return files
          .filter(file -> file.getFileName().toString().matches("01-.*\\.md"))
          .findFirst()
          .orElseThrow();
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void anySequenceOfEditsEndsAsAFreshBuildDoes(long seed) throws IOException {
    Random random = new Random(seed);
    AuthorEdits author = new AuthorEdits(course, sound, random);
    List<String> edits = new ArrayList<>();
    for (int i = 0; i < EDITS; i++) {
      Optional<byte[]> before = preview.file("index.html");
      edits.add(author.edit());
      boolean good = errors(preview.update()).isEmpty();
      if (!good) {
        assertArrayEquals(before.orElseThrow(), preview.file("index.html").orElseThrow());
      }
      if (random.nextInt(3) == 0) {
        endsAsAFreshBuild(edits);
      }
    }
    endsAsAFreshBuild(edits);
    FileUtils.deleteDirectory(course.toFile());
    preview.update();
    FileUtils.copyDirectory(sound.toFile(), course.toFile());
    edits.add("all mended");
    assertEquals(List.of(), errors(preview.update()), edits.toString());
    endsAsAFreshBuild(edits);
  }

  /** Five, or as many as {@code -Dsobre.seeds} says. */
  static LongStream seeds() {
    return LongStream.rangeClosed(1, Long.getLong("sobre.seeds", 5));
  }

  private static List<String> errors(List<Diagnostic> found) {
    return found.stream()
        .filter(diagnostic -> diagnostic.severity() == Severity.ERROR)
        .map(Diagnostic::format)
        .toList();
  }

  private void endsAsAFreshBuild(List<String> edits) throws IOException {
    assertEquals(List.of(), bugs, edits.toString());
    Path output = temporary.resolve("fresh");
    FileUtils.deleteDirectory(output.toFile());
    BuildResult built =
        CourseBuild.run(
            new BuildRequest(
                course,
                output,
                List.of("site"),
                CourseFixture.TIME,
                getClass().getClassLoader(),
                THEMES,
                Path.of("target/images")));
    List<String> wrong = errors(built.diagnostics());
    if (!wrong.isEmpty()) {
      // A template that only some pages use is found wrong when one of them is asked for.
      if (errors(preview.diagnostics()).isEmpty()) {
        askForEverything();
      }
      assertEquals(wrong, errors(preview.diagnostics()), edits.toString());
      return;
    }
    assertEquals(remarks(new FileMemory(), new Memory()), remarks(read, linted), edits.toString());
    SortedMap<String, byte[]> files = CourseFixture.files(output.resolve("site"));
    assertTrue(files.containsKey("index.html"));
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      byte[] shown =
          preview
              .file(file.getKey())
              .orElseThrow(() -> new AssertionError(file.getKey() + " after " + edits));
      assertArrayEquals(file.getValue(), shown, file.getKey() + " after " + edits);
    }
    for (String lesson : List.of("lesson-2", "lesson-3", "lesson-4", "new-2", "new-5")) {
      for (String path : new TreeSet<>(paths(lesson))) {
        assertEquals(
            files.containsKey(path), preview.file(path).isPresent(), path + " after " + edits);
      }
    }
  }

  private final FileMemory read = new FileMemory();
  private final Memory linted = new Memory();

  /** What is found in the words, with what was found in those of before. */
  private List<Diagnostic> remarks(FileMemory files, Memory memory) throws IOException {
    DiagnosticLog log = new DiagnosticLog();
    CourseSource source = CourseSource.scan(course, files, new DiagnosticLog());
    CourseInfo info = new CourseReader(source, new DiagnosticLog()).readInfo().orElseThrow();
    new Linter(source, info, memory).check(log, Optional.empty());
    return log.sorted();
  }

  private void askForEverything() throws IOException {
    for (String path : CourseFixture.files(temporary.resolve("fresh/site")).keySet()) {
      preview.file(path);
    }
  }

  private List<String> paths(String lesson) throws IOException {
    List<String> paths = new ArrayList<>();
    for (Path chapter : AuthorEdits.chapters(course, "en")) {
      String id = chapter.getFileName().toString().replaceFirst("^\\d+-", "");
      paths.add(id + "/" + lesson + ".html");
      paths.add("fr/" + id + "/" + lesson + ".html");
    }
    return paths;
  }

  @Test
  void aGlanceIsEnoughForTheHomePage() throws IOException {
    CoursePreview fresh =
        new CoursePreview(
            course, getClass().getClassLoader(), THEMES, Path.of("target/images"), bugs::add);
    fresh.glance();
    String glance = new String(fresh.file("index.html").orElseThrow(), StandardCharsets.UTF_8);
    assertTrue(glance.contains("Lesson 4"), glance);
    assertTrue(glance.contains("This page: … kB, requests: …, "), glance);
    String style = glance.replaceFirst("(?s).*<link rel=\"stylesheet\" href=\"(.*?)\".*", "$1");
    assertTrue(fresh.file(style).isPresent(), style);
    fresh.update();
    assertArrayEquals(
        preview.file("index.html").orElseThrow(), fresh.file("index.html").orElseThrow());
  }

  @Test
  void aTemplateThatIsWrongIsToldAndTheLastPageStays() throws IOException {
    byte[] before = preview.file("index.html").orElseThrow();
    Files.createDirectories(course.resolve("theme/templates"));
    Path template = course.resolve("theme/templates/home.peb");
    Files.writeString(template, "{{ nothing }}");
    preview.update();
    assertArrayEquals(before, preview.file("index.html").orElseThrow());
    assertTrue(
        errors(preview.diagnostics()).get(0).startsWith("theme/templates/home.peb:1:1: error: "),
        errors(preview.diagnostics()).toString());
    Files.delete(template);
    assertEquals(List.of(), errors(preview.update()));
    assertArrayEquals(before, preview.file("index.html").orElseThrow());
    assertEquals(List.of(), bugs);
  }
}
