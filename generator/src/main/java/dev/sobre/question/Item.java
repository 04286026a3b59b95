package dev.sobre.question;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * Something that has its own right choice.
 *
 * @param text what the learner reads
 * @param choice index of the right choice; in an ordering, its place from 0
 * @param feedback shown while this is wrong, if any
 */
public record Item(Fragment text, int choice, Optional<Fragment> feedback) {
  Stream<Fragment> fragments() {
    return Stream.concat(Stream.of(text), feedback.stream());
  }
}
