package dev.sobre.course;

import dev.sobre.markdown.MarkdownText;
import java.util.stream.Stream;

/** A word or phrase to write. */
public record FillIn(Common common, Accepted accepted, Feedback feedback) implements Activity {

  private static final int LENGTH = 40;

  @Override
  public String type() {
    return "fill-in";
  }

  @Override
  public Stream<MarkdownText> texts() {
    return Stream.concat(common.texts(), feedback.texts());
  }

  /** Most UTF-16 units that the field takes. */
  public int maxLength() {
    return Math.max(LENGTH, accepted.longest());
  }

  @Override
  public int largestPackedResponse() {
    return Cloze.packed(maxLength());
  }
}
