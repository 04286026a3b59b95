package dev.sobre.report;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Writes one chart as an SVG element that stands inside a page and takes its colours from it. */
final class Svg {

  private final StringBuilder svg = new StringBuilder();

  /**
   * @param id of the chart, unique in the page
   * @param title read out in place of the chart
   */
  Svg(String id, String title, int width, int height) {
    svg.append("<svg viewBox=\"0 0 ").append(width).append(' ').append(height);
    svg.append("\" role=\"img\" aria-labelledby=\"").append(id).append("\">\n");
    svg.append("<title id=\"").append(id).append("\">").append(escape(title));
    svg.append("</title>\n");
  }

  /**
   * A rectangle that tells what it stands for when pointed at; without a text, it tells nothing.
   */
  Svg box(String style, double x, double y, double width, double height, String tells) {
    svg.append("<rect class=\"").append(style).append("\" x=\"").append(round(x));
    svg.append("\" y=\"").append(round(y)).append("\" width=\"").append(round(width));
    svg.append("\" height=\"").append(round(height));
    svg.append(tells.isEmpty() ? "\"/>\n" : "\"><title>" + escape(tells) + "</title></rect>\n");
    return this;
  }

  Svg line(double fromX, double fromY, double toX, double toY) {
    svg.append("<path d=\"M").append(round(fromX)).append(' ').append(round(fromY));
    svg.append('L').append(round(toX)).append(' ').append(round(toY)).append("\"/>\n");
    return this;
  }

  Svg point(double x, double y, String tells) {
    svg.append("<circle cx=\"").append(round(x)).append("\" cy=\"").append(round(y));
    svg.append("\" r=\"3\"><title>").append(escape(tells)).append("</title></circle>\n");
    return this;
  }

  /**
   * @param anchor {@code start}, {@code middle} or {@code end}
   */
  Svg text(double x, double y, String anchor, String text) {
    svg.append("<text x=\"").append(round(x)).append("\" y=\"").append(round(y));
    svg.append(anchor.equals("start") ? "\">" : "\" text-anchor=\"" + anchor + "\">");
    svg.append(escape(text)).append("</text>\n");
    return this;
  }

  String written() {
    return svg + "</svg>";
  }

  private static String round(double value) {
    return BigDecimal.valueOf(value)
        .setScale(1, RoundingMode.HALF_UP)
        .stripTrailingZeros()
        .toPlainString();
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
