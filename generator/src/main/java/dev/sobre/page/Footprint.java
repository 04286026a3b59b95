package dev.sobre.page;

/**
 * Places in a rendered page that its measures take later, when the page is whole. They are
 * noncharacters of Unicode, which no text may hold, so that no author can have written them.
 */
public final class Footprint {

  /** Whole kilobytes. */
  public static final String KILOBYTES = "\uFDD0";

  /** Tenths of a kilobyte. */
  public static final String TENTHS = "\uFDD1";

  public static final String REQUESTS = "\uFDD2";

  /** Points of EcoIndex. */
  public static final String POINTS = "\uFDD3";

  /** Letter of EcoIndex. */
  public static final String GRADE = "\uFDD4";

  private Footprint() {}

  /** The line at the foot of a page, with places for the figures. */
  static String line(Messages messages) {
    return messages.text(
        "footprint.line",
        KILOBYTES + messages.text("number.decimal") + TENTHS,
        REQUESTS,
        POINTS,
        GRADE);
  }
}
