package dev.sobre.imports;

import dev.sobre.diagnostic.DiagnosticLog;
import dev.sobre.diagnostic.NearestName;
import dev.sobre.imports.Loss.Kind;
import dev.sobre.source.SourceText;
import dev.sobre.source.YamlDocument;
import dev.sobre.source.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A site of MkDocs: {@code mkdocs.yml} with its {@code nav}, or without one the folder as it is.
 */
final class MkDocsLayout {

  private final SourceFiles files;
  private final DiagnosticLog log;
  private final Losses losses;
  private final Pages pages;

  MkDocsLayout(SourceFiles files, DiagnosticLog log, Losses losses) {
    this.files = files;
    this.log = log;
    this.losses = losses;
    this.pages = new Pages(files, log, losses);
  }

  SourceBook read() {
    String name = files.has("mkdocs.yaml") ? "mkdocs.yaml" : "mkdocs.yml";
    Optional<YamlDocument> document =
        files.text(name, log).flatMap(source -> YamlDocument.parse(source, log));
    Settings settings = document.map(found -> Settings.of(found.root())).orElse(Settings.NONE);
    String folder = settings.get("docs_dir").orElse("docs").replaceAll("^\\./|/+$", "") + "/";
    Optional<YamlNode.Sequence> nav =
        document
            .map(YamlDocument::root)
            .filter(YamlNode.Mapping.class::isInstance)
            .flatMap(root -> ((YamlNode.Mapping) root).get("nav"))
            .filter(YamlNode.Sequence.class::isInstance)
            .map(YamlNode.Sequence.class::cast);
    List<Entry> entries =
        nav.isPresent()
            ? entries(nav.get(), folder, document.get().source())
            : new FolderTree(files, pages::page, PlainLayout.ORDER).entries(folder);
    pages.tellUnread(folder, "not imported: nav of " + name + " does not name it");
    return new SourceBook(
        settings.get("site_name"),
        settings.get("site_description"),
        settings.get("theme.language"),
        settings.get("site_author"),
        List.of(folder),
        entries);
  }

  private List<Entry> entries(YamlNode.Sequence nav, String folder, SourceText source) {
    List<Entry> entries = new ArrayList<>();
    for (YamlNode item : nav.items()) {
      if (item instanceof YamlNode.Scalar page) {
        page("", page, folder, source).ifPresent(entries::add);
      } else if (item instanceof YamlNode.Mapping mapping) {
        for (YamlNode.Entry entry : mapping.entries()) {
          if (entry.value() instanceof YamlNode.Scalar page) {
            page(entry.key(), page, folder, source).ifPresent(entries::add);
          } else if (entry.value() instanceof YamlNode.Sequence children) {
            entries.add(
                new Entry(
                    entry.key(),
                    entry.key(),
                    "",
                    Optional.empty(),
                    entries(children, folder, source)));
          }
        }
      }
    }
    return entries;
  }

  private Optional<Entry> page(
      String title, YamlNode.Scalar named, String folder, SourceText source) {
    String path = named.text();
    if (path.contains("://")) {
      losses.add(
          Kind.LINK,
          source.file(),
          named.location().line(),
          "the table of contents led to " + path);
      return Optional.empty();
    }
    String file = folder + path;
    if (!files.has(file)) {
      source.error(
          log,
          "file-not-found",
          named.location(),
          "there is no page \"" + file + "\"",
          NearestName.of(file, files.under(folder).files().keySet())
              .map(near -> "did you mean \"" + near.substring(folder.length()) + "\"?")
              .orElse(""));
      return Optional.empty();
    }
    return pages.page(file).map(page -> Entry.ofPage(key(path), title, page));
  }

  /** A page named index is known by its folder. */
  private static String key(String path) {
    String stem = SourceFiles.stem(path);
    String folder = SourceFiles.folderOf(path);
    boolean index = FolderTree.INDEX_FILES.contains(stem + ".md");
    return !index
        ? stem
        : folder.isEmpty() ? "start" : SourceFiles.stem(folder.substring(0, folder.length() - 1));
  }
}
