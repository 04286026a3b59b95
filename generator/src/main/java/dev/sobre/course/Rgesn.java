package dev.sobre.course;

import java.util.List;
import java.util.stream.IntStream;

/** The numbers of the criteria of the RGESN, version 2024. */
public final class Rgesn {

  /** Criteria of each of the nine themes. */
  private static final int[] COUNTS = {10, 10, 7, 15, 8, 7, 4, 10, 7};

  private static final List<String> IDS =
      IntStream.rangeClosed(1, COUNTS.length)
          .boxed()
          .flatMap(
              theme -> IntStream.rangeClosed(1, COUNTS[theme - 1]).mapToObj(n -> theme + "." + n))
          .toList();

  private Rgesn() {}

  /** All 78, in order, such as {@code 4.10}. */
  public static List<String> ids() {
    return IDS;
  }
}
