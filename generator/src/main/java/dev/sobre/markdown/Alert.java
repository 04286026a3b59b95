package dev.sobre.markdown;

import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.List;

/** A block quote that starts with {@code [!NOTE]} or another kind. */
public final class Alert extends Block {

  /** Every kind there is, in lower case. */
  public static final List<String> KINDS =
      List.of("note", "tip", "important", "warning", "caution");

  private final BasedSequence marker;

  Alert(BasedSequence chars, BasedSequence marker) {
    super(chars);
    this.marker = marker;
  }

  /** The kind as written, with its offsets. */
  public BasedSequence marker() {
    return marker;
  }

  /** The kind in lower case. */
  public String kind() {
    return marker.toString().toLowerCase(java.util.Locale.ROOT);
  }

  @Override
  public BasedSequence[] getSegments() {
    return new BasedSequence[] {marker};
  }
}
