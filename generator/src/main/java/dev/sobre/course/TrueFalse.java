package dev.sobre.course;

import dev.sobre.markdown.MarkdownText;
import java.util.Optional;
import java.util.stream.Stream;

/** A statement to judge; the feedback is by what the learner chose. */
public record TrueFalse(
    Common common,
    boolean answer,
    Optional<MarkdownText> feedbackTrue,
    Optional<MarkdownText> feedbackFalse)
    implements Activity {

  @Override
  public String type() {
    return "true-false";
  }

  @Override
  public Stream<MarkdownText> texts() {
    return Stream.concat(
        common.texts(), Stream.concat(feedbackTrue.stream(), feedbackFalse.stream()));
  }

  @Override
  public int largestPackedResponse() {
    return 1;
  }
}
