package dev.sobre.diagram;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A diagram that is drawn from a text.
 *
 * @param kind its shape
 * @param alt what it shows, for those who do not see it
 * @param unit behind each value of bars, or an empty text
 * @param items its parts, in order
 */
public record Diagram(Kind kind, String alt, String unit, List<Item> items) {

  /** The shapes. */
  public enum Kind {
    /** One after the other. */
    STEPS,
    /** One after the other, and back to the first. */
    CYCLE,
    /** Parts and parts of parts. */
    TREE,
    /** Amounts on one scale that starts at zero. */
    BARS,
    /** Events and their dates. */
    TIMELINE
  }

  /**
   * A part.
   *
   * @param text its name
   * @param note a few words more, or an empty text
   * @param date of an event, or an empty text
   * @param value of a bar; zero or more
   * @param items parts of a part in a tree
   */
  public record Item(
      String text, String note, String date, Optional<BigDecimal> value, List<Item> items) {
    public Item {
      items = List.copyOf(items);
    }
  }

  public Diagram {
    items = List.copyOf(items);
  }
}
