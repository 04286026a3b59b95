package dev.sobre.artifact;

import dev.sobre.site.Deflate;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.zip.CRC32;

/**
 * A tar of files whose bytes depend on nothing but its entries and one time (POSIX.1-1988 ustar),
 * and its gzip (RFC 1952, without name and time). Entries stand in the order given; they belong to
 * nobody, and everyone may read them.
 */
public final class ReproducibleTar {

  private static final int BLOCK = 512;
  private static final int RECORD = 20 * BLOCK;
  private static final int NAME = 100;
  private static final int PREFIX = 155;
  private static final int CHECKSUM_AT = 148;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final long seconds;

  /**
   * @param time of every entry
   */
  public ReproducibleTar(Instant time) {
    this.seconds = Math.max(0, time.getEpochSecond());
  }

  /** Adds a file; a path of more than 255 characters cannot be held. */
  public void add(String path, byte[] content) {
    out.writeBytes(header(path, content.length));
    out.writeBytes(content);
    pad(BLOCK);
  }

  private byte[] header(String path, int size) {
    int split = path.length() <= NAME ? 0 : path.indexOf('/', path.length() - NAME - 1) + 1;
    if (split > PREFIX + 1 || path.length() - split > NAME || path.length() > NAME && split == 0) {
      throw new IllegalStateException("a path that ustar cannot hold: " + path);
    }
    ByteBuffer header = ByteBuffer.allocate(BLOCK);
    text(header, 0, path.substring(split));
    octal(header, 100, 8, 0644);
    octal(header, 108, 8, 0);
    octal(header, 116, 8, 0);
    octal(header, 124, 12, size);
    octal(header, 136, 12, seconds);
    text(header, CHECKSUM_AT, " ".repeat(8));
    text(header, 156, "0");
    text(header, 257, "ustar\0" + "00");
    octal(header, 329, 8, 0);
    octal(header, 337, 8, 0);
    text(header, 345, split == 0 ? "" : path.substring(0, split - 1));
    int sum = 0;
    for (byte b : header.array()) {
      sum += b & 0xFF;
    }
    octal(header, CHECKSUM_AT, 7, sum);
    return header.array();
  }

  private static void text(ByteBuffer header, int at, String text) {
    header.put(at, text.getBytes(StandardCharsets.US_ASCII));
  }

  /** A number in octal digits, one less than the width, and a zero byte. */
  private static void octal(ByteBuffer header, int at, int width, long number) {
    String digits = Long.toOctalString(number);
    text(header, at, "0".repeat(width - 1 - digits.length()) + digits + '\0');
  }

  private void pad(int unit) {
    int rest = out.size() % unit;
    out.writeBytes(new byte[rest == 0 ? 0 : unit - rest]);
  }

  /** The whole tar, compressed with gzip. */
  public byte[] gzip() {
    out.writeBytes(new byte[2 * BLOCK]);
    pad(RECORD);
    byte[] tar = out.toByteArray();
    byte[] data = Deflate.raw(tar);
    CRC32 crc = new CRC32();
    crc.update(tar);
    // Deflate, no flags, no time, strongest compression, unknown system.
    byte[] start = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 2, (byte) 0xff};
    return ByteBuffer.allocate(start.length + data.length + 8)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put(start)
        .put(data)
        .putInt((int) crc.getValue())
        .putInt(tar.length)
        .array();
  }
}
