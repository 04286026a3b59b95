package dev.sobre.imports;

import dev.sobre.diagnostic.SourceLocation;
import dev.sobre.source.SourceText;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * A GIFT file whose signs are those that mean something: what a backslash makes plain, and lines of
 * comments, are masked. Offsets are those of the file.
 *
 * @param source the file
 * @param masked as long as its text
 */
record GiftText(SourceText source, String masked) {

  /** What a backslash makes plain, the line end last. */
  private static final String SIGNS = ":#={}~\\n";

  /** Stand for the signs; no text has these, which Unicode keeps free of characters. */
  private static final char FIRST_MASK = '\uFDD0';

  private static final char FILLER = '\uFDEF';

  static GiftText of(SourceText source) {
    return new GiftText(
        source,
        Arrays.stream(source.text().split("\n", -1))
            .map(line -> isComment(line) ? " ".repeat(line.length()) : masked(line))
            .collect(Collectors.joining("\n")));
  }

  /** Whether a line says nothing to learners. */
  static boolean isComment(String line) {
    return line.strip().startsWith("//");
  }

  private static String masked(String line) {
    StringBuilder masked = new StringBuilder();
    for (int i = 0; i < line.length(); i++) {
      int sign =
          line.charAt(i) == '\\' && i + 1 < line.length() ? SIGNS.indexOf(line.charAt(i + 1)) : -1;
      if (sign < 0) {
        masked.append(line.charAt(i));
      } else {
        masked.append((char) (FIRST_MASK + sign)).append(FILLER);
        i++;
      }
    }
    return masked.toString();
  }

  /** What an author means by a part of the masked text. */
  static String plain(String part) {
    StringBuilder plain = new StringBuilder();
    for (char c : part.toCharArray()) {
      int sign = c - FIRST_MASK;
      if (sign >= 0 && sign < SIGNS.length()) {
        plain.append(SIGNS.charAt(sign) == 'n' ? '\n' : SIGNS.charAt(sign));
      } else if (c != FILLER) {
        plain.append(c);
      }
    }
    return plain.toString().strip();
  }

  /** The part between two offsets. */
  Span span(int start, int end) {
    return new Span(this, start, end).trimmed();
  }

  /**
   * A part of the file.
   *
   * @param start offset of its first character
   * @param end offset behind the last one
   */
  record Span(GiftText text, int start, int end) {

    String masked() {
      return text.masked.substring(start, end);
    }

    String plain() {
      return GiftText.plain(masked());
    }

    boolean isEmpty() {
      return start == end;
    }

    /** The offset of a sign from the start; -1 when it is not there. */
    int indexOf(String sign) {
      return masked().indexOf(sign);
    }

    /** From so many characters behind the start. */
    Span from(int index) {
      return text.span(start + index, end);
    }

    /** So many characters of the start. */
    Span to(int index) {
      return text.span(start, start + index);
    }

    SourceLocation location() {
      return text.source.locate(start);
    }

    private Span trimmed() {
      int first = start;
      int last = end;
      while (first < last && Character.isWhitespace(text.masked.charAt(first))) {
        first++;
      }
      while (last > first && Character.isWhitespace(text.masked.charAt(last - 1))) {
        last--;
      }
      return new Span(text, first, last);
    }
  }
}
