package dev.sobre.markdown;

import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/** {@code [[term]]} or {@code [[term|text to print]]}. */
public final class TermReference extends Node {

  private final BasedSequence term;
  private final BasedSequence label;

  TermReference(BasedSequence chars, BasedSequence term, BasedSequence label) {
    super(chars);
    this.term = term;
    this.label = label;
  }

  /** The term as written, with its offsets. */
  public BasedSequence term() {
    return term;
  }

  /** The text to print. */
  public String label() {
    return label.toString();
  }

  @Override
  public BasedSequence[] getSegments() {
    return new BasedSequence[] {term, label};
  }
}
