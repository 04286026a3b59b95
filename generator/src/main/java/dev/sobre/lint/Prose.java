package dev.sobre.lint;

import dev.sobre.source.SourceText;

/**
 * A run of words that a reader reads in one go: a paragraph, a heading, a cell, a value of a YAML
 * file. Code, formulas, figures of {@code facts.yml} and the like are {@link #OBJECT}.
 *
 * @param source its file
 * @param language code, or empty when it is not known
 * @param kind what it is
 * @param map its characters and their places
 */
record Prose(SourceText source, String language, Kind kind, CharMap map) {

  /** Stands for what is no prose. */
  static final char OBJECT = '\uFFFC';

  /** What a run of words is to its reader. */
  enum Kind {
    /** A paragraph or item of the main text. */
    MAIN,
    /** A paragraph or item apart: folded, in a note or a quote. */
    APART,
    HEADING,
    CELL,
    /** A value of a YAML file. */
    VALUE,
    /** What an image shows. */
    ALTERNATIVE
  }

  String text() {
    return map.text();
  }

  /** Whether the text is in a language, by its first subtag. */
  boolean in(String code) {
    return language.equals(code) || language.startsWith(code + "-");
  }

  /** Whether each character of a range can be replaced in the file. */
  boolean replaceable(int start, int end) {
    for (int i = start; i < end; i++) {
      if (map.to()[i] == map.from()[i] || (i > start && map.from()[i] != map.to()[i - 1])) {
        return false;
      }
    }
    return true;
  }

  /** Offset in the file of a character, or of the end. */
  int offset(int index) {
    if (map.text().isEmpty()) {
      return 0;
    }
    return index < map.from().length ? map.from()[index] : map.to()[map.to().length - 1];
  }
}
