package dev.sobre.site;

import java.util.Collection;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * All files of a website, or of the content of a package.
 *
 * @param files by path, sorted
 */
public record Site(SortedMap<String, SiteFile> files) {

  public Site {
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
  }

  /**
   * Collects files.
   *
   * @throws IllegalStateException when two have one path
   */
  public static Site of(Collection<SiteFile> files) {
    SortedMap<String, SiteFile> byPath = new TreeMap<>();
    for (SiteFile file : files) {
      if (byPath.put(file.path(), file) != null) {
        throw new IllegalStateException("two files for " + file.path());
      }
    }
    return new Site(byPath);
  }
}
