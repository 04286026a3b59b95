package dev.sobre.imports;

import dev.sobre.diagnostic.DiagnosticLog;
import dev.sobre.imports.Loss.Kind;
import dev.sobre.source.SourceText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A site of Hugo: sections and page bundles of {@code content/}, in the order of weight, date (the
 * newest first), title and path, as Hugo lists them.
 */
final class HugoLayout {

  private static final List<String> CONFIGURATIONS =
      List.of("hugo", "config", "config/_default/hugo", "config/_default/config");

  private final SourceFiles files;
  private final DiagnosticLog log;
  private final Losses losses;
  private final Pages pages;

  HugoLayout(SourceFiles files, DiagnosticLog log, Losses losses) {
    this.files = files;
    this.log = log;
    this.losses = losses;
    this.pages = new Pages(files, log, losses);
  }

  SourceBook read() {
    Settings settings = settings();
    Optional<String> language =
        settings.get("defaultContentLanguage").or(() -> settings.get("languageCode"));
    String root = root(language.orElse("en"));
    List<Entry> entries =
        new FolderTree(files, file -> page(file, language.orElse("en")), ORDER).entries(root);
    pages.tellUnread(
        root.isEmpty() ? "" : "content/", "not imported: another language or a resource of a page");
    return new SourceBook(
        settings.get("title"),
        settings.get("params.description"),
        language,
        settings.get("params.author.name").or(() -> settings.get("params.author")),
        List.of(root, "static/", "assets/"),
        opened(entries));
  }

  /** A site whose only section holds all is about that section. */
  private static List<Entry> opened(List<Entry> entries) {
    List<Entry> sections = entries.stream().filter(entry -> !entry.children().isEmpty()).toList();
    boolean one =
        sections.size() == 1
            && entries.size() <= 2
            && sections.get(0).children().stream().anyMatch(e -> !e.children().isEmpty());
    if (!one) {
      return entries;
    }
    Entry section = sections.get(0);
    List<Entry> opened = new ArrayList<>(entries);
    opened.remove(section);
    section
        .page()
        .filter(page -> !page.body().isBlank())
        .ifPresent(page -> opened.add(Entry.ofPage(section.key(), "", page)));
    opened.addAll(section.children());
    return opened;
  }

  private Settings settings() {
    for (String name : CONFIGURATIONS) {
      Optional<SourceText> toml = files.text(name + ".toml", log);
      if (toml.isPresent()) {
        return Settings.ofToml(toml.get(), 0, toml.get().text().length(), log)
            .orElse(Settings.NONE);
      }
      for (String ending : List.of(".yaml", ".yml", ".json")) {
        Optional<SourceText> yaml = files.text(name + ending, log);
        if (yaml.isPresent()) {
          return Settings.ofYaml(yaml.get(), 0, yaml.get().text().length(), log)
              .orElse(Settings.NONE);
        }
      }
    }
    return Settings.NONE;
  }

  /** Where the pages of the language are; a folder may also be the content itself. */
  private String root(String language) {
    String content = files.hasFolder("content/") ? "content/" : "";
    String own = content + language.toLowerCase(Locale.ROOT) + "/";
    return files.hasFolder(own) ? own : content;
  }

  private Optional<SourcePage> page(String file, String language) {
    String code = SourceFiles.stem(SourceFiles.stem(file) + ".md");
    String inner = code.contains(".") ? code.substring(code.lastIndexOf('.') + 1) : "";
    if (inner.matches("[a-z]{2}(-[a-z]{2})?") && !inner.equals(language)) {
      return Optional.empty();
    }
    return pages
        .page(file)
        .filter(
            page -> {
              boolean draft = page.head("draft").equals(Optional.of("true"));
              if (draft) {
                losses.add(Kind.PAGE, file, 1, "not imported: a draft");
              }
              return !draft && !page.head("headless").equals(Optional.of("true"));
            });
  }

  private static final Comparator<Entry> ORDER =
      Comparator.comparingLong(HugoLayout::weight)
          .thenComparing(entry -> head(entry, "date"), Comparator.reverseOrder())
          .thenComparing(HugoLayout::title)
          .thenComparing(Entry::key, FolderTree::natural);

  private static long weight(Entry entry) {
    String weight = head(entry, "weight");
    boolean written = weight.matches("-?\\d{1,18}") && !weight.equals("0");
    return written ? Long.parseLong(weight) : Long.MAX_VALUE;
  }

  private static String title(Entry entry) {
    return entry.page().flatMap(page -> page.head("linkTitle", "title")).orElse("");
  }

  private static String head(Entry entry, String key) {
    return entry.page().flatMap(page -> page.head(key)).orElse("");
  }
}
