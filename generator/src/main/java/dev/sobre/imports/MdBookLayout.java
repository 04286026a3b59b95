package dev.sobre.imports;

import com.vladsch.flexmark.ast.BulletList;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.ast.OrderedList;
import com.vladsch.flexmark.util.ast.Node;
import dev.sobre.diagnostic.DiagnosticLog;
import dev.sobre.diagnostic.NearestName;
import dev.sobre.diagnostic.SourceLocation;
import dev.sobre.imports.Loss.Kind;
import dev.sobre.markdown.MarkdownDialect;
import dev.sobre.markdown.MarkdownText;
import dev.sobre.markdown.PlainText;
import dev.sobre.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A book of mdBook: {@code book.toml}, and {@code SUMMARY.md} with parts and chapters. */
final class MdBookLayout {

  private static final String SUMMARY = "SUMMARY.md";

  private final SourceFiles files;
  private final DiagnosticLog log;
  private final Losses losses;
  private final Pages pages;

  MdBookLayout(SourceFiles files, DiagnosticLog log, Losses losses) {
    this.files = files;
    this.log = log;
    this.losses = losses;
    this.pages = new Pages(files, log, losses);
  }

  SourceBook read() {
    Settings settings =
        files
            .text("book.toml", log)
            .flatMap(source -> Settings.ofToml(source, 0, source.text().length(), log))
            .orElse(Settings.NONE);
    String named = settings.get("book.src").orElse("src").replaceAll("^\\./|/+$", "") + "/";
    String folder = files.has(named + SUMMARY) || !files.has(SUMMARY) ? named : "";
    List<Entry> entries = List.of();
    Optional<SourceText> summary = files.text(folder + SUMMARY, log);
    if (summary.isPresent()) {
      pages.page(folder + SUMMARY);
      entries = entries(MarkdownDialect.parse(summary.get(), 0), folder);
    } else if (!log.hasErrors()) {
      log.error(
          "file-not-found",
          SourceLocation.of(folder + SUMMARY),
          "a book of mdBook needs this file and it is missing",
          "",
          "name another layout with --from or sobre.from, such as markdown");
    }
    pages.tellUnread(folder, "not imported: " + SUMMARY + " does not name it");
    return new SourceBook(
        settings.get("book.title"),
        settings.get("book.description"),
        settings.get("book.language"),
        Optional.empty(),
        List.of(folder),
        entries);
  }

  /** The first heading is the title of the table itself; the others are titles of parts. */
  private List<Entry> entries(MarkdownText summary, String folder) {
    List<Entry> entries = new ArrayList<>();
    List<Entry> part = entries;
    String title = "";
    for (Node node : summary.document().getChildren()) {
      if (node instanceof Heading heading) {
        if (heading.getPrevious() != null) {
          close(title, part, entries);
          title = PlainText.of(heading);
          part = new ArrayList<>();
        }
      } else if (node instanceof BulletList || node instanceof OrderedList) {
        part.addAll(list((ListBlock) node, summary, folder));
      } else {
        for (Node inner : node.getDescendants()) {
          if (inner instanceof Link link) {
            // A page without number after the last part belongs to none.
            close(title, part, entries);
            title = "";
            part = entries;
            page(link, summary, folder, List.of()).ifPresent(part::add);
          }
        }
      }
    }
    close(title, part, entries);
    return entries;
  }

  private static void close(String title, List<Entry> part, List<Entry> entries) {
    if (part != entries && !part.isEmpty()) {
      entries.add(new Entry(title, title, "", Optional.empty(), part));
    }
  }

  private List<Entry> list(ListBlock list, MarkdownText summary, String folder) {
    List<Entry> entries = new ArrayList<>();
    for (Node item : list.getChildren()) {
      Optional<Link> link = Optional.empty();
      List<Entry> children = new ArrayList<>();
      for (Node child : item.getChildren()) {
        if (child instanceof ListBlock inner) {
          children.addAll(list(inner, summary, folder));
        } else {
          for (Node inline : child.getDescendants()) {
            if (inline instanceof Link found && link.isEmpty()) {
              link = Optional.of(found);
            }
          }
        }
      }
      if (link.isPresent()) {
        page(link.get(), summary, folder, children).ifPresent(entries::add);
      } else {
        entries.addAll(children);
      }
    }
    return entries;
  }

  private Optional<Entry> page(
      Link link, MarkdownText summary, String folder, List<Entry> children) {
    String title = PlainText.of(link);
    String file = folder + link.getUrl().unescape().replaceAll("^\\./", "").replace("%20", " ");
    SourceLocation at = summary.locate(link.getUrl().getStartOffset());
    if (link.getUrl().isBlank()) {
      losses.add(Kind.PAGE, summary.source().file(), at.line(), "a draft without a page: " + title);
      return children.isEmpty()
          ? Optional.empty()
          : Optional.of(new Entry(title, title, "", Optional.empty(), children));
    } else if (!files.has(file)) {
      summary
          .source()
          .error(
              log,
              "file-not-found",
              at,
              "there is no page \"" + file + "\"",
              NearestName.of(file, files.under(folder).files().keySet())
                  .map(near -> "did you mean \"" + near.substring(folder.length()) + "\"?")
                  .orElse(""));
      return Optional.empty();
    }
    return pages
        .page(file)
        .map(page -> new Entry(key(file, folder), title, "", Optional.of(page), children));
  }

  private static String key(String file, String folder) {
    String stem = SourceFiles.stem(file);
    String inner = SourceFiles.folderOf(file.substring(folder.length()));
    boolean index = FolderTree.INDEX_FILES.contains(stem + ".md");
    return !index || inner.isEmpty()
        ? stem
        : SourceFiles.stem(inner.substring(0, inner.length() - 1));
  }
}
