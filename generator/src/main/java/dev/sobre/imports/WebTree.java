package dev.sobre.imports;

import dev.sobre.imports.Manifest.Resource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The pages of a resource behind the one that is opened: folders are sections, links the order. */
final class WebTree {

  private static final Pattern INDEX = Pattern.compile("(?i)(?:.*/)?index\\.x?html?");

  /** Pages of outer folders first, and those that stand for their folder before the others. */
  private static final Comparator<String> BY_PLACE =
      Comparator.<String>comparingInt(file -> file.split("/").length)
          .thenComparing(file -> !INDEX.matcher(file).matches())
          .thenComparing(FolderTree::natural);

  private final WebPages pages;
  private final Set<String> opened;

  /**
   * @param opened files that have a place already; those found here are added
   */
  WebTree(WebPages pages, Set<String> opened) {
    this.pages = pages;
    this.opened = opened;
  }

  /** The entries below the page that a resource opens. */
  List<Entry> below(Resource resource) {
    Set<String> own = new LinkedHashSet<>(resource.files());
    own.removeIf(file -> !WebPages.isPage(file) || opened.contains(file));
    if (own.isEmpty()) {
      return List.of();
    }
    String base = SourceFiles.folderOf(resource.address());
    Map<String, List<String>> places = new LinkedHashMap<>();
    for (String file : ordered(resource.address(), own)) {
      opened.add(file);
      String rest = file.startsWith(base) ? file.substring(base.length()) : file;
      String place = rest.contains("/") ? rest.substring(0, rest.indexOf('/')) : file;
      places.computeIfAbsent(place, name -> new ArrayList<>()).add(file);
    }
    List<Entry> entries = new ArrayList<>();
    places.forEach(
        (place, inside) ->
            (inside.equals(List.of(place)) ? page(place) : section(place, inside))
                .ifPresent(entries::add));
    return entries;
  }

  /** As links lead to them, the nearest first; pages that none leads to start anew. */
  private List<String> ordered(String start, Set<String> own) {
    Set<String> found = new LinkedHashSet<>(List.of(start));
    follow(start, own, found);
    own.stream()
        .sorted(BY_PLACE)
        .filter(found::add)
        .forEachOrdered(file -> follow(file, own, found));
    found.remove(start);
    return List.copyOf(found);
  }

  private void follow(String start, Set<String> own, Set<String> found) {
    Deque<String> next = new ArrayDeque<>(List.of(start));
    while (!next.isEmpty()) {
      String file = next.removeFirst();
      for (String address : pages.addresses(file)) {
        String path = address.replaceFirst("#.*", "");
        Optional<String> target =
            path.isEmpty() ? Optional.empty() : Paths.find(file, path, List.of(""), own::contains);
        if (target.isPresent() && found.add(target.get())) {
          next.addLast(target.get());
        }
      }
    }
  }

  private Optional<Entry> page(String file) {
    return pages
        .page(file, "")
        .map(
            page -> {
              String title = page.head("title").orElse("");
              return Entry.ofPage(SourceFiles.stem(file), title, page);
            });
  }

  /** A folder has the title of its first page, if that is named as one. */
  private Optional<Entry> section(String name, List<String> inside) {
    Optional<String> index =
        inside.stream().filter(file -> INDEX.matcher(file).matches()).findFirst();
    List<Entry> entries = new ArrayList<>();
    inside.forEach(file -> page(file).ifPresent(entries::add));
    String title = index.map(pages::title).orElse("");
    return entries.isEmpty()
        ? Optional.empty()
        : Optional.of(new Entry(name, title, "", Optional.empty(), entries));
  }
}
