package dev.sobre.maths;

import java.util.List;

/**
 * An element of MathML Core.
 *
 * @param name of the element, or {@link #FENCE}
 * @param attributes as written behind the name, each after a space; empty for most
 * @param text of a token element, else empty
 * @param children of other elements
 */
record MathElement(String name, String attributes, String text, List<MathElement> children) {

  /** An operator that does not grow, although the dictionary of operators says so. */
  static final String FENCE = "fence";

  private static final List<String> TOKENS = List.of("mi", "mn", "mo", FENCE, "mtext", "mspace");

  MathElement {
    children = List.copyOf(children);
  }

  static MathElement token(String name, String text) {
    return new MathElement(name, "", text, List.of());
  }

  static MathElement of(String name, MathElement... children) {
    return new MathElement(name, "", "", List.of(children));
  }

  /** One element for many: itself when there is one. */
  static MathElement row(List<MathElement> children) {
    return children.size() == 1 ? children.get(0) : new MathElement("mrow", "", "", children);
  }

  MathElement with(String name, String value) {
    return plus(" " + name + "=\"" + value + "\"");
  }

  private MathElement plus(String more) {
    return new MathElement(name, attributes + more, text, children);
  }

  boolean is(String name) {
    return this.name.equals(name);
  }

  boolean isToken() {
    return TOKENS.contains(name);
  }

  private void write(StringBuilder out) {
    if (is(FENCE)) {
      token("mo", text).plus(attributes).write(out);
      return;
    }
    out.append('<').append(name).append(attributes);
    if (text.isEmpty() && children.isEmpty()) {
      out.append("/>");
      return;
    }
    out.append('>').append(escape(text));
    if (is("mrow") || is("msqrt") || is("mtd")) {
      writeRow(children, out);
    } else {
      children.forEach(child -> child.write(out));
    }
    out.append("</").append(name).append('>');
  }

  /**
   * Writes elements side by side. Fences grow with tall neighbours (MathML Core, 3.2.4), which the
   * author asks for by {@code \left} and {@code \right} alone.
   */
  static void writeRow(List<MathElement> row, StringBuilder out) {
    boolean tall = row.stream().anyMatch(element -> !element.isToken());
    for (MathElement element : row) {
      boolean still = tall && element.is(FENCE);
      (still ? element.with("stretchy", "false") : element).write(out);
    }
  }

  static int columns(List<MathElement> row) {
    return row.stream().mapToInt(MathElement::columns).sum();
  }

  private int columns() {
    return switch (name) {
      case "mo" -> text.length() + 1;
      case "mfrac", "mtable", "munder", "mover", "munderover" ->
          children.stream().mapToInt(MathElement::columns).max().orElse(0);
      default -> text.length() + columns(children);
    };
  }

  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
