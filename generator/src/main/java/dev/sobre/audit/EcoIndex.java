package dev.sobre.audit;

/**
 * Environmental score of a page from 100 (best) to 0, by the published formula of EcoIndex (Green
 * IT, ecoindex.fr): the places of three measures among those of half a million pages, of which the
 * elements count three times, the requests twice and the transferred size once. Here it is an
 * estimate from the files of a build, not a measure in a browser.
 *
 * @param score not rounded
 */
public record EcoIndex(double score) {

  private static final double[] ELEMENTS = {
    0, 47, 75, 159, 233, 298, 358, 417, 476, 537, 603, 674, 753, 843, 949, 1076, 1237, 1459, 1801,
    2479, 594_601
  };
  private static final double[] REQUESTS = {
    0, 2, 15, 25, 34, 42, 49, 56, 63, 70, 78, 86, 95, 105, 117, 130, 147, 170, 205, 281, 3920
  };
  private static final double[] KILOBYTES = {
    0,
    1.37,
    144.7,
    319.53,
    479.46,
    631.97,
    783.38,
    937.91,
    1098.62,
    1265.47,
    1448.32,
    1648.27,
    1876.08,
    2142.06,
    2465.37,
    2866.31,
    3401.59,
    4155.73,
    5400.08,
    8037.54,
    223_212.26
  };

  /**
   * The score of a page.
   *
   * @param elements of the tree, without what is inside an {@code svg}
   * @param requests the page's own included
   * @param bytes transferred
   */
  public static EcoIndex of(long elements, long requests, double bytes) {
    double places =
        3 * quantile(ELEMENTS, elements)
            + 2 * quantile(REQUESTS, requests)
            + quantile(KILOBYTES, bytes / 1000);
    return new EcoIndex(100 - 5 * places / 6);
  }

  /** The score in whole points, rounded down: what is printed and held against a budget. */
  public int points() {
    return (int) Math.floor(score);
  }

  /** The letter of the points, so that a printed score and its letter agree. */
  public char grade() {
    return grade(points());
  }

  /** The letter of a score, from A above 80 to G at 10 and below. */
  static char grade(double score) {
    double[] above = {80, 70, 55, 40, 25, 10};
    int letter = 0;
    while (letter < above.length && score <= above[letter]) {
      letter++;
    }
    return (char) ('A' + letter);
  }

  /** The place of a value among bounds, from 0 to 20; 20 beyond the last. */
  static double quantile(double[] bounds, double value) {
    for (int i = 1; i < bounds.length; i++) {
      if (value < bounds[i]) {
        return i - 1 + (value - bounds[i - 1]) / (bounds[i] - bounds[i - 1]);
      }
    }
    return bounds.length - 1.0;
  }

  static double elementsQuantile(double elements) {
    return quantile(ELEMENTS, elements);
  }

  static double requestsQuantile(double requests) {
    return quantile(REQUESTS, requests);
  }

  static double sizeQuantile(double kilobytes) {
    return quantile(KILOBYTES, kilobytes);
  }
}
