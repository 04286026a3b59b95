package dev.sobre.media;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;

/** Bytes of a file that may be too large to be read whole. Numbers have their first byte first. */
final class MediaFile implements Closeable {

  private static final int PAGE = 1 << 16;

  private final SeekableByteChannel channel;
  private final long size;
  private long start = -1;
  private byte[] page = new byte[0];

  MediaFile(SeekableByteChannel channel) throws IOException {
    this.channel = channel;
    size = channel.size();
  }

  long size() {
    return size;
  }

  /**
   * A byte, 0 to 255.
   *
   * @throws IndexOutOfBoundsException behind the end
   */
  int at(long place) throws IOException {
    if (place < 0 || place >= size) {
      throw new IndexOutOfBoundsException("byte " + place + " of " + size);
    }
    if (start < 0 || place < start || place >= start + page.length) {
      start = place / PAGE * PAGE;
      page = new byte[(int) Math.min(PAGE, size - start)];
      ByteBuffer to = ByteBuffer.wrap(page);
      channel.position(start);
      while (to.hasRemaining() && channel.read(to) >= 0) {
        // One read may bring less than was asked for.
      }
    }
    return page[(int) (place - start)] & 0xFF;
  }

  /** A whole number of up to eight bytes. */
  long number(long place, int bytes) throws IOException {
    long number = 0;
    for (int i = 0; i < bytes; i++) {
      number = number << 8 | at(place + i);
    }
    return number;
  }

  /** A whole number whose last byte is first. */
  long reversed(long place, int bytes) throws IOException {
    long number = 0;
    for (int i = bytes - 1; i >= 0; i--) {
      number = number << 8 | at(place + i);
    }
    return number;
  }

  /** Letters, or less of them at the end of the file. */
  String text(long place, int length) throws IOException {
    byte[] letters = new byte[(int) Math.max(0, Math.min(length, size - place))];
    for (int i = 0; i < letters.length; i++) {
      letters[i] = (byte) at(place + i);
    }
    return new String(letters, StandardCharsets.ISO_8859_1);
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
