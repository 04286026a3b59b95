package dev.sobre.imports;

import dev.sobre.diagnostic.DiagnosticLog;
import dev.sobre.imports.Loss.Kind;
import dev.sobre.source.SourceText;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads the pages of a folder of Markdown, and remembers which ones it has read. */
final class Pages {

  /** What becomes of the front matter; whatever else it says is lost. */
  private static final Set<String> KEPT =
      Set.of("title", "linkTitle", "description", "summary", "weight", "date", "draft", "headless");

  private final SourceFiles files;
  private final DiagnosticLog log;
  private final Losses losses;
  private final Set<String> read = new TreeSet<>();

  Pages(SourceFiles files, DiagnosticLog log, Losses losses) {
    this.files = files;
    this.log = log;
    this.losses = losses;
  }

  /** A page; empty when it is not there or broken, which is said. */
  Optional<SourcePage> page(String file) {
    read.add(file);
    return files
        .text(file, log)
        .flatMap(source -> HeadMatter.of(source, log).map(head -> page(source, head)));
  }

  private SourcePage page(SourceText source, HeadMatter head) {
    List<String> others =
        head.values().keySet().stream().filter(key -> !KEPT.contains(key)).toList();
    if (!others.isEmpty()) {
      losses.add(
          Kind.METADATA,
          source.file(),
          1,
          "left out of the front matter: " + String.join(", ", others));
    }
    return new SourcePage(
        source.file(),
        head.values(),
        TracedText.of(
            source.file(),
            source.text().substring(head.body()),
            source.locate(head.body()).line()));
  }

  /** Says which pages of a folder no table of contents leads to. */
  void tellUnread(String folder, String why) {
    for (String file : files.under(folder).files().keySet()) {
      if (file.endsWith(".md") && !read.contains(file)) {
        losses.add(Kind.PAGE, file, why);
      }
    }
  }
}
