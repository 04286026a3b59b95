package dev.sobre.maths;

import java.util.List;

/**
 * A formula, read from the notation of LaTeX.
 *
 * @param row what it is made of
 * @param mistakes what is wrong in its source; with any, the rest is good for nothing but finding
 *     more of them
 */
public record Formula(List<MathElement> row, List<Mistake> mistakes) {

  public Formula {
    row = List.copyOf(row);
    mistakes = List.copyOf(mistakes);
  }

  /** Reads a formula. */
  public static Formula parse(String source) {
    return new FormulaParser(source).parse();
  }

  /**
   * The element {@code math} of MathML Core (W3C), with its reading as one line as its name: what
   * speaks no MathML says that, and so does a label that holds nothing but a formula.
   *
   * @param block whether it stands on a line of its own
   */
  public String mathml(boolean block) {
    StringBuilder out = new StringBuilder("<math");
    out.append(block ? " display=\"block\"" : "");
    out.append(" aria-label=\"").append(MathElement.escape(text())).append("\">");
    MathElement.writeRow(row, out);
    return out.append("</math>").toString();
  }

  /** Roughly how many characters wide it is drawn: the parts of a fraction share their place. */
  public int columns() {
    return MathElement.columns(row);
  }

  /** The formula on one line, such as {@code a = (b + c)/2}. */
  public String text() {
    return PlainMaths.of(row);
  }
}
