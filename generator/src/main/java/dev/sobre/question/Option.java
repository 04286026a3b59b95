package dev.sobre.question;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * An answer to choose.
 *
 * @param key unique in the question; ASCII
 * @param text what is chosen
 * @param right whether it belongs to the right answer
 * @param feedback shown to who chose it, if any
 */
public record Option(String key, Fragment text, boolean right, Optional<Fragment> feedback) {
  Stream<Fragment> fragments() {
    return Stream.concat(Stream.of(text), feedback.stream());
  }
}
