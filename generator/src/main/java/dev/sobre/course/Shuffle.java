package dev.sobre.course;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** An order that does not give the answer away, and is the same in every build. */
public final class Shuffle {

  private Shuffle() {}

  /**
   * The items in an order that depends on the name alone, and is never the one they came in when
   * there are two or more. {@link Random} and {@link Collections#shuffle} are specified to the bit.
   */
  public static <T> List<T> of(String name, List<T> items) {
    List<T> shuffled = new ArrayList<>(items);
    Collections.shuffle(shuffled, new Random(name.hashCode()));
    if (shuffled.equals(items)) {
      Collections.rotate(shuffled, 1);
    }
    return List.copyOf(shuffled);
  }
}
