package dev.sobre.image;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;

/**
 * Colours in sRGB, row by row.
 *
 * @param width in pixels
 * @param height in pixels
 * @param argb eight bits each of alpha, red, green, blue, not premultiplied; never changed after
 *     construction
 */
record Pixels(int width, int height, int[] argb) {

  private static final int OPAQUE = 0xFF000000;

  /** Whether nothing shines through. */
  boolean opaque() {
    return Arrays.stream(argb).allMatch(pixel -> (pixel & OPAQUE) == OPAQUE);
  }

  /** The same as the platform has them, for its encoders. */
  BufferedImage image() {
    int type = opaque() ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_INT_ARGB;
    BufferedImage image = new BufferedImage(width, height, type);
    image.getRaster().setDataElements(0, 0, width, height, argb);
    return image;
  }

  static Pixels of(BufferedImage image) {
    int width = image.getWidth();
    int height = image.getHeight();
    int[] argb = image.getRGB(0, 0, width, height, null, 0, width);
    return new Pixels(width, height, argb);
  }

  /** Turned and mirrored as a camera asks (Exif 2.32, tag 274). */
  Pixels oriented(int orientation) {
    if (orientation == 1) {
      return this;
    }
    boolean across = orientation >= 5;
    boolean mirrored = List.of(2, 3, 7, 8).contains(orientation);
    boolean upended = List.of(3, 4, 6, 7).contains(orientation);
    int toWidth = across ? height : width;
    int toHeight = across ? width : height;
    int[] to = new int[argb.length];
    for (int y = 0; y < toHeight; y++) {
      for (int x = 0; x < toWidth; x++) {
        int column = across ? y : x;
        int row = across ? x : y;
        column = mirrored ? width - 1 - column : column;
        row = upended ? height - 1 - row : row;
        to[y * toWidth + x] = argb[row * width + column];
      }
    }
    return new Pixels(toWidth, toHeight, to);
  }

  /** Seen on a ground of one grey, without transparency. */
  Pixels on(int grey) {
    int[] flat = new int[argb.length];
    for (int i = 0; i < flat.length; i++) {
      int alpha = argb[i] >>> 24;
      int pixel = OPAQUE;
      for (int shift = 0; shift <= 16; shift += 8) {
        int value = argb[i] >>> shift & 0xFF;
        pixel |= (value * alpha + grey * (255 - alpha) + 127) / 255 << shift;
      }
      flat[i] = pixel;
    }
    return new Pixels(width, height, flat);
  }
}
