package dev.sobre.question;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is said after an answer as a whole.
 *
 * @param right after a right one
 * @param wrong after any other
 */
public record Reply(Optional<Fragment> right, Optional<Fragment> wrong) {
  Stream<Fragment> fragments() {
    return Stream.concat(right.stream(), wrong.stream());
  }
}
