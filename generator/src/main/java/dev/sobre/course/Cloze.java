package dev.sobre.course;

import dev.sobre.markdown.MarkdownText;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A text with gaps to fill.
 *
 * @param text with {@link #GAP} where a gap is
 * @param gaps in the order of the text
 */
public record Cloze(Common common, MarkdownText text, List<Gap> gaps, Feedback feedback)
    implements Activity {

  /** Stands for a gap in the text; of the private use area, so that no author writes it. */
  public static final String GAP = "\uE000";

  private static final int LENGTH = 16;

  public Cloze {
    gaps = List.copyOf(gaps);
  }

  /**
   * One gap.
   *
   * @param accepted what fills it; the first form is the right option when there are options
   * @param options to choose from; empty when the learner writes
   * @param feedback shown while the gap is wrong, if any
   */
  public record Gap(Accepted accepted, List<String> options, Optional<MarkdownText> feedback) {
    public Gap {
      options = List.copyOf(options);
    }

    /** Most UTF-16 units that the field takes. */
    public int maxLength() {
      return options.isEmpty()
          ? Math.max(LENGTH, accepted.longest())
          : options.stream().mapToInt(String::length).max().orElse(0);
    }
  }

  @Override
  public String type() {
    return "cloze";
  }

  @Override
  public Stream<MarkdownText> texts() {
    return Stream.of(
            common.texts(),
            Stream.of(text),
            gaps.stream().flatMap(gap -> gap.feedback().stream()),
            feedback.texts())
        .flatMap(texts -> texts);
  }

  /** The answer is the words of the gaps, one a line. */
  @Override
  public int largestPackedResponse() {
    return packed(gaps.stream().mapToInt(Gap::maxLength).sum() + gaps.size() - 1);
  }

  /** A UTF-16 unit takes at most three bytes of UTF-8, and base64 four characters for them. */
  static int packed(int units) {
    return 4 * units;
  }
}
