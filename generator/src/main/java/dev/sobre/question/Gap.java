package dev.sobre.question;

import java.util.List;
import java.util.Optional;

/**
 * A gap of a text.
 *
 * @param label such as {@code Gap 1 of 2}
 * @param options to choose from; empty when the learner writes
 * @param wanted what is right
 * @param feedback shown while it is wrong, if any
 */
public record Gap(String label, List<String> options, Wanted wanted, Optional<Fragment> feedback) {
  public Gap {
    options = List.copyOf(options);
  }

  public boolean isRight(String option) {
    return wanted.accepted().forms().get(0).equals(option);
  }
}
