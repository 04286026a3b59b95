package dev.sobre.artifact;

import dev.sobre.site.Deflate;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;

/**
 * A zip whose bytes depend on nothing but its entries and one time (PKWARE APPNOTE 6.3.3, without
 * zip64: at most 65,535 entries and 4 GiB). Entries stand in the order given; names are UTF-8, with
 * the flag that says so; an entry that deflating does not make smaller is stored.
 */
public final class ReproducibleZip {

  private static final int LOCAL_HEADER = 0x04034b50;
  private static final int CENTRAL_HEADER = 0x02014b50;
  private static final int END = 0x06054b50;
  private static final short VERSION = 20;
  private static final short UTF_8_NAMES = 1 << 11;
  private static final short STORED = 0;
  private static final short DEFLATED = 8;
  private static final int LOCAL_SIZE = 30;
  private static final int CENTRAL_SIZE = 46;
  private static final int END_SIZE = 22;
  private static final int MOST_ENTRIES = 0xFFFF;
  private static final LocalDateTime EARLIEST = LocalDateTime.of(1980, 1, 1, 0, 0);

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final List<byte[]> directory = new ArrayList<>();
  private final short time;
  private final short date;

  /**
   * @param instant time of every entry, written in UTC; before 1980 it is written as 1980-01-01
   */
  public ReproducibleZip(Instant instant) {
    LocalDateTime given = LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    LocalDateTime at = given.isBefore(EARLIEST) ? EARLIEST : given;
    time = (short) (at.getHour() << 11 | at.getMinute() << 5 | at.getSecond() / 2);
    date = (short) ((at.getYear() - 1980) << 9 | at.getMonthValue() << 5 | at.getDayOfMonth());
  }

  /** Adds a file. */
  public void add(String name, byte[] content) {
    byte[] deflated = Deflate.raw(content);
    boolean smaller = deflated.length < content.length;
    add(name, content, smaller ? deflated : content, smaller ? DEFLATED : STORED);
  }

  /** Adds a file as it is, for a format whose readers look at its bytes in the zip. */
  public void store(String name, byte[] content) {
    add(name, content, content, STORED);
  }

  private void add(String name, byte[] content, byte[] data, short method) {
    if (directory.size() == MOST_ENTRIES) {
      throw new IllegalStateException("more entries than a plain zip can hold");
    }
    byte[] path = name.getBytes(StandardCharsets.UTF_8);
    CRC32 crc = new CRC32();
    crc.update(content);
    int offset = out.size();

    ByteBuffer local = buffer(LOCAL_SIZE).putInt(LOCAL_HEADER);
    common(local, method, crc, data.length, content.length, path.length);
    out.writeBytes(local.array());
    out.writeBytes(path);
    out.writeBytes(data);

    ByteBuffer central =
        buffer(CENTRAL_SIZE + path.length).putInt(CENTRAL_HEADER).putShort(VERSION);
    common(central, method, crc, data.length, content.length, path.length);
    central.putShort((short) 0).putShort((short) 0).putShort((short) 0).putInt(0);
    directory.add(central.putInt(offset).put(path).array());
  }

  private void common(
      ByteBuffer header, short method, CRC32 crc, int packed, int size, int nameLength) {
    header.putShort(VERSION).putShort(UTF_8_NAMES).putShort(method).putShort(time).putShort(date);
    header.putInt((int) crc.getValue()).putInt(packed).putInt(size);
    header.putShort((short) nameLength).putShort((short) 0);
  }

  /** The whole zip. */
  public byte[] bytes() {
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    whole.writeBytes(out.toByteArray());
    directory.forEach(whole::writeBytes);
    int size = whole.size() - out.size();
    short count = (short) directory.size();
    whole.writeBytes(
        buffer(END_SIZE)
            .putInt(END)
            .putInt(0)
            .putShort(count)
            .putShort(count)
            .putInt(size)
            .putInt(out.size())
            .array());
    return whole.toByteArray();
  }

  private static ByteBuffer buffer(int size) {
    return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
  }
}
