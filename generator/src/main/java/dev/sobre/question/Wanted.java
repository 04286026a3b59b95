package dev.sobre.question;

import dev.sobre.course.Accepted;
import java.util.List;

/**
 * A text to write.
 *
 * @param accepted as the author wrote it
 * @param spellings what to list where an LMS compares letter by letter
 */
public record Wanted(Accepted accepted, List<String> spellings) {
  public Wanted {
    spellings = List.copyOf(spellings);
  }

  static Wanted of(Accepted accepted) {
    return new Wanted(accepted, Spellings.of(accepted));
  }
}
