package dev.sobre.course;

import dev.sobre.markdown.MarkdownText;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A part of an activity that has its own right answer.
 *
 * @param text what the learner reads
 * @param choice index of the right choice; in an ordering, its place from 0
 * @param feedback shown while this part is wrong, if any
 */
public record Item(MarkdownText text, int choice, Optional<MarkdownText> feedback) {

  Stream<MarkdownText> texts() {
    return Stream.concat(Stream.of(text), feedback.stream());
  }
}
