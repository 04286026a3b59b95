package dev.sobre.markdown;

import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.sobre.maths.Formula;

/** A formula on lines of its own, between {@code $$} and {@code $$}. */
public final class FormulaBlock extends Block {

  private BasedSequence source = BasedSequence.NULL;
  private Formula formula = Formula.parse("");
  private boolean closed;

  FormulaBlock() {}

  void set(BasedSequence chars, BasedSequence source, boolean closed) {
    setChars(chars);
    this.source = source;
    this.formula = Formula.parse(source.toString());
    this.closed = closed;
  }

  /** What stands between the dollar signs, with its offsets. */
  public BasedSequence source() {
    return source;
  }

  public Formula formula() {
    return formula;
  }

  /** Whether the second pair of dollar signs is there. */
  public boolean isClosed() {
    return closed;
  }

  @Override
  public BasedSequence[] getSegments() {
    return new BasedSequence[] {source};
  }
}
