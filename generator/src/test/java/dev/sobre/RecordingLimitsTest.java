package dev.sobre;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sobre.media.SampleMp4;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Recordings against the thresholds of the RGESN, as an author reads them. */
class RecordingLimitsTest {

  private static final String VIDEO =
      """
      ```media
      video: media/talk.mp4
      title: A talk
      duration: 2 min
      poster: media/talk.svg
      captions: {en: media/talk.vtt}
      transcript: media/talk.txt.md
      audio: media/talk.m4a
      ```
      """;

  @TempDir Path temporary;

  private Path course;

  @BeforeEach
  void aCourseWithARecording() throws IOException {
    course = CourseFixture.copyOfSoundCourse(temporary);
    lesson(VIDEO);
    write("media/talk.svg", "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 9'/>");
    write("media/talk.vtt", "WEBVTT\n\n00:00.000 --> 00:02.000\nHello.\n");
    write("media/talk.txt.md", "Hello.\n");
    video(SampleMp4.of("av01", 1280, 720, "Opus", 120_000, 100_000));
    sound(SampleMp4.of("", 0, 0, "mp4a", 120_000, 100_000));
  }

  @Test
  void aSoberRecordingPasses() throws IOException {
    assertEquals("", said());
  }

  @Test
  void aVideoLargerThanAnyScreenOfALessonIsRefused() throws IOException {
    video(SampleMp4.of("av01", 2560, 1440, "Opus", 120_000, 100_000));
    assertEquals(
        "8:8: error: this video has 2560 by 1440 pixels, limit 1080p (RGESN 5.3)"
            + " [video-definition]",
        said());
  }

  @Test
  void aVideoInOneDefinitionHasAtMost720Lines() throws IOException {
    video(SampleMp4.of("av01", 1080, 1920, "Opus", 120_000, 100_000));
    assertEquals(
        "8:8: warning: this video has 1080 by 1920 pixels; one that comes alone has at most 720p"
            + " (RGESN 5.3) [video-definition]",
        said());
  }

  @Test
  void anOldCodecIsSaidFrom720Lines() throws IOException {
    video(SampleMp4.of("avc1", 1280, 720, "mp4a", 120_000, 100_000));
    assertEquals(
        "8:8: warning: this video of 720 lines is H.264 (RGESN 5.4) [media-codec]", said());
    video(SampleMp4.of("avc1", 854, 480, "mp4a", 120_000, 100_000));
    assertEquals("", said());
  }

  @Test
  void codecsOfEditingProgramsAreRefused() throws IOException {
    video(SampleMp4.of("apch", 1280, 720, "sowt", 120_000, 100_000));
    assertEquals(
        "8:8: error: the sound is SOWT, which not every browser plays [media-codec]\n"
            + "8:8: error: this video is APCH, which not every browser plays [media-codec]",
        said());
  }

  @Test
  void ratesHaveALimitBySize() throws IOException {
    video(SampleMp4.of("av01", 640, 360, "Opus", 2_000, 200_000));
    sound(SampleMp4.of("", 0, 0, "mp4a", 2_000, 40_000));
    assertEquals(
        "14:8: warning: a minute of this sound weighs 1.21 MB, limit 1 MB (RGESN 5.6)"
            + " [audio-weight]\n"
            + "8:8: warning: this video takes 802 kbit/s, limit 576 kbit/s for its size"
            + " [video-rate]",
        said());
  }

  @Test
  void aSilentVideoNeedsNoSoundAlone() throws IOException {
    lesson(VIDEO.replace("audio: media/talk.m4a\n", ""));
    assertEquals(
        "8:8: warning: this video cannot be listened to without its images"
            + " [video-without-audio]",
        said());
    video(SampleMp4.of("av01", 1280, 720, "", 120_000, 100_000));
    assertEquals("", said());
  }

  @Test
  void aFileOfAnotherKindIsAnError() throws IOException {
    video("not a video".getBytes(StandardCharsets.UTF_8));
    assertEquals(
        "8:8: error: \"media/talk.mp4\" is not a readable video [media-unreadable]", said());
    video(SampleMp4.of("", 0, 0, "mp4a", 120_000, 100_000));
    assertEquals(
        "8:8: error: \"media/talk.mp4\" is not a readable video [media-unreadable]", said());
  }

  @Test
  void theStatementTakesItsFiguresFromTheFiles() throws IOException {
    Path file = course.resolve("course.yml");
    Files.writeString(file, Files.readString(file) + "declarations: {}\n");
    assertEquals(
        """
        Validated by measure
        5.3 Suitable video definition. Videos: 1; the tallest has 720 lines. One that comes in a single definition needs no more than 720.
        5.4 Efficient video compression. Videos: 1; codecs: AV1. From 720 lines on, AV1, VP9 or HEVC is needed.
        5.5 Videos can be listened to only. Videos with sound: 1; beside a recording to listen to only: 1.
        5.6 Suitable sound compression. Codecs of sound: AAC, Opus; recordings to listen to: 1. A minute may weigh 1 MB.
        """,
        stated());
    video(SampleMp4.of("avc1", 1920, 1080, "mp4a", 120_000, 100_000));
    sound(SampleMp4.of("", 0, 0, "mp4a", 2_000, 40_000));
    assertEquals(
        """
        Not evaluated, for a person to judge
        5.3 Suitable video definition. Videos: 1; the tallest has 1080 lines. One that comes in a single definition needs no more than 720.
        5.4 Efficient video compression. Videos: 1; codecs: H.264. From 720 lines on, AV1, VP9 or HEVC is needed.
        5.6 Suitable sound compression. Codecs of sound: AAC; recordings to listen to: 1. A minute may weigh 1 MB.
        Validated by measure
        5.5 Videos can be listened to only. Videos with sound: 1; beside a recording to listen to only: 1.
        """,
        stated());
    lesson(VIDEO.replace("audio: media/talk.m4a\n", ""));
    assertTrue(
        stated()
            .contains(
                "Not validated\n5.5 Videos can be listened to only. Videos with sound: 1; beside a recording to listen to only: 0."),
        stated());
    video(SampleMp4.of("av01", 640, 480, "", 120_000, 100_000));
    assertTrue(
        stated()
            .contains(
                """
                Not applicable
                5.5 Videos can be listened to only. Videos: 1; none has sound.
                5.6 Suitable sound compression. The website has no sound.
                """),
        stated());
  }

  /** Criteria about recordings in the published statement, below their state. */
  private String stated() throws IOException {
    Path output = temporary.resolve("target");
    CourseFixture.build(course, output);
    Document page = Jsoup.parse(Files.readString(output.resolve("site/ecodesign.html")));
    SortedMap<String, StringBuilder> states = new TreeMap<>();
    String state = "";
    for (Element line : page.select("h2, p")) {
      if (line.is("h2")) {
        state = line.text().split(":")[0];
      } else if (line.text().matches("5\\.[3-6] .*")) {
        states
            .computeIfAbsent(state, name -> new StringBuilder(name + "\n"))
            .append(line.text())
            .append('\n');
      }
    }
    return String.join("", states.values());
  }

  /** Diagnostics of the lesson by line, without excerpts. */
  private String said() throws IOException {
    return CourseFixture.build(course, temporary.resolve("target")).diagnostics().stream()
        .map(diagnostic -> diagnostic.format().lines().findFirst().orElseThrow())
        .map(line -> line.replaceFirst("^content/en/01-start/01-welcome.md:", ""))
        .sorted()
        .collect(Collectors.joining("\n"));
  }

  private void video(byte[] bytes) throws IOException {
    Files.write(course.resolve("media/talk.mp4"), bytes);
  }

  private void sound(byte[] bytes) throws IOException {
    Files.write(course.resolve("media/talk.m4a"), bytes);
  }

  private void lesson(String body) throws IOException {
    write(
        "content/en/01-start/01-welcome.md",
        "---\ntitle: Welcome\nsummary: First.\nduration: 2 min\nobjectives: [See]\n---\n" + body);
  }

  private void write(String file, String text) throws IOException {
    Path path = course.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }
}
