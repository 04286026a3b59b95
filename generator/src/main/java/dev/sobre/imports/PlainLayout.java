package dev.sobre.imports;

import dev.sobre.diagnostic.DiagnosticLog;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Any folder of Markdown: folders are sections, names give the order. */
final class PlainLayout {

  /** By name, numbers in it by their size; pages before the sections of the same name. */
  static final Comparator<Entry> ORDER = Comparator.comparing(Entry::key, FolderTree::natural);

  private final SourceFiles files;
  private final Pages pages;

  PlainLayout(SourceFiles files, DiagnosticLog log, Losses losses) {
    this.files = files;
    this.pages = new Pages(files, log, losses);
  }

  SourceBook read() {
    return new SourceBook(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(""),
        new FolderTree(files, pages::page, ORDER).entries(""));
  }
}
