package dev.sobre.course;

import dev.sobre.markdown.MarkdownText;
import java.util.Optional;
import java.util.stream.Stream;

/** A text that the learner writes and keeps; nobody scores it. */
public record Reflection(Common common, Optional<MarkdownText> model) implements Activity {

  /** Most UTF-16 units that the learner may write. */
  public static final int LENGTH = 4000;

  @Override
  public String type() {
    return "reflection";
  }

  @Override
  public Stream<MarkdownText> texts() {
    return Stream.concat(common.texts(), model.stream());
  }

  @Override
  public boolean graded() {
    return false;
  }

  @Override
  public int largestPackedResponse() {
    return 0;
  }
}
