package dev.sobre.lint;

import java.util.ArrayList;
import java.util.List;

/**
 * The difference of two texts that have the same lines but for some that changed, as repairs make
 * them; in the unified format that {@code patch} reads, with three lines around.
 */
public final class UnifiedDiff {

  private static final int CONTEXT = 3;

  private UnifiedDiff() {}

  /**
   * The difference.
   *
   * @param before a text with {@code \n} for line ends
   * @param after the same number of lines
   * @return empty when they are equal
   */
  public static String of(String file, String before, String after) {
    List<String> old = lines(before);
    List<String> now = lines(after);
    if (old.size() != now.size()) {
      throw new IllegalStateException("a repair added or removed a line of " + file);
    }
    StringBuilder diff = new StringBuilder();
    int at = 0;
    while (at < old.size()) {
      if (old.get(at).equals(now.get(at))) {
        at++;
        continue;
      }
      int start = Math.max(0, at - CONTEXT);
      int last = at;
      for (int i = at; i < old.size() && i <= last + 2 * CONTEXT + 1; i++) {
        last = old.get(i).equals(now.get(i)) ? last : i;
      }
      int end = Math.min(old.size(), last + 1 + CONTEXT);
      hunk(diff, old, now, start, end);
      at = end;
    }
    return diff.isEmpty() ? "" : "--- a/" + file + "\n+++ b/" + file + "\n" + diff;
  }

  private static void hunk(
      StringBuilder diff, List<String> old, List<String> now, int start, int end) {
    int size = end - start;
    diff.append("@@ -").append(start + 1).append(',').append(size);
    diff.append(" +").append(start + 1).append(',').append(size).append(" @@\n");
    int at = start;
    while (at < end) {
      if (old.get(at).equals(now.get(at))) {
        line(diff, ' ', old.get(at++));
        continue;
      }
      int from = at;
      while (at < end && !old.get(at).equals(now.get(at))) {
        line(diff, '-', old.get(at++));
      }
      now.subList(from, at).forEach(text -> line(diff, '+', text));
    }
  }

  private static void line(StringBuilder diff, char sign, String text) {
    diff.append(sign).append(text);
    if (!text.endsWith("\n")) {
      diff.append("\n\\ No newline at end of file\n");
    }
  }

  /** Lines with their ends. */
  private static List<String> lines(String text) {
    List<String> lines = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      int end = text.indexOf('\n', at);
      int next = end < 0 ? text.length() : end + 1;
      lines.add(text.substring(at, next));
      at = next;
    }
    return lines;
  }
}
