package dev.sobre.markdown;

import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/** {@code {{fact:id}}} in a text. */
public final class FactReference extends Node {

  private final BasedSequence id;

  FactReference(BasedSequence chars, BasedSequence id) {
    super(chars);
    this.id = id;
  }

  /** The id as written, with its offsets. */
  public BasedSequence id() {
    return id;
  }

  @Override
  public BasedSequence[] getSegments() {
    return new BasedSequence[] {id};
  }
}
