package dev.sobre.page;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which version of a website pages belong to. Two versions hold the same pages under the same
 * paths, each in its folder, and each page leads to the other.
 *
 * @param folder of the version from the root of the site or package, ending with {@code /}, or
 *     empty
 * @param other folder of the other version, if there is one
 * @param scripts of the other version by path, which this one uses where its own would be the same
 */
public record SiteVersion(
    String folder, Optional<String> other, SortedMap<String, String> scripts) {

  public SiteVersion {
    scripts = Collections.unmodifiableSortedMap(new TreeMap<>(scripts));
  }

  /** Folder of the low-data version from the root of the site. */
  public static final String LOW_DATA_FOLDER = "lite/";

  /** The only version. */
  public static final SiteVersion ONLY = new SiteVersion("", Optional.empty(), new TreeMap<>());

  /** The one that has a low-data version beside it. */
  public static final SiteVersion FULL =
      new SiteVersion("", Optional.of(LOW_DATA_FOLDER), new TreeMap<>());

  /**
   * The one for slow and costly connections.
   *
   * @param scripts of the full version, by path
   */
  public static SiteVersion lowData(SortedMap<String, String> scripts) {
    return new SiteVersion(LOW_DATA_FOLDER, Optional.of(""), scripts);
  }

  public boolean isLowData() {
    return !folder.isEmpty();
  }

  /**
   * Address of the same page in the other version, or an empty text.
   *
   * @param page path from the root of the site
   */
  String otherUrl(String page) {
    return other.map(to -> Urls.relative(page, to + page.substring(folder.length()))).orElse("");
  }
}
