package dev.sobre.imports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;

/** A folder of Markdown without a table of contents: folders are sections. */
final class FolderTree {

  /** Files that stand for their folder, the first one that is there. */
  static final List<String> INDEX_FILES =
      List.of("_index.md", "index.md", "README.md", "readme.md");

  private final SourceFiles files;
  private final Function<String, Optional<SourcePage>> pages;
  private final Comparator<Entry> order;

  /**
   * @param pages reads a page; empty for one that is left out
   * @param order of the entries of a folder
   */
  FolderTree(
      SourceFiles files, Function<String, Optional<SourcePage>> pages, Comparator<Entry> order) {
    this.files = files;
    this.pages = pages;
    this.order = order;
  }

  /** What is in a folder: its own page first, then all else in order. */
  List<Entry> entries(String folder) {
    Entry whole = entry(folder);
    List<Entry> entries = new ArrayList<>();
    whole
        .page()
        .filter(page -> !page.body().isBlank())
        .ifPresent(page -> entries.add(Entry.ofPage("start", "", page)));
    entries.addAll(whole.children());
    return entries;
  }

  private Entry entry(String folder) {
    Optional<String> index =
        INDEX_FILES.stream().map(name -> folder + name).filter(files::has).findFirst();
    boolean leaf = index.filter(file -> file.endsWith("/index.md")).isPresent();
    List<Entry> children = new ArrayList<>();
    Set<String> folders = new TreeSet<>();
    for (String file : files.under(folder).files().keySet()) {
      String rest = file.substring(folder.length());
      if (rest.contains("/")) {
        folders.add(rest.substring(0, rest.indexOf('/') + 1));
      } else if (rest.endsWith(".md") && !index.equals(Optional.of(file))) {
        pages
            .apply(file)
            .ifPresent(page -> children.add(Entry.ofPage(SourceFiles.stem(file), "", page)));
      }
    }
    for (String inner : folders) {
      Entry child = entry(folder + inner);
      if (child.page().isPresent() || !child.children().isEmpty()) {
        children.add(child);
      }
    }
    children.sort(order);
    String name = folder.isEmpty() ? "" : folder.substring(0, folder.length() - 1);
    Optional<SourcePage> page = index.flatMap(pages);
    return new Entry(
        name.substring(name.lastIndexOf('/') + 1),
        "",
        page.flatMap(p -> p.head("description", "summary")).orElse(""),
        page,
        leaf && children.isEmpty() ? List.of() : children);
  }

  /** Names as people sort them: 2 before 10. */
  static int natural(String a, String b) {
    String left = padded(a);
    String right = padded(b);
    int order = left.compareToIgnoreCase(right);
    return order == 0 ? a.compareTo(b) : order;
  }

  private static String padded(String name) {
    StringBuilder padded = new StringBuilder();
    Pattern.compile("\\d+|\\D+")
        .matcher(name)
        .results()
        .map(part -> part.group())
        .forEach(
            part ->
                padded.append(
                    Character.isDigit(part.charAt(0)) && part.length() < 12
                        ? "0".repeat(12 - part.length()) + part
                        : part));
    return padded.toString();
  }
}
