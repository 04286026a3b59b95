package dev.sobre;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sobre.diagnostic.Diagnostic;
import dev.sobre.diagnostic.Severity;
import dev.sobre.starter.StarterRequest;
import java.io.IOException;
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
            text(
                "Lesson " + i,
                "## Part " + i + "\n\nSee [the first](" + lesson.getFileName() + ")."));
      }
    }
    Files.createDirectories(sound.resolve("media"));
    Files.writeString(sound.resolve("media/dot.svg"), svg(1));
    course = temporary.resolve("course");
    FileUtils.copyDirectory(sound.toFile(), course.toFile());
    preview = new CoursePreview(course, getClass().getClassLoader(), THEMES, bugs::add);
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

  private static String text(String title, String body) {
    return """
        ---
        title: %s
        summary: What it says.
        duration: 3 min
        objectives: [Know it]
        ---
        %s
        """
        .formatted(title, body);
  }

  private static String svg(int size) {
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d 9\"/>\n".formatted(size);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void anySequenceOfEditsEndsAsAFreshBuildDoes(long seed) throws IOException {
    Random random = new Random(seed);
    List<String> edits = new ArrayList<>();
    for (int i = 0; i < EDITS; i++) {
      Optional<byte[]> before = preview.file("index.html");
      edits.add(edit(random));
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

  /** Ten, or as many as {@code -Dsobre.seeds} says. */
  static LongStream seeds() {
    return LongStream.rangeClosed(1, Long.getLong("sobre.seeds", 10));
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
                THEMES));
    List<String> wrong = errors(built.diagnostics());
    if (!wrong.isEmpty()) {
      // A template that only some pages use is found wrong when one of them is asked for.
      if (errors(preview.diagnostics()).isEmpty()) {
        askForEverything();
      }
      assertEquals(wrong, errors(preview.diagnostics()), edits.toString());
      return;
    }
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

  private void askForEverything() throws IOException {
    for (String path : CourseFixture.files(temporary.resolve("fresh/site")).keySet()) {
      preview.file(path);
    }
  }

  private List<String> paths(String lesson) throws IOException {
    List<String> paths = new ArrayList<>();
    for (Path chapter : chapters("en")) {
      String id = chapter.getFileName().toString().replaceFirst("^\\d+-", "");
      paths.add(id + "/" + lesson + ".html");
      paths.add("fr/" + id + "/" + lesson + ".html");
    }
    return paths;
  }

  private List<Path> chapters(String language) throws IOException {
    Path folder = course.resolve("content/" + language);
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (var folders = Files.list(folder)) {
      return folders.filter(Files::isDirectory).sorted().toList();
    }
  }

  private List<Path> all() throws IOException {
    try (var files = Files.walk(course)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !course.relativize(file).toString().startsWith("."))
          .filter(file -> file.toString().matches(".*\\.(md|yml|svg|css|peb)"))
          .sorted()
          .toList();
    }
  }

  private static <T> T any(List<T> things, Random random) {
    return things.get(random.nextInt(things.size()));
  }

  /** One thing that an author does; what it was, for who reads the failure. */
  private String edit(Random random) throws IOException {
    List<Path> files = all();
    if (files.isEmpty()) {
      return mend(random);
    }
    Path file = any(files, random);
    String name = course.relativize(file).toString();
    switch (random.nextInt(12)) {
      case 0, 1 -> {
        return mend(random);
      }
      case 2, 3 -> {
        List<Path> lessons = files.stream().filter(f -> f.toString().endsWith(".md")).toList();
        if (lessons.isEmpty()) {
          return mend(random);
        }
        Path lesson = any(lessons, random);
        Files.writeString(lesson, any(PARAGRAPHS, random), java.nio.file.StandardOpenOption.APPEND);
        return "wrote into " + course.relativize(lesson);
      }
      case 4 -> {
        int number = 2 + random.nextInt(5);
        Path folder = any(files, random).getParent();
        Files.writeString(
            folder.resolve("0" + number + "-new-" + number + ".md"),
            text("New " + number, any(PARAGRAPHS, random)));
        return "new lesson " + number + " in " + course.relativize(folder);
      }
      case 5 -> {
        Files.delete(file);
        return "deleted " + name;
      }
      case 6 -> {
        Path to =
            file.resolveSibling(
                "0" + random.nextInt(9) + file.getFileName().toString().replaceFirst("^\\d+", ""));
        Files.move(file, to, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        return "renamed " + name + " to " + to.getFileName();
      }
      case 7 -> {
        List<Path> folders = chapters(random.nextBoolean() ? "en" : "fr");
        if (folders.isEmpty()) {
          return mend(random);
        }
        Path folder = any(folders, random);
        Path to =
            folder.resolveSibling(
                "0" + random.nextInt(9) + any(List.of("-one", "-two", "-premiers-pas"), random));
        if (!Files.exists(to)) {
          Files.move(folder, to);
        }
        return "renamed " + folder.getFileName() + " to " + to.getFileName();
      }
      case 8 -> {
        byte[] bytes = Files.readAllBytes(file);
        bytes[random.nextInt(bytes.length)] = (byte) 0xE9;
        Files.write(file, bytes);
        return "a byte that is no UTF-8 in " + name;
      }
      case 9 -> {
        String text = new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.UTF_8);
        Files.writeString(file, text.substring(0, random.nextInt(text.length() + 1)));
        return "half of " + name;
      }
      case 10 -> {
        if (random.nextBoolean()) {
          Path style = Files.createDirectories(course.resolve("theme/css")).resolve("base.css");
          Files.writeString(style, "body { margin: " + random.nextInt(9) + "px }\n");
          return "another style";
        }
        Files.createDirectories(course.resolve("media"));
        Files.writeString(course.resolve("media/dot.svg"), svg(1 + random.nextInt(9)));
        return "another drawing";
      }
      default -> {
        Path settings = course.resolve("course.yml");
        if (!Files.exists(settings)) {
          return mend(random);
        }
        Files.writeString(
            settings,
            Files.readString(settings, java.nio.charset.StandardCharsets.ISO_8859_1)
                    .replaceAll("(?m)^(version: ).*", "$1" + random.nextInt(9) + ".0")
                + (random.nextInt(4) == 0 ? "unknwon: 1\n" : ""),
            java.nio.charset.StandardCharsets.ISO_8859_1);
        return "another version in course.yml";
      }
    }
  }

  private static final List<String> PARAGRAPHS =
      List.of(
          "\nA plain paragraph.\n",
          "\n## A heading\n\nAnd more.\n",
          "\n![A dot](../../../media/dot.svg)\n",
          "\n[nowhere](nowhere.md)\n",
          "\n[[nothing]] of the glossary\n",
          "\n[there](02-lesson-2.md#part-2)\n",
          "\n```activity\nid: reflect-%s\ntype: reflection\nprompt: What now?\n```\n",
          "\n```activity\nid: [\n```\n",
          "\n{{fact:none}}\n");

  /** One file or folder as it was, or everything. */
  private String mend(Random random) throws IOException {
    if (random.nextInt(3) == 0) {
      for (String place : List.of("content", "media", "theme")) {
        FileUtils.deleteDirectory(course.resolve(place).toFile());
      }
      FileUtils.copyDirectory(sound.toFile(), course.toFile());
      return "mended everything";
    }
    List<Path> files;
    try (var walk = Files.walk(sound)) {
      files = walk.filter(Files::isRegularFile).sorted().toList();
    }
    Path file = sound.relativize(any(files, random));
    Files.createDirectories(course.resolve(file).getParent());
    Files.copy(
        sound.resolve(file),
        course.resolve(file),
        java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    return "mended " + file;
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
