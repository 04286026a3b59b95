package dev.sobre.diagram;

import java.util.ArrayList;
import java.util.List;

/**
 * How wide a text is drawn, and where it breaks. The widths are those of a wide sans-serif face, so
 * that the text fits in any, and so that no font of the machine has a say in the result.
 */
final class TextWidth {

  private static final double BOLD = 1.1;

  private TextWidth() {}

  /** Width in the unit of the size. */
  static double of(String text, double size, boolean bold) {
    double ems = text.codePoints().mapToDouble(TextWidth::ems).sum();
    return ems * size * (bold ? BOLD : 1);
  }

  /** The lines of a text in a width; a word that is longer has a line of its own. */
  static List<String> wrap(String text, double width, double size, boolean bold) {
    List<String> lines = new ArrayList<>();
    String line = "";
    for (String word : text.strip().split("[ \\t\\n]+")) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (!line.isEmpty() && of(longer, size, bold) > width) {
        lines.add(line);
        line = word;
      } else {
        line = longer;
      }
    }
    lines.add(line);
    return lines;
  }

  private static double ems(int c) {
    int type = Character.getType(c);
    if (type == Character.NON_SPACING_MARK || type == Character.FORMAT) {
      return 0;
    }
    if (Character.isIdeographic(c)
        || (c >= 0x3040 && c <= 0x30FF)
        || (c >= 0xAC00 && c <= 0xD7A3)) {
      return 1;
    }
    if ("ijlI|.,:;'’!·".indexOf(c) >= 0) {
      return .32;
    }
    if ("frt()[]{}-/ \u00A0\u202F\"".indexOf(c) >= 0) {
      return .4;
    }
    if ("mwMW%@—…".indexOf(c) >= 0) {
      return .95;
    }
    return Character.isUpperCase(c) ? .74 : .63;
  }
}
