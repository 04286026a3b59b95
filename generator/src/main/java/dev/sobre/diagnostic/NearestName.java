package dev.sobre.diagnostic;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds the name that an author most likely meant. */
public final class NearestName {

  private NearestName() {}

  /** The allowed name at the smallest edit distance, if it is near enough to be a slip. */
  public static Optional<String> of(String written, Collection<String> allowed) {
    int tolerance = Math.max(1, written.length() / 3);
    return allowed.stream()
        .filter(name -> distance(written, name) <= tolerance)
        .min(
            Comparator.<String>comparingInt(name -> distance(written, name))
                .thenComparing(Comparator.naturalOrder()));
  }

  /** A hint: the nearest name, or the whole list when nothing is near. Empty for an empty list. */
  public static String hint(String written, Collection<String> allowed) {
    return of(written, allowed)
        .map(name -> "did you mean \"" + name + "\"?")
        .orElseGet(
            () ->
                allowed.isEmpty()
                    ? ""
                    : "allowed here: "
                        + allowed.stream().sorted().collect(Collectors.joining(", ")));
  }

  /** Optimal string alignment distance: insert, delete, replace, swap neighbours. */
  private static int distance(String a, String b) {
    int[] beforeLast = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] row = new int[b.length() + 1];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(replaced, Math.min(last[j], row[j - 1]) + 1);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
        }
      }
      beforeLast = last;
      last = row;
    }
    return last[b.length()];
  }
}
