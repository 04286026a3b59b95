package dev.sobre.imports;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the source is, in its own order.
 *
 * @param title if it tells one
 * @param summary if it tells one
 * @param language its code, if it tells one
 * @param publisher if it tells one
 * @param roots folders that an address from the root may start at, each ending with {@code /}
 * @param entries the table of contents
 * @param images that questions show, as files of the source
 */
record SourceBook(
    Optional<String> title,
    Optional<String> summary,
    Optional<String> language,
    Optional<String> publisher,
    List<String> roots,
    List<Entry> entries,
    SortedMap<String, byte[]> images) {

  /** What a broken source is. */
  static final SourceBook NONE = ofBank(Optional.empty(), new TreeMap<>());

  SourceBook {
    roots = List.copyOf(roots);
    entries = List.copyOf(entries);
    images = Collections.unmodifiableSortedMap(new TreeMap<>(images));
  }

  SourceBook(
      Optional<String> title,
      Optional<String> summary,
      Optional<String> language,
      Optional<String> publisher,
      List<String> roots,
      List<Entry> entries) {
    this(title, summary, language, publisher, roots, entries, new TreeMap<>());
  }

  /** A bank of questions, whose chapters are made otherwise. */
  static SourceBook ofBank(Optional<String> title, SortedMap<String, byte[]> images) {
    return new SourceBook(
        title, Optional.empty(), Optional.empty(), Optional.empty(), List.of(), List.of(), images);
  }
}
