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
  GIFT,
  /** A package of SCORM, IMS Content Packaging or Common Cartridge, as a zip or a folder. */
  PACKAGE;

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

  /** Whether texts are HTML; else they are Markdown, with HTML in it. */
  boolean isHtml() {
    return this == MOODLE_XML || this == GIFT || this == PACKAGE;
  }

  static Optional<SourceFormat> named(String key) {
    return Arrays.stream(values()).filter(format -> format.key().equals(key)).findFirst();
  }

  /**
   * What a folder or zip looks like; any other file is a bank of questions.
   *
   * @param zip whether the files are those of a zip, which is a package unless it holds Markdown
   * @param file whether the source is a file that is no zip
   */
  static SourceFormat of(SourceFiles files, boolean zip, boolean file) {
    if (file) {
      return files.files().firstKey().matches("(?i).*\\.(gift|txt)") ? GIFT : MOODLE_XML;
    } else if (files.has(Manifest.FILE)
        || zip && files.files().keySet().stream().noneMatch(name -> name.endsWith(".md"))) {
      return PACKAGE;
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
