package dev.sobre.markdown;

import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.sobre.maths.Formula;

/** A formula inside a line of text: {@code $a^2$}. */
public final class InlineFormula extends Node {

  private final BasedSequence source;
  private final Formula formula;

  InlineFormula(BasedSequence chars, BasedSequence source) {
    super(chars);
    this.source = source;
    this.formula = Formula.parse(source.toString());
  }

  /** What stands between the dollar signs, with its offsets. */
  public BasedSequence source() {
    return source;
  }

  public Formula formula() {
    return formula;
  }

  /** Whether it has the two dollar signs of a formula that stands on its own. */
  public boolean isMisplaced() {
    return getChars().startsWith("$$");
  }

  @Override
  public BasedSequence[] getSegments() {
    return new BasedSequence[] {source};
  }
}
