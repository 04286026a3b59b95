package dev.sobre.reader;

import dev.sobre.course.Asset.Dimensions;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Finds the dimensions of the image format that nothing here reads. */
final class ImageHeader {

  /** Enough for its header. */
  static final int LENGTH = 4096;

  private ImageHeader() {}

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
