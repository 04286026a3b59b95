package dev.sobre;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sobre.diagnostic.Progress.Step;
import dev.sobre.diagnostic.Severity;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A course whose theme brings a font. */
class CourseFontsTest {

  private static final String FONT = "themes/mine/fonts/Blocks.ttf";

  @TempDir Path temporary;
  private Path course;

  @BeforeEach
  void copy() throws IOException {
    course = temporary.resolve("course");
    FileUtils.copyDirectory(
        CourseFixture.resources("courses/own-theme/source").toFile(), course.toFile());
    append("course.yml", "offline: true\n");
  }

  private SortedMap<String, byte[]> built(String folder) throws IOException {
    BuildResult result = CourseFixture.build(course, temporary.resolve(folder));
    assertTrue(result.succeeded(), CourseFixture.printed(result));
    return CourseFixture.files(temporary.resolve(folder));
  }

  private static String named(SortedMap<String, byte[]> files, String pattern) {
    List<String> found = files.keySet().stream().filter(file -> file.matches(pattern)).toList();
    assertEquals(1, found.size(), pattern + " in " + files.keySet());
    return found.get(0);
  }

  private static String text(SortedMap<String, byte[]> files, String file) {
    return new String(files.get(file), StandardCharsets.UTF_8);
  }

  private void append(String file, String text) throws IOException {
    Files.writeString(course.resolve(file), text, StandardOpenOption.APPEND);
  }

  @Test
  void learnersGetTheSignsOfTheCourseAsWoff2() throws IOException {
    SortedMap<String, byte[]> files = built("built");
    String font = named(files, "site/assets/Blocks\\.[0-9a-f]{8}\\.woff2");
    String style = text(files, named(files, "site/assets/style\\..*css"));
    assertTrue(
        style.contains(
            "src:url(" + font.substring("site/assets/".length()) + ") format(\"woff2\")"),
        style);
    long given = Files.size(course.resolve(FONT));
    assertTrue(files.get(font).length * 4L < given, files.get(font).length + " of " + given);
    assertFalse(text(files, "site/404.html").contains("@font-face"), "no depth, no address");
    assertFalse(text(files, "site/lite/index.html").contains("Blocks"));
    assertTrue(
        text(files, "site/offline.html").contains(font.substring("site/".length())),
        "kept on the device with its pages");
  }

  @Test
  void theFontKeepsItsNameWhileTheCourseKeepsItsCharacters() throws IOException {
    String lesson = "content/en/01-start/01-welcome.md";
    String before = named(built("before"), "site/assets/Blocks\\..*");
    append(lesson, "\nAnother line of letters.\n");
    assertEquals(before, named(built("same"), "site/assets/Blocks\\..*"));
    append(lesson, "\nA number: 一.\n");
    assertNotEquals(before, named(built("more"), "site/assets/Blocks\\..*"));
  }

  @Test
  void whatIsWoff2GoesOutAsItIs() throws IOException {
    SortedMap<String, byte[]> first = built("first");
    byte[] finished = first.get(named(first, "site/assets/Blocks\\..*"));
    Files.write(course.resolve("themes/mine/fonts/Whole.woff2"), finished);
    replace("themes/mine/theme.yml", "fonts/Blocks.ttf", "fonts/Whole.woff2");
    replace("themes/mine/css/mine.css", "Blocks.ttf", "Whole.woff2");
    append("content/en/01-start/01-welcome.md", "\nA number: 一.\n");
    SortedMap<String, byte[]> second = built("second");
    assertArrayEquals(finished, second.get(named(second, "site/assets/Whole\\..*woff2")));
  }

  @Test
  void thePreviewShowsTheFontOfTheBuild() throws IOException {
    List<Throwable> bugs = new ArrayList<>();
    CoursePreview preview =
        new CoursePreview(
            course, getClass().getClassLoader(), List.of(), CourseFixture.IMAGES, bugs::add);
    preview.glance();
    List<Step> steps = new ArrayList<>();
    for (String more : List.of("", "\nA number: 一.\n")) {
      append("content/en/01-start/01-welcome.md", more);
      assertEquals(
          List.of(),
          preview.update((step, done, all) -> steps.add(step)).stream()
              .filter(d -> d.severity() == Severity.ERROR)
              .toList());
      preview.file("start/welcome.html");
      SortedMap<String, byte[]> files = built("built" + more.length());
      for (String file : files.keySet()) {
        if (file.matches("site/(assets/(Blocks|style).*|start/welcome.html|404.html)")) {
          assertArrayEquals(
              files.get(file), preview.file(file.substring("site/".length())).orElseThrow(), file);
        }
      }
    }
    assertTrue(steps.contains(Step.FONTS), steps.toString());
    assertEquals(List.of(), bugs);
  }

  private void replace(String file, String from, String to) throws IOException {
    Path path = course.resolve(file);
    Files.writeString(path, Files.readString(path).replace(from, to));
  }
}
