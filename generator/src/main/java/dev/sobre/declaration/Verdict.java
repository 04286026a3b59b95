package dev.sobre.declaration;

import dev.sobre.course.Localized;
import java.util.List;

/**
 * How a criterion stands, and why.
 *
 * @param criterion which
 * @param state the judgement
 * @param text key of what the build knows, or empty
 * @param figures what fills that text; sizes as {@link Long} of bytes
 * @param said what the publisher says of it, or empty
 */
record Verdict(
    Criterion criterion, State state, String text, List<Object> figures, Localized said) {
  Verdict {
    figures = List.copyOf(figures);
  }
}
