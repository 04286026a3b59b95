package dev.sobre.course;

import java.util.List;

/**
 * Words that are taken for right. Spaces around and between words, and the form of apostrophes,
 * never matter.
 *
 * @param forms one or more; the first is the one that reports show
 * @param matchCase whether capitals matter
 * @param matchAccents whether accents matter
 */
public record Accepted(List<String> forms, boolean matchCase, boolean matchAccents) {

  public Accepted {
    forms = List.copyOf(forms);
  }

  /** Length of the longest form, in UTF-16 units. */
  int longest() {
    return forms.stream().mapToInt(String::length).max().orElse(0);
  }
}
