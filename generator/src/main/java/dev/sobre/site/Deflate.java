package dev.sobre.site;

import com.jcraft.jzlib.Deflater;
import com.jcraft.jzlib.DeflaterOutputStream;
import com.jcraft.jzlib.GZIPException;
import com.jcraft.jzlib.JZlib;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Compression by DEFLATE (RFC 1951), level 9, in Java: the same bytes on every machine. */
public final class Deflate {

  /** Bytes that the gzip format (RFC 1952) adds around the compressed data. */
  private static final int GZIP_FRAME = 18;

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

  /** Size of a gzip file without name in bytes. */
  public static long gzipSize(byte[] bytes) {
    return raw(bytes).length + (long) GZIP_FRAME;
  }
}
