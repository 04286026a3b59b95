package dev.sobre.diagnostic;

import java.util.Comparator;

/**
 * A place in a file of the course.
 *
 * @param file path from the course folder, with {@code /} between names
 * @param line 1 for the first line; 0 means the file as a whole
 * @param column 1 for the first column, counted in Unicode code points (a tab is one, a byte order
 *     mark none); 0 when {@code line} is 0
 */
public record SourceLocation(String file, int line, int column)
    implements Comparable<SourceLocation> {

  private static final Comparator<SourceLocation> ORDER =
      Comparator.comparing(SourceLocation::file)
          .thenComparingInt(SourceLocation::line)
          .thenComparingInt(SourceLocation::column);

  public SourceLocation {
    if (line < 0 || column < 0 || (line == 0) != (column == 0)) {
      throw new IllegalStateException("not a place: " + file + ":" + line + ":" + column);
    }
  }

  /** The file as a whole. */
  public static SourceLocation of(String file) {
    return new SourceLocation(file, 0, 0);
  }

  /** The place of a UTF-16 offset in a text whose lines end with {@code \n}. */
  public static SourceLocation at(String file, String text, int offset) {
    int end = Math.max(0, Math.min(offset, text.length()));
    int lineStart = text.lastIndexOf('\n', end - 1) + 1;
    int line = 1 + (int) text.substring(0, lineStart).chars().filter(c -> c == '\n').count();
    return new SourceLocation(file, line, 1 + text.codePointCount(lineStart, end));
  }

  public boolean isWholeFile() {
    return line == 0;
  }

  @Override
  public int compareTo(SourceLocation other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return isWholeFile() ? file : file + ":" + line + ":" + column;
  }
}
