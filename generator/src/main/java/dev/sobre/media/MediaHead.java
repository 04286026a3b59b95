package dev.sobre.media;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.commons.io.channels.ByteArraySeekableByteChannel;

/**
 * What a file of sound or video says of itself.
 *
 * @param picture codec of the video, such as {@code H.264}; empty for sound alone
 * @param sound codec of the sound; empty for a silent video
 * @param width of the video in pixels, or 0
 * @param height of the video in pixels, or 0
 * @param seconds how long it plays, or 0 where the file does not tell
 */
public record MediaHead(
    Optional<String> picture, Optional<String> sound, int width, int height, double seconds) {

  /** The shorter side, which names a definition such as 720p. */
  public int definition() {
    return Math.min(width, height);
  }

  /**
   * The head of an MP4, WebM, Ogg or MP3 file, told apart by their first bytes; empty for any other
   * file, and where it is torn.
   *
   * @throws IOException when the file cannot be read
   */
  public static Optional<MediaHead> of(Path file) throws IOException {
    return of(Files.newByteChannel(file));
  }

  /** The same for what is in memory. */
  public static Optional<MediaHead> of(byte[] file) throws IOException {
    return of(ByteArraySeekableByteChannel.wrap(file));
  }

  private static Optional<MediaHead> of(SeekableByteChannel file) throws IOException {
    try (MediaFile bytes = new MediaFile(file)) {
      return head(bytes).filter(head -> head.picture().isEmpty() || head.definition() > 0);
    } catch (IndexOutOfBoundsException torn) {
      return Optional.empty();
    }
  }

  private static Optional<MediaHead> head(MediaFile bytes) throws IOException {
    if (bytes.text(4, 4).equals("ftyp")) {
      return Mp4.head(bytes);
    }
    if (bytes.number(0, 4) == 0x1A45DFA3L) {
      return Webm.head(bytes);
    }
    if (bytes.text(0, 4).equals("OggS")) {
      return Ogg.head(bytes);
    }
    return Mp3.head(bytes);
  }
}
