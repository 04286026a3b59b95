package dev.sobre.image;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** Files that hold nothing but what their pixels need: no metadata, no profile, no comment. */
final class BareImage {

  private static final Set<String> PNG = Set.of("IHDR", "PLTE", "tRNS", "sRGB", "IDAT", "IEND");
  private static final Set<String> WEBP = Set.of("VP8X", "VP8 ", "VP8L", "ALPH");

  /** JFIF, the colours of Adobe, tables, restart intervals (ITU-T T.81, table B.1). */
  private static final Set<Integer> JPEG = Set.of(0xE0, 0xEE, 0xDB, 0xC4, 0xDD);

  private static final int FRAME = 0xC0;
  private static final int LAST_FRAME = 0xC2;
  private static final int SCAN = 0xDA;

  private BareImage() {}

  /** Whether a file is bare from its first byte to its last; a damaged one is not. */
  static boolean is(byte[] bytes, ImageFormat format) {
    try {
      return switch (format) {
        case PNG -> png(bytes);
        case WEBP -> webp(bytes);
        case JPEG -> jpeg(bytes);
      };
    } catch (IndexOutOfBoundsException | ArithmeticException torn) {
      return false;
    }
  }

  private static boolean png(byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    int at = 8;
    String type = "";
    while (at < bytes.length && PNG.contains(type = name(bytes, at + 4))) {
      at = next(at, 12, in.getInt(at));
    }
    return at == bytes.length && type.equals("IEND");
  }

  private static boolean webp(byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    int at = 12;
    while (at < bytes.length && WEBP.contains(name(bytes, at))) {
      int length = in.getInt(at + 4);
      at = next(at, 8 + (length & 1), length);
    }
    return at == bytes.length;
  }

  /** What follows the first scan is only pixels where nothing follows the end of the image. */
  private static boolean jpeg(byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    int at = 2;
    while (marker(bytes, at) != SCAN) {
      int marker = marker(bytes, at);
      if (!JPEG.contains(marker) && (marker < FRAME || marker > LAST_FRAME)) {
        return false;
      }
      at = next(at, 2, in.getShort(at + 2) & 0xFFFF);
    }
    for (; at + 1 < bytes.length; at++) {
      int marker = marker(bytes, at);
      if (marker == 0xD9) {
        return at + 2 == bytes.length;
      }
      if (marker == 0xFE || marker >= 0xE0 && marker <= 0xEF) {
        return false;
      }
    }
    return false;
  }

  /** The marker at a place, 0 where there is none. */
  private static int marker(byte[] bytes, int at) {
    return (bytes[at] & 0xFF) == 0xFF ? bytes[at + 1] & 0xFF : 0;
  }

  private static int next(int at, int around, int length) {
    if (length < 0) {
      throw new ArithmeticException("a negative length");
    }
    return Math.addExact(at, Math.addExact(around, length));
  }

  private static String name(byte[] bytes, int at) {
    return new String(bytes, at, 4, StandardCharsets.ISO_8859_1);
  }
}
