package dev.sobre.course;

import dev.sobre.markdown.MarkdownText;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A number, right within a tolerance.
 *
 * @param tolerance absolute, inclusive
 * @param unit printed after the field; empty for a bare number
 * @param units factors of units that the learner may write instead, by unit: a number in that unit
 *     times its factor is the number in {@code unit}
 */
public record Numeric(
    Common common,
    BigDecimal answer,
    BigDecimal tolerance,
    String unit,
    SortedMap<String, BigDecimal> units,
    Feedback feedback)
    implements Activity {

  /** Most characters of a number that the run-time keeps. */
  public static final int LENGTH = 20;

  public Numeric {
    units = Collections.unmodifiableSortedMap(new TreeMap<>(units));
  }

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
