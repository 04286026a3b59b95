package dev.sobre.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A chapter to be.
 *
 * @param key what its id is made from
 * @param title as printed
 * @param summary or empty
 * @param leaves its lessons
 * @param bank questions for its test, in YAML of the course format, each with {@code lesson}: the
 *     key of a lesson
 */
record Part(
    String key, String title, String summary, List<Leaf> leaves, List<Map<String, Object>> bank) {

  /**
   * A lesson to be.
   *
   * @param key what its id is made from
   * @param title as printed
   * @param page what it says
   */
  record Leaf(String key, String title, SourcePage page) {}

  Part {
    leaves = List.copyOf(leaves);
    bank = List.copyOf(bank);
  }

  /**
   * Chapters out of a table of contents of any depth: each section of the first level is one, with
   * all that is below it; pages between sections are one together.
   *
   * @param title of the whole
   */
  static List<Part> of(List<Entry> entries, String title) {
    List<Part> parts = new ArrayList<>();
    List<Leaf> loose = new ArrayList<>();
    for (Entry entry : entries) {
      if (entry.children().isEmpty()) {
        entry.page().map(page -> leaf(entry, page)).ifPresent(loose::add);
        continue;
      }
      close(loose, parts, "");
      List<Leaf> leaves = new ArrayList<>();
      add(entry, leaves);
      if (!leaves.isEmpty()) {
        parts.add(new Part(entry.key(), title(entry), entry.summary(), leaves, List.of()));
      }
    }
    close(loose, parts, parts.isEmpty() ? title : "");
    return parts;
  }

  private static void close(List<Leaf> loose, List<Part> parts, String title) {
    if (!loose.isEmpty()) {
      Leaf first = loose.get(0);
      String shown = title.isEmpty() ? first.title() : title;
      parts.add(new Part(first.key(), shown, "", loose, List.of()));
      loose.clear();
    }
  }

  /** A section may have a page of its own, which comes before the others. */
  private static void add(Entry entry, List<Leaf> leaves) {
    entry
        .page()
        .filter(page -> !page.body().isBlank() || !page.activities().isEmpty())
        .ifPresent(page -> leaves.add(leaf(entry, page)));
    entry.children().forEach(child -> add(child, leaves));
  }

  private static Leaf leaf(Entry entry, SourcePage page) {
    return new Leaf(entry.key(), title(entry), page);
  }

  /** What readers of the page see comes before what the table of contents says. */
  static String title(Entry entry) {
    Optional<SourcePage> page = entry.page();
    return page.flatMap(p -> p.head("title"))
        .or(() -> page.flatMap(p -> PageRewriter.firstHeading(p.body())))
        .or(() -> Optional.of(entry.title()).filter(title -> !title.isBlank()))
        .orElseGet(() -> words(entry.key()));
  }

  /** A name as a title. */
  static String words(String key) {
    String words =
        key.replaceFirst("^\\d+[-_. ]+(?=.*\\p{L})", "").replaceAll("[-_]+", " ").strip();
    return words.isEmpty() ? "…" : Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
