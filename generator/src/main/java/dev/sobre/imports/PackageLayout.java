package dev.sobre.imports;

import dev.sobre.diagnostic.DiagnosticLog;
import dev.sobre.imports.Loss.Kind;
import dev.sobre.imports.Manifest.Item;
import dev.sobre.imports.Manifest.Resource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A package of SCORM 1.2 or 2004, IMS Content Packaging or Common Cartridge 1.x: the table of
 * contents of its manifest, and what stands in its pages.
 */
final class PackageLayout {

  /** Where addresses of the package start that start with a slash; the second is that of Canvas. */
  static final List<String> ROOTS = List.of("", "web_resources/");

  private final SourceFiles files;
  private final DiagnosticLog log;
  private final Losses losses;
  private final WebPages pages;
  private final CartridgeParts parts;
  private final Set<String> opened = new LinkedHashSet<>();
  private final Set<String> read = new LinkedHashSet<>();

  PackageLayout(SourceFiles files, DiagnosticLog log, Losses losses) {
    this.files = files;
    this.log = log;
    this.losses = losses;
    this.pages = new WebPages(files, losses);
    this.parts = new CartridgeParts(files, pages, log, losses);
  }

  SourceBook read() {
    Optional<Manifest> found = new ManifestFile(files, log, losses).read();
    if (found.isEmpty()) {
      return SourceBook.NONE;
    }
    Manifest manifest = found.get();
    manifest
        .rights()
        .ifPresent(
            rights ->
                losses.add(
                    Kind.METADATA, Manifest.FILE, "the package says of its rights: " + rights));
    Manifest.all(manifest.items()).forEach(item -> item.resource().ifPresent(this::open));
    List<Entry> entries = unwrapped(entries(manifest.items()));
    entries.addAll(banks(manifest));
    tellUnread(manifest);
    return new SourceBook(
        manifest.title(),
        manifest.summary(),
        manifest.language(),
        Optional.empty(),
        ROOTS,
        entries,
        parts.images());
  }

  private void open(Resource resource) {
    opened.add(resource.main());
  }

  /** A root that holds all else is the course. */
  private static List<Entry> unwrapped(List<Entry> entries) {
    List<Entry> open = entries;
    while (open.size() == 1 && !open.get(0).children().isEmpty()) {
      Entry root = open.get(0);
      open = new ArrayList<>();
      if (root.page().isPresent()) {
        open.add(Entry.ofPage(root.key(), root.title(), root.page().get()));
      }
      open.addAll(root.children());
    }
    return open;
  }

  /** Links of a section that follow each other are a page together. */
  private List<Entry> entries(List<Item> items) {
    List<Entry> entries = new ArrayList<>();
    List<CartridgeParts.WebLink> links = new ArrayList<>();
    for (Item item : items) {
      Optional<CartridgeParts.WebLink> link =
          item.items().isEmpty() ? item.resource().flatMap(r -> link(item, r)) : Optional.empty();
      if (link.isPresent()) {
        links.add(link.get());
        continue;
      }
      CartridgeParts.page(links).ifPresent(entries::add);
      links.clear();
      entry(item).ifPresent(entries::add);
    }
    CartridgeParts.page(links).ifPresent(entries::add);
    return entries;
  }

  private Optional<CartridgeParts.WebLink> link(Item item, Resource resource) {
    if (resource.address().contains("://")) {
      return Optional.of(
          new CartridgeParts.WebLink(
              Manifest.FILE,
              item.title().isEmpty() ? resource.address() : item.title(),
              resource.address()));
    }
    return parts.link(resource, item.title());
  }

  private Optional<Entry> entry(Item item) {
    List<Entry> children = new ArrayList<>();
    Optional<SourcePage> page = Optional.empty();
    if (item.resource().isPresent()) {
      Resource resource = item.resource().get();
      page = page(resource, item.title());
      if (WebPages.isPage(resource.address())) {
        children.addAll(new WebTree(pages, opened).below(resource));
      }
    }
    children.addAll(entries(item.items()));
    if (page.isEmpty() && children.isEmpty()) {
      return Optional.empty();
    }
    String title =
        item.title().isEmpty() ? page.flatMap(p -> p.head("title")).orElse("") : item.title();
    return Optional.of(new Entry(title, title, "", page, children));
  }

  /** What is opened, once: a second item for the same page has nothing more to say. */
  private Optional<SourcePage> page(Resource resource, String title) {
    String file = resource.main();
    if (!file.isEmpty() && !read.add(file)) {
      losses.add(Kind.PAGE, file, "\"" + title + "\" opens it again, and it is read once");
      return Optional.empty();
    }
    if (parts.knows(resource)) {
      return parts.page(resource, title);
    } else if (WebPages.isPage(file) && files.has(file)) {
      return pages.page(file, title);
    } else if (files.has(file) && Targets.isTaken(file)) {
      String name = title.isEmpty() ? Part.words(SourceFiles.stem(file)) : title;
      String shown =
          (Targets.isImage(file) ? "!" : "")
              + "["
              + InlineHtml.escaped(name)
              + "]("
              + Paths.destination("/" + file)
              + ")";
      return Optional.of(
          new SourcePage(
              Manifest.FILE, Map.of("title", name), TracedText.untraced(Manifest.FILE, shown)));
    }
    losses.add(
        Kind.PAGE,
        resource.element().location(),
        "left out \"" + title + "\", which no course can show: " + resource.type());
    return Optional.empty();
  }

  /** Banks of questions that no item opens. */
  private List<Entry> banks(Manifest manifest) {
    List<Entry> banks = new ArrayList<>();
    for (Resource resource : manifest.resources().values()) {
      if (parts.isQuiz(resource) && opened.add(resource.main())) {
        parts
            .page(resource, "")
            .ifPresent(
                page -> {
                  String title = page.head("title").orElse("");
                  banks.add(Entry.ofPage(title, title, page));
                });
      }
    }
    return banks;
  }

  /** Pages that the manifest lists and no item opens. */
  private void tellUnread(Manifest manifest) {
    for (Resource resource : manifest.resources().values()) {
      String file = resource.main();
      if (WebPages.isPage(file) && files.has(file) && !opened.contains(file)) {
        losses.add(Kind.PAGE, file, "not imported: no item of the manifest opens it");
      }
    }
  }
}
