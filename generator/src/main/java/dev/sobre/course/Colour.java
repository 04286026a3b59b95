package dev.sobre.course;

import java.util.Optional;

/**
 * A colour of sRGB, opaque.
 *
 * @param red 0 to 255
 * @param green 0 to 255
 * @param blue 0 to 255
 */
public record Colour(int red, int green, int blue) {

  /** What a colour looks like, for hints. */
  public static final String FORM = "write three or six hexadecimal digits, such as \"#0b5d43\"";

  public static final Colour BLACK = new Colour(0, 0, 0);
  public static final Colour WHITE = new Colour(255, 255, 255);

  /** Reads {@code #abc} and {@code #aabbcc}; empty for anything else. */
  public static Optional<Colour> parse(String written) {
    if (!written.matches("#(?:[0-9A-Fa-f]{3}){1,2}")) {
      return Optional.empty();
    }
    String digits = written.substring(1);
    String six = digits.length() == 6 ? digits : digits.replaceAll(".", "$0$0");
    int rgb = Integer.parseInt(six, 16);
    return Optional.of(new Colour(rgb >> 16, rgb >> 8 & 0xFF, rgb & 0xFF));
  }

  /** Relative luminance, 0 to 1 (WCAG 2.2). */
  public double luminance() {
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
  }

  private static double linear(int channel) {
    double share = channel / 255.0;
    return share <= 0.04045 ? share / 12.92 : StrictMath.pow((share + 0.055) / 1.055, 2.4);
  }

  /** Contrast ratio, 1 to 21 (WCAG 2.2). */
  public double contrast(Colour other) {
    double mine = luminance();
    double theirs = other.luminance();
    return (Math.max(mine, theirs) + 0.05) / (Math.min(mine, theirs) + 0.05);
  }

  /**
   * A mix with another colour.
   *
   * @param parts of the other colour, out of 255
   */
  public Colour mixed(Colour other, int parts) {
    return new Colour(
        mixed(red, other.red, parts),
        mixed(green, other.green, parts),
        mixed(blue, other.blue, parts));
  }

  private static int mixed(int from, int to, int parts) {
    return from + (to - from) * parts / 255;
  }

  /** As CSS writes it, in six digits. */
  @Override
  public String toString() {
    return String.format("#%02x%02x%02x", red, green, blue);
  }
}
