package dev.sobre.site;

import com.jcraft.jzlib.Deflater;
import com.jcraft.jzlib.DeflaterOutputStream;
import com.jcraft.jzlib.GZIPException;
import com.jcraft.jzlib.JZlib;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32;

/** Compression by DEFLATE (RFC 1951), level 9, in Java: the same bytes on every machine. */
public final class Deflate {

  /** Bytes that the gzip format (RFC 1952) adds around the compressed data. */
  private static final int GZIP_FRAME = 18;

  /** Mark, DEFLATE, no flags, no time, slowest and smallest, system unknown. */
  private static final byte[] GZIP_HEAD = {0x1F, (byte) 0x8B, 8, 0, 0, 0, 0, 0, 2, (byte) 0xFF};

  private static final int WINDOW_BITS = 15;

  private Deflate() {}

  /** The compressed data, without any frame. */
  public static byte[] raw(byte[] bytes) {
    try {
      Deflater deflater = new Deflater(JZlib.Z_BEST_COMPRESSION, WINDOW_BITS, true);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      try (DeflaterOutputStream stream = new DeflaterOutputStream(out, deflater)) {
        stream.write(bytes);
      }
      return out.toByteArray();
    } catch (GZIPException e) {
      throw new IllegalStateException("level 9 and window 15 are valid", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A gzip file without name and time, of no particular system. */
  public static byte[] gzip(byte[] bytes) {
    byte[] raw = raw(bytes);
    CRC32 sum = new CRC32();
    sum.update(bytes);
    return ByteBuffer.allocate(raw.length + GZIP_FRAME)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put(GZIP_HEAD)
        .put(raw)
        .putInt((int) sum.getValue())
        .putInt(bytes.length)
        .array();
  }

  /** Size of a gzip file without name in bytes. */
  public static long gzipSize(byte[] bytes) {
    return raw(bytes).length + (long) GZIP_FRAME;
  }
}
