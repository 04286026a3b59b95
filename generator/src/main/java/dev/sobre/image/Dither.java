package dev.sobre.image;

/**
 * Turns an image into dots of four greys by the ordered matrix of Bayer (1973): its patterns
 * repeat, so they compress better than scattered errors.
 */
final class Dither {

  private static final int LEVELS = 4;
  private static final int SIDE = 8;
  private static final int[] MATRIX = matrix();

  private Dither() {}

  static Pixels dots(Pixels from) {
    Pixels flat = from.opaque() ? from : from.on(255);
    int[] argb = new int[flat.argb().length];
    for (int i = 0; i < argb.length; i++) {
      int pixel = flat.argb()[i];
      int light =
          (299 * (pixel >>> 16 & 0xFF) + 587 * (pixel >>> 8 & 0xFF) + 114 * (pixel & 0xFF)) / 1000;
      int x = i % flat.width() % SIDE;
      int y = i / flat.width() % SIDE;
      int scaled = light * (LEVELS - 1) * SIDE * SIDE + 255 * MATRIX[y * SIDE + x];
      int level = Math.min(LEVELS - 1, scaled / (255 * SIDE * SIDE));
      int grey = level * 255 / (LEVELS - 1);
      argb[i] = 0xFF000000 | grey << 16 | grey << 8 | grey;
    }
    return new Pixels(flat.width(), flat.height(), argb);
  }

  /** Thresholds from 0 to 63, the bits of both coordinates interleaved from the lowest. */
  private static int[] matrix() {
    int[] matrix = new int[SIDE * SIDE];
    for (int y = 0; y < SIDE; y++) {
      for (int x = 0; x < SIDE; x++) {
        int value = 0;
        for (int bit = 0; bit < 3; bit++) {
          value = value << 2 | ((x ^ y) >> bit & 1) << 1 | y >> bit & 1;
        }
        matrix[y * SIDE + x] = value;
      }
    }
    return matrix;
  }
}
