package dev.sobre.imports;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What can be imported. */
public enum SourceFormat {
  /** A site of Hugo: {@code content/}, its pages with front matter. */
  HUGO,
  /** {@code mkdocs.yml} and {@code docs/}. */
  MKDOCS,
  /** {@code book.toml} or {@code SUMMARY.md}. */
  MDBOOK,
  /** Any other folder of Markdown. */
  MARKDOWN,
  /** A file of questions, as Moodle exports them. */
  MOODLE_XML,
  /** A text of questions, in Moodle's GIFT. */
  GIFT;

  private static final List<String> HUGO_FILES =
      List.of("hugo.toml", "hugo.yaml", "hugo.yml", "hugo.json", "config.toml", "config.yaml");

  /** The name that authors write. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** All names. */
  public static List<String> keys() {
    return Arrays.stream(values()).map(SourceFormat::key).toList();
  }

  static Optional<SourceFormat> named(String key) {
    return Arrays.stream(values()).filter(format -> format.key().equals(key)).findFirst();
  }

  /** What a folder looks like; a file is a bank of questions. */
  static SourceFormat of(SourceFiles files, boolean file) {
    if (file) {
      return files.files().firstKey().matches("(?i).*\\.(gift|txt)") ? GIFT : MOODLE_XML;
    }
    if (files.has("mkdocs.yml") || files.has("mkdocs.yaml")) {
      return MKDOCS;
    } else if (files.has("book.toml") || files.has("SUMMARY.md") || files.has("src/SUMMARY.md")) {
      return MDBOOK;
    }
    boolean hugo =
        HUGO_FILES.stream().anyMatch(files::has)
            || files.hasFolder("config/_default/")
            || files.files().keySet().stream().anyMatch(name -> name.endsWith("_index.md"));
    return hugo ? HUGO : MARKDOWN;
  }
}
