package dev.sobre.lint;

import java.util.Arrays;

/**
 * A text as its reader gets it, and where each of its characters stands in the file.
 *
 * @param text without the escapes of the file
 * @param from UTF-16 offset in the file of each UTF-16 unit of the text
 * @param to offset behind it; the same as {@code from} where it has no place of its own, so that it
 *     cannot be replaced
 */
record CharMap(String text, int[] from, int[] to) {

  /** A part of a file as it stands. */
  static CharMap identity(String file, int start, int end) {
    int[] from = new int[end - start];
    int[] to = new int[end - start];
    Arrays.setAll(from, i -> start + i);
    Arrays.setAll(to, i -> start + i + 1);
    return new CharMap(file.substring(start, end), from, to);
  }

  /** A text of which only the start is known. */
  static CharMap at(String text, int start) {
    int[] places = new int[text.length()];
    Arrays.fill(places, start);
    return new CharMap(text, places, places);
  }

  /** Grows a map one character at a time. */
  static final class Builder {
    private final StringBuilder text = new StringBuilder();
    private int[] from = new int[64];
    private int[] to = new int[64];

    void add(char c, int start, int end) {
      if (text.length() == from.length) {
        from = Arrays.copyOf(from, 2 * from.length);
        to = Arrays.copyOf(to, 2 * to.length);
      }
      from[text.length()] = start;
      to[text.length()] = end;
      text.append(c);
    }

    void add(String characters, int start, int end) {
      for (int i = 0; i < characters.length(); i++) {
        add(characters.charAt(i), start, end);
      }
    }

    int length() {
      return text.length();
    }

    char last() {
      return text.length() == 0 ? '\0' : text.charAt(text.length() - 1);
    }

    void dropLast() {
      text.setLength(text.length() - 1);
    }

    CharMap build() {
      return new CharMap(
          text.toString(), Arrays.copyOf(from, text.length()), Arrays.copyOf(to, text.length()));
    }
  }
}
