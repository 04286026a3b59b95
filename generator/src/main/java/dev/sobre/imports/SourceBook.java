package dev.sobre.imports;

import java.util.List;
import java.util.Optional;

/**
 * What the source is, in its own order.
 *
 * @param title if it tells one
 * @param summary if it tells one
 * @param language its code, if it tells one
 * @param publisher if it tells one
 * @param roots folders that an address from the root may start at, each ending with {@code /}
 * @param entries the table of contents
 */
record SourceBook(
    Optional<String> title,
    Optional<String> summary,
    Optional<String> language,
    Optional<String> publisher,
    List<String> roots,
    List<Entry> entries) {

  SourceBook {
    roots = List.copyOf(roots);
    entries = List.copyOf(entries);
  }
}
