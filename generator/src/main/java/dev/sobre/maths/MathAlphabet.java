package dev.sobre.maths;

import java.util.Map;

/** Letters of other alphabets as characters of their own (Unicode, block U+1D400). */
enum MathAlphabet {
  BOLD(0x1D400, 0x1D41A, 0x1D7CE, Map.of()),
  DOUBLE_STRUCK(
      0x1D538,
      0x1D552,
      0x1D7D8,
      Map.of("C", "ℂ", "H", "ℍ", "N", "ℕ", "P", "ℙ", "Q", "ℚ", "R", "ℝ", "Z", "ℤ")),
  SCRIPT(
      0x1D49C,
      0x1D4B6,
      -1,
      Map.of("B", "ℬ", "E", "ℰ", "F", "ℱ", "H", "ℋ", "I", "ℐ", "L", "ℒ", "M", "ℳ", "R", "ℛ"));

  private final int upper;
  private final int lower;
  private final int digit;
  private final Map<String, String> own;

  MathAlphabet(int upper, int lower, int digit, Map<String, String> own) {
    this.upper = upper;
    this.lower = lower;
    this.digit = digit;
    this.own = own;
  }

  /** The text with its basic Latin letters and digits in this alphabet. */
  String of(String text) {
    StringBuilder out = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              String letter = own.get(Character.toString(c));
              if (letter != null) {
                out.append(letter);
              } else {
                out.appendCodePoint(shifted(c));
              }
            });
    return out.toString();
  }

  private int shifted(int c) {
    if (c >= 'A' && c <= 'Z') {
      return upper + c - 'A';
    }
    if (c >= 'a' && c <= 'z') {
      return lower + c - 'a';
    }
    return digit > 0 && c >= '0' && c <= '9' ? digit + c - '0' : c;
  }
}
