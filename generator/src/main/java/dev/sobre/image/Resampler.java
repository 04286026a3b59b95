package dev.sobre.image;

/**
 * Makes images smaller with the Lanczos filter of three lobes. All sums are of the strict kind, so
 * that every machine gets the same pixels.
 */
final class Resampler {

  private static final int LOBES = 3;
  private static final int CHANNELS = 4;

  private Resampler() {}

  /**
   * The image at another width, its height in proportion.
   *
   * @param width not more than that of the image
   */
  static Pixels narrowed(Pixels from, int width) {
    if (width >= from.width()) {
      return from;
    }
    int height = height(from.width(), from.height(), width);
    float[] premultiplied = premultiplied(from);
    float[] narrow = rows(premultiplied, from.width(), from.height(), width);
    float[] turned = transposed(narrow, width, from.height());
    float[] small = transposed(rows(turned, from.height(), width, height), height, width);
    int[] argb = new int[width * height];
    for (int i = 0; i < argb.length; i++) {
      argb[i] = pixel(small, i * CHANNELS);
    }
    return new Pixels(width, height, argb);
  }

  /** The height that keeps the proportions. */
  static int height(int fromWidth, int fromHeight, int width) {
    return Math.max(1, Math.round((float) fromHeight * width / fromWidth));
  }

  private static float[] premultiplied(Pixels from) {
    float[] values = new float[from.argb().length * CHANNELS];
    for (int i = 0; i < from.argb().length; i++) {
      int pixel = from.argb()[i];
      float alpha = (pixel >>> 24) / 255f;
      values[i * CHANNELS] = pixel >>> 24;
      values[i * CHANNELS + 1] = (pixel >>> 16 & 0xFF) * alpha;
      values[i * CHANNELS + 2] = (pixel >>> 8 & 0xFF) * alpha;
      values[i * CHANNELS + 3] = (pixel & 0xFF) * alpha;
    }
    return values;
  }

  private static int pixel(float[] values, int at) {
    float alpha = Math.min(255, Math.max(0, values[at]));
    int pixel = Math.round(alpha) << 24;
    for (int channel = 1; channel < CHANNELS; channel++) {
      float value = alpha == 0 ? 0 : values[at + channel] * 255 / alpha;
      pixel |= Math.round(Math.min(255, Math.max(0, value))) << 8 * (3 - channel);
    }
    return pixel;
  }

  private static float[] rows(float[] from, int fromWidth, int height, int width) {
    float[] to = new float[width * height * CHANNELS];
    double scale = (double) fromWidth / width;
    double reach = LOBES * scale;
    for (int x = 0; x < width; x++) {
      double middle = (x + 0.5) * scale;
      int first = Math.max(0, (int) Math.floor(middle - reach));
      int last = Math.min(fromWidth - 1, (int) Math.ceil(middle + reach));
      float[] weights = weights(first, last, middle, scale);
      for (int y = 0; y < height; y++) {
        int target = (y * width + x) * CHANNELS;
        for (int i = first; i <= last; i++) {
          int source = (y * fromWidth + i) * CHANNELS;
          float weight = weights[i - first];
          for (int channel = 0; channel < CHANNELS; channel++) {
            to[target + channel] += from[source + channel] * weight;
          }
        }
      }
    }
    return to;
  }

  private static float[] weights(int first, int last, double middle, double scale) {
    float[] weights = new float[last - first + 1];
    float sum = 0;
    for (int i = first; i <= last; i++) {
      weights[i - first] = (float) lanczos((i + 0.5 - middle) / scale);
      sum += weights[i - first];
    }
    for (int i = 0; i < weights.length; i++) {
      weights[i] /= sum;
    }
    return weights;
  }

  private static double lanczos(double x) {
    if (Math.abs(x) < 1e-9) {
      return 1;
    }
    if (Math.abs(x) >= LOBES) {
      return 0;
    }
    double angle = Math.PI * x;
    return LOBES * StrictMath.sin(angle) * StrictMath.sin(angle / LOBES) / (angle * angle);
  }

  private static float[] transposed(float[] from, int width, int height) {
    float[] to = new float[from.length];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        System.arraycopy(
            from, (y * width + x) * CHANNELS, to, (x * height + y) * CHANNELS, CHANNELS);
      }
    }
    return to;
  }
}
