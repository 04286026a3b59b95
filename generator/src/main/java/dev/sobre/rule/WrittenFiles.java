package dev.sobre.rule;

import dev.sobre.site.Precompressed;
import dev.sobre.site.SiteFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The files of a website as they were written. */
public final class WrittenFiles {

  private final SortedMap<String, byte[]> files;
  private final List<WrittenPage> pages;

  private WrittenFiles(SortedMap<String, byte[]> files) {
    this.files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    this.pages =
        this.files.entrySet().parallelStream()
            .filter(file -> SiteFile.extension(file.getKey()).equals("html"))
            .map(file -> WrittenPage.of(file.getKey(), file.getValue()))
            .toList();
  }

  /** Files by path from the root of the site, with {@code /} between names. */
  public static WrittenFiles of(SortedMap<String, byte[]> files) {
    return new WrittenFiles(files);
  }

  /** Every file of a folder but compressed copies. */
  public static WrittenFiles read(Path folder) throws IOException {
    SortedMap<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(folder)) {
      for (Path path : walk.filter(Files::isRegularFile).toList()) {
        files.put(folder.relativize(path).toString().replace('\\', '/'), Files.readAllBytes(path));
      }
    }
    return new WrittenFiles(Precompressed.without(files));
  }

  SortedMap<String, byte[]> files() {
    return files;
  }

  /** By path. */
  List<WrittenPage> pages() {
    return pages;
  }

  String text(String path) {
    return new String(files.get(path), StandardCharsets.UTF_8);
  }

  /** Paths of the files with one of some extensions. */
  List<String> withExtension(String... extensions) {
    List<String> wanted = List.of(extensions);
    return files.keySet().stream().filter(p -> wanted.contains(SiteFile.extension(p))).toList();
  }

  /** Style sheets, and the styles inside pages; where pages carry the same one, the first. */
  List<Code> styles() {
    return distinct("css", pages.stream().flatMap(page -> page.styles().stream()));
  }

  /** Scripts, and those inside pages; where pages carry the same one, the first. */
  List<Code> scripts() {
    return distinct("js", pages.stream().flatMap(page -> page.scripts().stream()));
  }

  /** Texts of the scripts inside pages, each once. */
  public Set<String> inlineScripts() {
    return texts(pages.stream().flatMap(page -> page.scripts().stream()));
  }

  /** Texts of the styles inside pages, each once. */
  public Set<String> inlineStyles() {
    return texts(pages.stream().flatMap(page -> page.styles().stream()));
  }

  private static Set<String> texts(Stream<Code> codes) {
    return codes.map(Code::text).collect(Collectors.toCollection(TreeSet::new));
  }

  private List<Code> distinct(String extension, Stream<Code> inline) {
    Map<String, Code> byText = new LinkedHashMap<>();
    for (String path : withExtension(extension)) {
      byText.putIfAbsent(text(path), new Code(path, text(path), 0, text(path)));
    }
    inline.forEach(code -> byText.putIfAbsent(code.text(), code));
    return new ArrayList<>(byText.values());
  }
}
