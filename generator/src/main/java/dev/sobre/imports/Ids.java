package dev.sobre.imports;

import dev.sobre.markdown.Anchors;
import dev.sobre.reader.Slugs;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Ids from the names of the source, so that a second import gives the same. */
final class Ids {

  private final Set<String> taken = new HashSet<>();

  /** A name as an id: without the number that orders it, and without accents. */
  static String slug(String name) {
    return whole(name.replaceFirst("^\\d+[-_. ]+(?=.*\\p{L})", ""));
  }

  /** A name as an id, with all its numbers; a long one is cut, with room for a number behind. */
  static String whole(String name) {
    String slug = Anchors.slug(name);
    String fitting = slug.substring(0, Math.min(slug.length(), Slugs.LONGEST - 4));
    return fitting.replaceAll("-+$", "");
  }

  /** A path whose every name is an id. */
  static String path(String path) {
    return Arrays.stream(path.split("/"))
        .filter(name -> !name.isEmpty())
        .map(Anchors::slug)
        .collect(Collectors.joining("/"));
  }

  /** An id that nothing else has: the slug, or with the first free number. */
  String unique(String slug) {
    String id = slug;
    for (int i = 2; !taken.add(id); i++) {
      id = slug + "-" + i;
    }
    return id;
  }

  /**
   * Ids of lessons: of two with the same name each has that of its chapter before it, whichever
   * comes first.
   *
   * @param names of each chapter, its lessons; in order
   * @param chapters ids
   */
  static List<List<String>> lessons(List<List<String>> names, List<String> chapters) {
    Map<String, Integer> uses = new HashMap<>();
    names.forEach(list -> list.forEach(name -> uses.merge(slug(name), 1, Integer::sum)));
    Ids ids = new Ids();
    List<List<String>> all = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      List<String> own = new ArrayList<>();
      for (String name : names.get(i)) {
        String slug = slug(name);
        boolean shared = uses.get(slug) > 1 || Slugs.TAKEN_LESSONS.contains(slug);
        own.add(ids.unique(shared ? slug(chapters.get(i) + "-" + slug) : slug));
      }
      all.add(own);
    }
    return all;
  }

  /** Ids of chapters. */
  static List<String> chapters(List<String> names, Set<String> languages) {
    Ids ids = new Ids();
    return names.stream()
        .map(Ids::slug)
        .map(
            slug ->
                Slugs.TAKEN_CHAPTERS.contains(slug) || languages.contains(slug)
                    ? "chapter-" + slug
                    : slug)
        .map(ids::unique)
        .toList();
  }
}
