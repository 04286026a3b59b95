package dev.sobre.site;

import java.io.IOException;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Copies of texts that a server can send as they are: {@code .br} and {@code .gz} beside a file,
 * where they are smaller. They are no part of the website: nothing links to them, and whoever
 * weighs its files leaves them out.
 */
public final class Precompressed {

  private static final List<String> ENDINGS = List.of(".br", ".gz");

  private final Brotli brotli;

  /**
   * @throws IOException when brotli has no encoder for this platform
   */
  public Precompressed() throws IOException {
    this.brotli = new Brotli();
  }

  /** The site with the copies of its texts. */
  public Site beside(Site site) {
    return Site.of(
        site.files().values().parallelStream()
            .flatMap(file -> Stream.concat(Stream.of(file), copies(file)))
            .toList());
  }

  private Stream<SiteFile> copies(SiteFile file) {
    if (!SiteFile.isText(file.path())) {
      return Stream.empty();
    }
    return Stream.of(
            new SiteFile(file.path() + ".br", brotli.compressed(file.bytes())),
            new SiteFile(file.path() + ".gz", Deflate.gzip(file.bytes())))
        .filter(copy -> copy.bytes().length < file.bytes().length);
  }

  /** Files of a website by path, without the copies that lie beside their text. */
  public static <T> SortedMap<String, T> without(SortedMap<String, T> files) {
    SortedMap<String, T> own = new TreeMap<>(files);
    own.keySet().removeIf(path -> isCopy(path, files));
    return own;
  }

  private static boolean isCopy(String path, SortedMap<String, ?> files) {
    return ENDINGS.stream()
        .filter(path::endsWith)
        .map(ending -> path.substring(0, path.length() - ending.length()))
        .anyMatch(text -> SiteFile.isText(text) && files.containsKey(text));
  }
}
