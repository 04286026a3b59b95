package dev.sobre.imports;

import java.util.List;
import java.util.Optional;

/**
 * A place in the table of contents of the source.
 *
 * @param key what its id is made from, such as the name of its file or folder
 * @param title as told by the table; empty when the page tells it
 * @param summary of what is below, or empty
 * @param page what is read here, if anything
 * @param children in order
 */
record Entry(
    String key, String title, String summary, Optional<SourcePage> page, List<Entry> children) {

  Entry {
    children = List.copyOf(children);
  }

  static Entry ofPage(String key, String title, SourcePage page) {
    return new Entry(key, title, "", Optional.of(page), List.of());
  }
}
