package dev.sobre;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Input that cannot be kept in a repository, or that is about what was there before. */
class BadInputTest {

  @TempDir Path temporary;

  @Test
  void aMissingCourseFolderIsNamed() throws IOException {
    Path course = temporary.resolve("nowhere");
    BuildResult result = CourseFixture.build(course, temporary.resolve("target"));
    assertEquals(
        course.toString().replace('\\', '/')
            + ": error: there is no course folder here [course-not-found]\n"
            + "  hint: create it with a course.yml, or name another folder\n",
        CourseFixture.printed(result));
  }

  @Test
  void anImageOfAHundredMegabytesIsRefusedUnread() throws IOException {
    Path course = CourseFixture.copyOfSoundCourse(temporary);
    Files.createDirectories(course.resolve("media"));
    try (RandomAccessFile photo =
        new RandomAccessFile(course.resolve("media/photo.png").toFile(), "rw")) {
      photo.setLength(100_000_000);
    }
    BuildResult result = CourseFixture.build(course, temporary.resolve("target"));
    assertEquals(
        "media/photo.png: error: this image weighs 100 MB, limit 10 MB [image-too-large]\n"
            + "  hint: scale it down to the width of the page and save it as WebP\n",
        CourseFixture.printed(result));
  }

  @Test
  void aDrawingThatIsNotUtf8IsToldWithItsPlace() throws IOException {
    Path course = CourseFixture.copyOfSoundCourse(temporary);
    Files.createDirectories(course.resolve("media"));
    Files.write(course.resolve("media/a.svg"), new byte[] {'<', 's', 'v', 'g', (byte) 0xE9});
    assertEquals(
        "media/a.svg:1:5: error: this byte is not UTF-8 (0xE9) [not-utf-8]\n"
            + "  hint: save the file with the encoding UTF-8\n",
        CourseFixture.printed(CourseFixture.build(course, temporary.resolve("target"))));
  }

  @Test
  void aSymbolicLinkOutOfTheCourseIsRefused() throws IOException {
    Path course = CourseFixture.copyOfSoundCourse(temporary);
    Path secret = Files.writeString(temporary.resolve("secret.svg"), "<svg/>");
    Files.createDirectories(course.resolve("media"));
    Files.createSymbolicLink(course.resolve("media/logo.svg"), secret);
    BuildResult result = CourseFixture.build(course, temporary.resolve("target"));
    assertTrue(
        CourseFixture.printed(result)
            .startsWith("media/logo.svg: error: this symbolic link leaves the course folder"),
        CourseFixture.printed(result));
  }

  @Test
  void aFolderOutsideIsRefusedWithoutReadingIt() throws IOException {
    Path course = CourseFixture.copyOfSoundCourse(temporary);
    Path outside = Files.createDirectories(temporary.resolve("outside/deep"));
    Files.writeString(outside.resolve("a.svg"), "<svg/>");
    Files.createDirectories(course.resolve("media"));
    Files.createSymbolicLink(course.resolve("media/all"), temporary.resolve("outside"));
    BuildResult result = CourseFixture.build(course, temporary.resolve("target"));
    assertEquals(
        "media/all: error: this symbolic link leaves the course folder [link-outside-course]\n"
            + "  hint: copy the file into the course\n",
        CourseFixture.printed(result));
  }

  @Test
  void aLinkThatTurnsInCirclesIsNamed() throws IOException {
    Path course = CourseFixture.copyOfSoundCourse(temporary);
    Path media = Files.createDirectories(course.resolve("media"));
    Files.createSymbolicLink(media.resolve("again"), media);
    BuildResult result = CourseFixture.build(course, temporary.resolve("target"));
    assertEquals(
        "media/again: error: this symbolic link leads back to a folder that it is in [link-loop]\n"
            + "  hint: remove it\n",
        CourseFixture.printed(result));
  }

  @Test
  void anErrorLeavesThePreviousOutputAsItWas() throws IOException {
    Path course = CourseFixture.copyOfSoundCourse(temporary);
    Path output = temporary.resolve("target");
    assertTrue(CourseFixture.build(course, output).succeeded());
    var before = CourseFixture.files(output);
    assertFalse(before.isEmpty());

    Files.writeString(course.resolve("course.yml"), "id: x\n\tversion: 1\n");
    assertFalse(CourseFixture.build(course, output).succeeded());

    var after = CourseFixture.files(output);
    assertEquals(before.keySet(), after.keySet());
    before.forEach(
        (name, bytes) ->
            org.junit.jupiter.api.Assertions.assertArrayEquals(bytes, after.get(name)));
  }

  @Test
  void aRemovedLessonLeavesNoPageBehind() throws IOException {
    Path course = CourseFixture.copyOfSoundCourse(temporary);
    Path output = temporary.resolve("target");
    Path second = course.resolve("content/en/01-start/02-more.md");
    Files.writeString(
        second, Files.readString(course.resolve("content/en/01-start/01-welcome.md")));
    assertTrue(CourseFixture.build(course, output).succeeded());
    assertTrue(Files.exists(output.resolve("site/start/more.html")));

    Files.delete(second);
    assertTrue(CourseFixture.build(course, output).succeeded());
    assertFalse(Files.exists(output.resolve("site/start/more.html")));
  }
}
