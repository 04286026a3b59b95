package dev.sobre.page;

import dev.sobre.course.Asset;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Paths of media files that every importer takes: plain letters and digits, and no two that only
 * their case tells apart. Importers look for files before they decode an address.
 *
 * @param byFile path in the package by path from the course folder
 */
record BookMedia(SortedMap<String, String> byFile) {

  BookMedia {
    byFile = Collections.unmodifiableSortedMap(new TreeMap<>(byFile));
  }

  static BookMedia of(Collection<Asset> assets) {
    SortedMap<String, String> paths = new TreeMap<>();
    Set<String> taken = new HashSet<>();
    List<String> files = new ArrayList<>();
    assets.forEach(asset -> files.add(asset.file()));
    assets.forEach(
        asset -> asset.picture().ifPresent(picture -> files.add(picture.plain().path())));
    for (String file : files) {
      if (paths.containsKey(file)) {
        continue;
      }
      String plain = plain(file);
      String path = plain;
      for (int copy = 2; !taken.add(path.toLowerCase(Locale.ROOT)); copy++) {
        path = numbered(plain, copy);
      }
      paths.put(file, path);
    }
    return new BookMedia(paths);
  }

  private static String plain(String file) {
    return Normalizer.normalize(file, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .replaceAll("[^A-Za-z0-9._/-]+", "-");
  }

  private static String numbered(String path, int number) {
    int dot = path.lastIndexOf('.');
    int end = dot > path.lastIndexOf('/') ? dot : path.length();
    return path.substring(0, end) + "-" + number + path.substring(end);
  }
}
