package dev.sobre.markdown;

import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.List;

/**
 * A block quote that starts with {@code [!NOTE]} or another kind, and may have a title behind it.
 */
public final class Alert extends Block {

  /** Every kind there is, in lower case. */
  public static final List<String> KINDS =
      List.of("note", "tip", "important", "warning", "caution", "more");

  private final BasedSequence marker;
  private final BasedSequence title;

  Alert(BasedSequence chars, BasedSequence marker, BasedSequence title) {
    super(chars);
    this.marker = marker;
    this.title = title;
  }

  /** The kind as written, with its offsets. */
  public BasedSequence marker() {
    return marker;
  }

  /** The kind in lower case. */
  public String kind() {
    return marker.toString().toLowerCase(java.util.Locale.ROOT);
  }

  /** Whether it is depth for those who want it, folded at first. */
  public boolean isFolded() {
    return kind().equals("more");
  }

  /** The author's own title, plain text, or empty. */
  public String title() {
    return title.unescape().strip();
  }

  @Override
  public BasedSequence[] getSegments() {
    return new BasedSequence[] {marker, title};
  }
}
