package dev.sobre.diagram;

import static dev.sobre.diagram.SvgCanvas.LINE;
import static dev.sobre.diagram.SvgCanvas.NOTE_SIZE;
import static dev.sobre.diagram.SvgCanvas.SIZE;
import static dev.sobre.diagram.SvgCanvas.WIDTH;

import dev.sobre.diagram.Diagram.Item;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;

/**
 * Draws a diagram as an SVG element for the middle of a page. All shapes run down the page, so that
 * a small screen shows them whole and words have room to wrap.
 */
public final class DiagramDrawing {

  private static final int EDGE = 1;
  private static final int PADDING = 14;
  private static final int GAP = 26;
  private static final int RETURN = 28;
  private static final int INDENT = 26;
  private static final int DATE_ROOM = 12;

  private final Diagram diagram;
  private final SvgCanvas canvas;
  private final Function<BigDecimal, String> number;

  private DiagramDrawing(
      Diagram diagram, boolean rightToLeft, Function<BigDecimal, String> number) {
    this.diagram = diagram;
    this.canvas = new SvgCanvas(rightToLeft);
    this.number = number;
  }

  /**
   * The element {@code svg}.
   *
   * @param rightToLeft whether the language is written so; the shape is then mirrored
   * @param number writes a value as the language does
   */
  public static String svg(
      Diagram diagram, boolean rightToLeft, Function<BigDecimal, String> number) {
    DiagramDrawing drawing = new DiagramDrawing(diagram, rightToLeft, number);
    int height =
        switch (diagram.kind()) {
          case STEPS -> drawing.steps(WIDTH - EDGE);
          case CYCLE -> drawing.cycle();
          case TREE -> drawing.tree(diagram.items(), 0, EDGE);
          case BARS -> drawing.bars();
          case TIMELINE -> drawing.timeline();
        };
    return drawing.canvas.svg(height + EDGE, diagram.alt());
  }

  /** Boxes down to the right edge, each with an arrow to the next. */
  private int steps(int right) {
    int y = EDGE;
    int middle = right / 2;
    for (int i = 0; i < diagram.items().size(); i++) {
      if (i > 0) {
        canvas.arrow(middle, y + 2, middle, y + GAP - 2);
        y += GAP;
      }
      y = box(diagram.items().get(i), EDGE, right, y);
    }
    return y;
  }

  private int cycle() {
    int right = WIDTH - RETURN;
    int bottom = steps(right);
    int first = EDGE + LINE;
    int last = bottom - LINE;
    int side = WIDTH - 8;
    canvas.arrow(right + 2, last, side, last, side, first, right + 2, first);
    return bottom;
  }

  /** A box with its name and note; gives the y of its lower edge. */
  private int box(Item item, int left, int right, int top) {
    int width = right - left - 2 * PADDING;
    int y = top + 6;
    for (String line : TextWidth.wrap(item.text(), width, SIZE, true)) {
      canvas.name(left + PADDING, y + 16, line);
      y += LINE;
    }
    for (String line : notes(item, width)) {
      canvas.note(left + PADDING, y + 15, line);
      y += LINE;
    }
    canvas.box(left, top, right - left, y + 8 - top);
    return y + 8;
  }

  private static List<String> notes(Item item, int width) {
    return item.note().isEmpty() ? List.of() : TextWidth.wrap(item.note(), width, NOTE_SIZE, false);
  }

  /** Boxes, each level further in, joined by a line from above. */
  private int tree(List<Item> items, int depth, int top) {
    int left = EDGE + depth * INDENT;
    int y = top;
    int joint = left - INDENT + PADDING;
    for (Item item : items) {
      int start = y == EDGE ? y : y + 10;
      if (depth > 0) {
        canvas.line(joint, top, joint, start + LINE, left, start + LINE);
      }
      y = box(item, left, WIDTH - EDGE, start);
      y = tree(item.items(), depth + 1, y);
    }
    return y;
  }

  private int bars() {
    BigDecimal largest =
        diagram.items().stream()
            .flatMap(item -> item.value().stream())
            .max(BigDecimal::compareTo)
            .orElse(BigDecimal.ONE);
    int y = 0;
    for (Item item : diagram.items()) {
      BigDecimal value = item.value().orElse(BigDecimal.ZERO);
      String unit = diagram.unit().isEmpty() ? "" : "\u00A0" + diagram.unit();
      String amount = item.note().isEmpty() ? number.apply(value) + unit : item.note();
      int room = (int) (WIDTH - TextWidth.of(amount, SIZE, true) - PADDING);
      canvas.nameEndingAt(WIDTH, y + 16, amount);
      for (String line : TextWidth.wrap(item.text(), room, NOTE_SIZE, false)) {
        canvas.note(0, y + 16, line);
        y += LINE;
      }
      double part = largest.signum() > 0 ? value.doubleValue() / largest.doubleValue() : 0;
      canvas.bar(y + 4, 14, part);
      y += 34;
    }
    return y - 14;
  }

  private int timeline() {
    double widest =
        diagram.items().stream()
            .mapToDouble(item -> TextWidth.of(item.date(), SIZE, true))
            .max()
            .orElse(0);
    int axis = (int) widest + DATE_ROOM;
    int left = axis + 18;
    int y = 0;
    int first = 0;
    int last = 0;
    for (Item item : diagram.items()) {
      last = y + 11;
      first = first == 0 ? last : first;
      canvas.dot(axis, last);
      canvas.nameEndingAt(axis - DATE_ROOM, y + 16, item.date());
      for (String line : TextWidth.wrap(item.text(), WIDTH - left, NOTE_SIZE, false)) {
        canvas.note(left, y + 16, line);
        y += LINE;
      }
      y += 14;
    }
    canvas.line(axis, first, axis, last);
    return y - 8;
  }
}
