package dev.sobre.lint;

import dev.sobre.source.SourceText;
import java.util.List;

/**
 * A file that was held against the rules by itself.
 *
 * @param source its text
 * @param words in it
 * @param found what they break
 */
record LintedFile(SourceText source, Words words, List<Finding> found) {

  /** Path in the course folder. */
  String name() {
    return source.file();
  }
}
