package dev.sobre.image;

/**
 * How near an image comes to another of the same size: structural similarity (Wang, Bovik, Sheikh,
 * Simoncelli 2004) of brightness in windows of 8 by 8 pixels, every 4, and the ratio of signal to
 * noise over the three colours. Whole numbers until the last division: the same on every machine.
 */
final class Similarity {

  /** Where most people see no difference at the size of the page. */
  static final double LEAST_STRUCTURE = 0.95;

  /** Decibels; keeps the colours, to which structure is blind. */
  static final double LEAST_SIGNAL = 28;

  private static final int WINDOW = 8;
  private static final int STEP = 4;
  private static final double C1 = 0.01 * 255 * 0.01 * 255;
  private static final double C2 = 0.03 * 255 * 0.03 * 255;

  private Similarity() {}

  /** Whether one stands well enough for the other; transparency is seen on a middle grey. */
  static boolean close(Pixels original, Pixels copy) {
    if (original.width() != copy.width() || original.height() != copy.height()) {
      return false;
    }
    Pixels wanted = original.opaque() ? original : original.on(128);
    Pixels got = original.opaque() ? copy : copy.on(128);
    return signal(wanted, got) >= LEAST_SIGNAL && structure(wanted, got) >= LEAST_STRUCTURE;
  }

  /** Peak signal to noise in decibels; infinite for the same pixels. */
  static double signal(Pixels wanted, Pixels got) {
    long squares = 0;
    for (int i = 0; i < wanted.argb().length; i++) {
      for (int shift = 0; shift <= 16; shift += 8) {
        int difference = (wanted.argb()[i] >>> shift & 0xFF) - (got.argb()[i] >>> shift & 0xFF);
        squares += (long) difference * difference;
      }
    }
    double mean = squares / (3.0 * wanted.argb().length);
    return mean == 0 ? Double.POSITIVE_INFINITY : 10 * StrictMath.log10(255.0 * 255.0 / mean);
  }

  /** Mean structural similarity, 1 for the same pixels. */
  static double structure(Pixels wanted, Pixels got) {
    int[] a = brightness(wanted);
    int[] b = brightness(got);
    double sum = 0;
    int windows = 0;
    for (int y = 0; y == 0 || y + WINDOW <= wanted.height(); y += STEP) {
      for (int x = 0; x == 0 || x + WINDOW <= wanted.width(); x += STEP) {
        sum += window(a, b, wanted.width(), wanted.height(), x, y);
        windows++;
      }
    }
    return sum / windows;
  }

  private static double window(int[] a, int[] b, int width, int height, int left, int top) {
    long sumA = 0;
    long sumB = 0;
    long squaresA = 0;
    long squaresB = 0;
    long products = 0;
    int count = 0;
    for (int y = top; y < Math.min(height, top + WINDOW); y++) {
      for (int x = left; x < Math.min(width, left + WINDOW); x++) {
        int one = a[y * width + x];
        int other = b[y * width + x];
        sumA += one;
        sumB += other;
        squaresA += (long) one * one;
        squaresB += (long) other * other;
        products += (long) one * other;
        count++;
      }
    }
    double meanA = (double) sumA / count;
    double meanB = (double) sumB / count;
    double varianceA = (double) squaresA / count - meanA * meanA;
    double varianceB = (double) squaresB / count - meanB * meanB;
    double covariance = (double) products / count - meanA * meanB;
    return (2 * meanA * meanB + C1)
        * (2 * covariance + C2)
        / ((meanA * meanA + meanB * meanB + C1) * (varianceA + varianceB + C2));
  }

  /** Luma (ITU-R BT.601), 0 to 255. */
  private static int[] brightness(Pixels pixels) {
    int[] luma = new int[pixels.argb().length];
    for (int i = 0; i < luma.length; i++) {
      int pixel = pixels.argb()[i];
      luma[i] =
          (299 * (pixel >>> 16 & 0xFF) + 587 * (pixel >>> 8 & 0xFF) + 114 * (pixel & 0xFF) + 500)
              / 1000;
    }
    return luma;
  }
}
