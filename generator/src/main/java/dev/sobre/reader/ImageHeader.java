package dev.sobre.reader;

import dev.sobre.course.Asset.Dimensions;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Finds the dimensions of the image formats that Java does not read. */
final class ImageHeader {

  /** Enough for the headers of both formats. */
  static final int LENGTH = 4096;

  private ImageHeader() {}

  /**
   * Dimensions of a WebP image (RFC 9649, section 2); empty when it is none.
   *
   * @param start the first bytes of the file
   */
  static Optional<Dimensions> ofWebp(byte[] start) {
    if (start.length < 30 || !text(start, 0).equals("RIFF") || !text(start, 8).equals("WEBP")) {
      return Optional.empty();
    }
    ByteBuffer bytes = ByteBuffer.wrap(start).order(ByteOrder.LITTLE_ENDIAN);
    return switch (text(start, 12)) {
      case "VP8 " -> sized(bytes.getShort(26) & 0x3FFF, bytes.getShort(28) & 0x3FFF);
      case "VP8L" -> {
        int bits = bytes.getInt(21);
        yield sized((bits & 0x3FFF) + 1, (bits >>> 14 & 0x3FFF) + 1);
      }
      case "VP8X" ->
          sized((bytes.getInt(24) & 0xFFFFFF) + 1, (bytes.getInt(26) >>> 8 & 0xFFFFFF) + 1);
      default -> Optional.empty();
    };
  }

  /**
   * Dimensions of an AVIF image: its first box {@code ispe} (ISO/IEC 23008-12, 6.5.3); empty when
   * there is none.
   *
   * @param start the first bytes of the file
   */
  static Optional<Dimensions> ofAvif(byte[] start) {
    for (int at = 4; at + 16 <= start.length; at++) {
      if (text(start, at).equals("ispe")) {
        ByteBuffer bytes = ByteBuffer.wrap(start);
        return sized(bytes.getInt(at + 8), bytes.getInt(at + 12));
      }
    }
    return Optional.empty();
  }

  private static Optional<Dimensions> sized(int width, int height) {
    return width > 0 && height > 0 ? Optional.of(new Dimensions(width, height)) : Optional.empty();
  }

  private static String text(byte[] bytes, int at) {
    return new String(bytes, at, 4, StandardCharsets.ISO_8859_1);
  }
}
