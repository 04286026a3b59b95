package dev.sobre.diagram;

/**
 * Collects the shapes of a diagram by their look, so that each look is written once. Colours are
 * those of the text around, and {@code --accent} where the theme has it.
 */
final class SvgCanvas {

  /** Width in CSS pixels: the text column of a small phone. */
  static final int WIDTH = 344;

  static final double SIZE = 15;
  static final double NOTE_SIZE = 14;
  static final int LINE = 20;

  private static final String ACCENT = "var(--accent,currentColor)";
  private static final int HEAD = 5;

  private final boolean mirrored;
  private final StringBuilder boxes = new StringBuilder();
  private final StringBuilder lines = new StringBuilder();
  private final StringBuilder tracks = new StringBuilder();
  private final StringBuilder fills = new StringBuilder();
  private final StringBuilder names = new StringBuilder();
  private final StringBuilder notes = new StringBuilder();

  /**
   * @param mirrored whether the text runs from right to left
   */
  SvgCanvas(boolean mirrored) {
    this.mirrored = mirrored;
  }

  void box(int x, int y, int width, int height) {
    boxes.append("<rect x=\"").append(mirrored ? WIDTH - x - width : x);
    boxes.append("\" y=\"").append(y).append("\" width=\"").append(width);
    boxes.append("\" height=\"").append(height).append("\" rx=\"6\"/>");
  }

  /** A line through points, given as x and y in turn. */
  void line(int... points) {
    for (int i = 0; i < points.length; i += 2) {
      lines.append(i == 0 ? 'M' : 'L').append(x(points[i])).append(' ').append(points[i + 1]);
    }
  }

  /** A line through points with a head at its end. */
  void arrow(int... points) {
    line(points);
    int n = points.length;
    int endX = x(points[n - 2]);
    int endY = points[n - 1];
    int dx = Integer.signum(endX - x(points[n - 4]));
    int dy = Integer.signum(endY - points[n - 3]);
    lines.append('M').append(endX - HEAD * (dx + dy)).append(' ').append(endY - HEAD * (dx + dy));
    lines.append('L').append(endX).append(' ').append(endY);
    lines.append('L').append(endX - HEAD * (dx - dy)).append(' ').append(endY - HEAD * (dy - dx));
  }

  void dot(int x, int y) {
    fills
        .append('M')
        .append(x(x) - 5)
        .append(' ')
        .append(y)
        .append("a5 5 0 1 0 10 0a5 5 0 1 0-10 0z");
  }

  /** A bar on its track. */
  void bar(int y, int height, double part) {
    int full = Math.round((float) (part * WIDTH));
    track(tracks, y, height, WIDTH);
    if (full > 0) {
      track(fills, y, height, full);
    }
  }

  private void track(StringBuilder to, int y, int height, int width) {
    to.append('M').append(mirrored ? WIDTH - width : 0).append(' ').append(y);
    to.append('h').append(width).append('v').append(height).append("h-").append(width).append('z');
  }

  void name(int x, int y, String text) {
    text(names, x, y, text, "");
  }

  void note(int x, int y, String text) {
    text(notes, x, y, text, "");
  }

  /** A name whose end is at a place. */
  void nameEndingAt(int x, int y, String text) {
    text(names, x, y, text, " text-anchor=\"end\"");
  }

  private void text(StringBuilder to, int x, int y, String text, String more) {
    to.append("<text x=\"").append(x(x)).append("\" y=\"").append(y).append('"').append(more);
    to.append('>').append(escape(text)).append("</text>");
  }

  private int x(int x) {
    return mirrored ? WIDTH - x : x;
  }

  /** The whole element. */
  String svg(int height, String alt) {
    StringBuilder svg = new StringBuilder("<svg role=\"img\" aria-label=\"" + escape(alt) + '"');
    svg.append(" viewBox=\"0 0 " + WIDTH + ' ' + height + "\" width=\"" + WIDTH + "\" height=\"");
    svg.append(height).append("\" fill=\"currentColor\" font-family=\"system-ui,sans-serif\"");
    svg.append(" font-size=\"14\">");
    if (!boxes.isEmpty()) {
      svg.append("<g fill-opacity=\".06\" stroke=\"" + ACCENT + "\" stroke-width=\"1.5\">");
      svg.append(boxes).append("</g>");
    }
    path(svg, tracks, " fill-opacity=\".12\"");
    path(svg, lines, " fill=\"none\" stroke=\"" + ACCENT + "\" stroke-width=\"2\"");
    path(svg, fills, " fill=\"" + ACCENT + "\"");
    if (!names.isEmpty()) {
      svg.append("<g font-size=\"15\" font-weight=\"600\">").append(names).append("</g>");
    }
    return svg.append(notes).append("</svg>").toString();
  }

  private static void path(StringBuilder svg, StringBuilder shape, String look) {
    if (!shape.isEmpty()) {
      svg.append("<path").append(look).append(" d=\"").append(shape).append("\"/>");
    }
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
