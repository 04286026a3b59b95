package dev.sobre.course;

import dev.sobre.diagnostic.SourceLocation;
import dev.sobre.markdown.MarkdownText;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A question that a learner answers in a lesson. One record a type. */
public sealed interface Activity {

  Common common();

  /** The word after {@code type:}. */
  String type();

  /** Most characters that an answer takes in the packed state of a package. */
  int largestPackedResponse();

  /** Every text of the activity, the prompt first. */
  Stream<MarkdownText> texts();

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
   * @param location place of the activity in its lesson
   */
  record Common(
      String id,
      MarkdownText prompt,
      Optional<MarkdownText> hint,
      int weight,
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

  /** One option is right. */
  record Single(Common common, List<Option> options) implements Activity {
    public Single {
      options = List.copyOf(options);
    }

    @Override
    public String type() {
      return "single";
    }

    @Override
    public Stream<MarkdownText> texts() {
      return Stream.concat(common.texts(), options.stream().flatMap(Option::texts));
    }

    @Override
    public int largestPackedResponse() {
      return 1;
    }
  }

  /** One option or more are right. */
  record Multiple(Common common, List<Option> options) implements Activity {
    public Multiple {
      options = List.copyOf(options);
    }

    @Override
    public String type() {
      return "multiple";
    }

    @Override
    public Stream<MarkdownText> texts() {
      return Stream.concat(common.texts(), options.stream().flatMap(Option::texts));
    }

    @Override
    public int largestPackedResponse() {
      return options.size();
    }
  }

  /** A statement to judge; the feedback is by what the learner chose. */
  record TrueFalse(
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

  /** A number, right within a tolerance (absolute, inclusive). */
  record Numeric(
      Common common, BigDecimal answer, BigDecimal tolerance, String unit, Feedback feedback)
      implements Activity {
    /** Most characters of a number that the run-time keeps. */
    public static final int LENGTH = 20;

    @Override
    public String type() {
      return "numeric";
    }

    @Override
    public Stream<MarkdownText> texts() {
      return Stream.concat(common.texts(), feedback.texts());
    }

    @Override
    public int largestPackedResponse() {
      return LENGTH;
    }
  }

  /** A word or phrase; case, accents and outer spaces do not matter. */
  record FillIn(Common common, List<String> accept, Feedback feedback) implements Activity {
    private static final int LENGTH = 40;

    public FillIn {
      accept = List.copyOf(accept);
    }

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
      return Math.max(LENGTH, accept.stream().mapToInt(String::length).max().orElse(0));
    }

    /** A UTF-16 unit takes at most three bytes of UTF-8, and base64 four characters for them. */
    @Override
    public int largestPackedResponse() {
      return 4 * maxLength();
    }
  }
}
