package dev.sobre.cli;

import java.util.ArrayList;
import java.util.List;

/** What somebody sees of a text that is drawn with carriage returns. */
final class FakeTerminal {

  private final StringBuilder above = new StringBuilder();
  private final StringBuilder line = new StringBuilder();
  private final List<String> seen = new ArrayList<>();
  private int column;

  FakeTerminal(String written) {
    written.chars().forEach(this::put);
  }

  private void put(int character) {
    if (character == '\r') {
      if (!line.toString().isBlank()) {
        seen.add(line.toString().stripTrailing());
      }
      column = 0;
    } else if (character == '\n') {
      above.append(line.toString().stripTrailing()).append('\n');
      line.setLength(0);
      column = 0;
    } else if (column < line.length()) {
      line.setCharAt(column++, (char) character);
    } else {
      line.append((char) character);
      column++;
    }
  }

  /** Each text of a line that a later one was drawn over, oldest first. */
  List<String> seen() {
    return seen;
  }

  /** What is there in the end, without the spaces that nobody sees. */
  String left() {
    return above + line.toString().stripTrailing();
  }
}
