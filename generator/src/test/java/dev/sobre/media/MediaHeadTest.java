package dev.sobre.media;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MediaHeadTest {

  private static final Path SAMPLES =
      Path.of("src/test/resources/courses/offline-and-media/source/media");

  @TempDir Path temporary;

  @Test
  void aWebmTellsItsCodecsItsSizeAndItsLength() throws IOException {
    MediaHead head = MediaHead.of(SAMPLES.resolve("talk.webm")).orElseThrow();
    assertEquals(Optional.of("VP9"), head.picture());
    assertEquals(Optional.of("Opus"), head.sound());
    assertEquals(64, head.width());
    assertEquals(36, head.height());
    assertEquals(2, head.seconds(), 0.01);
  }

  @Test
  void opusTellsItsLengthInItsLastPage() throws IOException {
    MediaHead head = MediaHead.of(SAMPLES.resolve("talk.opus")).orElseThrow();
    assertEquals(Optional.of("Opus"), head.sound());
    assertEquals(2, head.seconds(), 0.01);
  }

  @Test
  void anMp4TellsItsTracksEvenBehindItsFrames() throws IOException {
    byte[] file = SampleMp4.of("avc1", 1920, 1080, "mp4a", 90_500, 100_000);
    MediaHead head = head(file);
    assertEquals(new MediaHead(Optional.of("H.264"), Optional.of("AAC"), 1920, 1080, 90.5), head);
    assertEquals(1080, head.definition());
  }

  @Test
  void anMp3TellsItsLengthByItsRateOrItsCount() throws IOException {
    byte[] frame = new byte[417];
    ByteBuffer.wrap(frame).putInt(0xFFFB9000);
    byte[] frames = SampleMp4.joined(frame, frame, frame, frame);
    byte[] tagged =
        SampleMp4.joined("ID3\4\0\0\0\0\0\7".getBytes(StandardCharsets.US_ASCII), zeros(7), frames);
    assertEquals(4 * 417 * 8 / 128_000.0, head(tagged).seconds(), 0.001);
    byte[] counted = frame.clone();
    ByteBuffer.wrap(counted, 36, 12)
        .put("Xing".getBytes(StandardCharsets.US_ASCII))
        .putInt(1)
        .putInt(1000);
    assertEquals(1000 * 1152 / 44_100.0, head(SampleMp4.joined(counted, frame)).seconds(), 0.001);
  }

  @Test
  void whatIsTornOrNoRecordingHasNoHead() throws IOException {
    for (String name : new String[] {"talk.webm", "talk.opus"}) {
      byte[] whole = Files.readAllBytes(SAMPLES.resolve(name));
      for (int length = 0; length < 300; length++) {
        Path cut = Files.write(temporary.resolve("cut"), Arrays.copyOf(whole, length));
        MediaHead.of(cut).ifPresent(head -> assertEquals(name.endsWith("m"), head.width() > 0));
      }
    }
    byte[] text = "A text, and no recording at all.".getBytes(StandardCharsets.UTF_8);
    assertEquals(Optional.empty(), MediaHead.of(Files.write(temporary.resolve("text"), text)));
  }

  private MediaHead head(byte[] bytes) throws IOException {
    return MediaHead.of(Files.write(temporary.resolve("file"), bytes)).orElseThrow();
  }

  private static byte[] zeros(int count) {
    return new byte[count];
  }
}
