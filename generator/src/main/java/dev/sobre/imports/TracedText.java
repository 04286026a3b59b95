package dev.sobre.imports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A text on its way from a source to the course, each line of which knows where it comes from.
 *
 * @param file the source
 * @param lines in order
 */
record TracedText(String file, List<Line> lines) {

  /**
   * A line.
   *
   * @param text without its end
   * @param number of the line of the source that it comes from, from 1; 0 when that is not known
   */
  record Line(String text, int number) {}

  /**
   * A change, never inside another one.
   *
   * @param start offset of the first character that goes
   * @param end offset behind the last one
   * @param text what stands there instead
   */
  record Edit(int start, int end, String text) {}

  TracedText {
    lines = List.copyOf(lines);
  }

  /** A text of a file that begins at one of its lines. */
  static TracedText of(String file, String text, int firstLine) {
    List<Line> lines = new ArrayList<>();
    for (String line : text.split("\n", -1)) {
      lines.add(new Line(line, firstLine + lines.size()));
    }
    return new TracedText(file, lines);
  }

  /** A text whose lines are none of the file. */
  static TracedText untraced(String file, String text) {
    return new TracedText(file, text.lines().map(line -> new Line(line, 0)).toList());
  }

  /** The whole, lines ending with {@code \n} but the last one. */
  String text() {
    return String.join("\n", lines.stream().map(Line::text).toList());
  }

  boolean isBlank() {
    return lines.stream().allMatch(line -> line.text().isBlank());
  }

  /** The line of the source that an offset comes from. */
  int lineAt(int offset) {
    int end = 0;
    for (Line line : lines) {
      end += line.text().length() + 1;
      if (offset < end) {
        return line.number();
      }
    }
    return 0;
  }

  /** The same with changes. What a change adds comes from the line where the change begins. */
  TracedText with(List<Edit> edits) {
    List<Edit> sorted =
        edits.stream()
            .sorted(Comparator.comparingInt(Edit::start).thenComparing(Edit::end))
            .toList();
    String text = text();
    List<Line> changed = new ArrayList<>();
    StringBuilder open = new StringBuilder();
    int[] numbers = {lines.isEmpty() ? 0 : lines.get(0).number()};
    int done = 0;
    for (Edit edit : sorted) {
      if (edit.start() < done) {
        continue;
      }
      copy(text, done, edit.start(), changed, open, numbers);
      for (int i = 0; i < edit.text().length(); i++) {
        add(edit.text().charAt(i), numbers[0], changed, open);
      }
      done = edit.end();
      numbers[0] = lineAt(done);
    }
    copy(text, done, text.length(), changed, open, numbers);
    changed.add(new Line(open.toString(), numbers[0]));
    return new TracedText(file, changed);
  }

  private void copy(
      String text, int from, int to, List<Line> changed, StringBuilder open, int[] numbers) {
    for (int i = from; i < to; i++) {
      add(text.charAt(i), numbers[0], changed, open);
      if (text.charAt(i) == '\n') {
        numbers[0] = lineAt(i + 1);
      }
    }
  }

  private static void add(char c, int number, List<Line> changed, StringBuilder open) {
    if (c == '\n') {
      changed.add(new Line(open.toString(), number));
      open.setLength(0);
    } else {
      open.append(c);
    }
  }
}
