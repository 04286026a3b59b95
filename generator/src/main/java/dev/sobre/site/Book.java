package dev.sobre.site;

import dev.sobre.page.BookPage;
import dev.sobre.page.Messages;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The course in one language as pages to read, without scripts, forms and the looks of a theme.
 *
 * @param messages interface texts
 * @param direction {@code ltr} or {@code rtl}
 * @param pages in reading order; the first is about the course
 * @param media what the pages refer to, by path from their root
 * @param paths of media files from that root, by path from the course folder
 * @param style the style sheet that fits the pages, without colours
 * @param cover image of the cover, with a path of its own
 */
public record Book(
    Messages messages,
    String direction,
    List<BookPage> pages,
    SortedMap<String, SiteFile> media,
    SortedMap<String, String> paths,
    String style,
    Optional<SiteFile> cover) {

  /** For formats that are made of something else. */
  public static final Book NONE =
      new Book(
          new Messages("", new TreeMap<>()),
          "ltr",
          List.of(),
          new TreeMap<>(),
          new TreeMap<>(),
          "",
          Optional.empty());

  public Book {
    pages = List.copyOf(pages);
    media = Collections.unmodifiableSortedMap(new TreeMap<>(media));
    paths = Collections.unmodifiableSortedMap(new TreeMap<>(paths));
  }

  /** The page of a path, if the book has it. */
  public Optional<BookPage> page(String path) {
    return pages.stream().filter(page -> page.path().equals(path)).findFirst();
  }
}
