package dev.sobre.course;

import dev.sobre.diagnostic.SourceLocation;
import dev.sobre.markdown.MarkdownText;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** A question that a learner answers, or a task that a learner does. One record a type. */
public sealed interface Activity
    permits Single,
        Multiple,
        TrueFalse,
        Numeric,
        FillIn,
        Cloze,
        Matching,
        Categorise,
        Ordering,
        Reflection,
        Checklist {

  /** Most parts of an activity: the letters a to z name them in pages and reports. */
  int MOST_PARTS = 26;

  Common common();

  /** The word after {@code type:}. */
  String type();

  /** Most characters that an answer takes in the packed state of a package. */
  int largestPackedResponse();

  /** Every text of the activity, the prompt first. */
  Stream<MarkdownText> texts();

  /** Whether answers get a score. What does not is kept for the learner alone, in the browser. */
  default boolean graded() {
    return true;
  }

  default String id() {
    return common().id();
  }

  /**
   * What all activities have.
   *
   * @param id unique in the course; ASCII, so that every LMS takes it
   * @param prompt the question
   * @param hint shown on demand, if any
   * @param weight share in the score, 1 or more
   * @param attempts tries of this activity instead of the course's; 0 means no limit
   * @param location place of the activity in its lesson
   */
  record Common(
      String id,
      MarkdownText prompt,
      Optional<MarkdownText> hint,
      int weight,
      OptionalInt attempts,
      SourceLocation location) {
    Stream<MarkdownText> texts() {
      return Stream.concat(Stream.of(prompt), hint.stream());
    }
  }

  /**
   * An answer to choose.
   *
   * @param text what is chosen
   * @param correct whether it belongs to the right answer
   * @param feedback shown to who chose it, if any
   */
  record Option(MarkdownText text, boolean correct, Optional<MarkdownText> feedback) {
    Stream<MarkdownText> texts() {
      return Stream.concat(Stream.of(text), feedback.stream());
    }
  }

  /** What is said after an answer that is not chosen from options. */
  record Feedback(Optional<MarkdownText> correct, Optional<MarkdownText> wrong) {
    Stream<MarkdownText> texts() {
      return Stream.concat(correct.stream(), wrong.stream());
    }
  }
}
