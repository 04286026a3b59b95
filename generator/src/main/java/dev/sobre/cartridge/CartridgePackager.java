package dev.sobre.cartridge;

import dev.sobre.artifact.Artifact;
import dev.sobre.artifact.PackageContent;
import dev.sobre.artifact.PackageRequest;
import dev.sobre.artifact.Packager;
import dev.sobre.artifact.ReproducibleZip;
import dev.sobre.course.Chapter;
import dev.sobre.course.PageKind;
import dev.sobre.diagnostic.DiagnosticLog;
import dev.sobre.page.BookPage;
import dev.sobre.site.Book;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Common Cartridge: pages, tests and web links that become the LMS's own. A module of the course is
 * a module of the LMS; before all comes one about the course, after all one of references.
 */
public final class CartridgePackager implements Packager {

  private static final Set<PageKind> REFERENCES =
      EnumSet.of(PageKind.PLAN, PageKind.GLOSSARY, PageKind.SOURCES);

  private final CartridgeBinding binding;

  public CartridgePackager(CartridgeBinding binding) {
    this.binding = binding;
  }

  @Override
  public String format() {
    return binding.format();
  }

  @Override
  public PackageContent content() {
    return PackageContent.BOOK;
  }

  @Override
  public Optional<Artifact> pack(PackageRequest request, DiagnosticLog log) {
    String prefix = "c." + request.info().id() + "." + request.edition().language() + ".";
    CartridgePages pages = new CartridgePages(request.book(), prefix, binding.readsMaths());
    List<CartridgeItem> modules = modules(request, prefix, pages);
    List<CartridgeResource> resources =
        Stream.concat(
                modules.stream()
                    .flatMap(module -> module.items().stream())
                    .flatMap(item -> item.resource().stream()),
                pages.files().stream())
            .toList();
    String manifest =
        new CartridgeManifest(binding, prefix)
            .xml(request.info(), request.edition().language(), modules, resources);
    ReproducibleZip zip = new ReproducibleZip(request.time());
    zip.add("imsmanifest.xml", manifest.getBytes(StandardCharsets.UTF_8));
    resources.forEach(resource -> zip.add(resource.file().path(), resource.file().bytes()));
    return Optional.of(new Artifact(format(), request.fileName(format(), "imscc"), zip.bytes()));
  }

  private List<CartridgeItem> modules(PackageRequest request, String prefix, CartridgePages pages) {
    Book book = request.book();
    CartridgeTests tests = new CartridgeTests(request, binding, prefix);
    List<CartridgeItem> modules = new ArrayList<>();
    modules.add(
        CartridgeItem.module(
            prefix + "about",
            book.messages().text("book.about"),
            items(book, pages, page -> page.kind() == PageKind.HOME)));
    for (Chapter chapter : request.edition().chapters()) {
      String folder = chapter.id() + "/";
      // The LMS asks the questions of the bank; a page of them would only tell the answers.
      List<CartridgeItem> items =
          items(
              book,
              pages,
              page -> page.path().startsWith(folder) && page.kind() != PageKind.QUESTIONS);
      items.addAll(tests.of(chapter));
      modules.add(CartridgeItem.module(prefix + "module." + chapter.id(), chapter.title(), items));
    }
    List<CartridgeItem> references = items(book, pages, page -> REFERENCES.contains(page.kind()));
    references.addAll(new CartridgeLinks(binding, prefix).of(book));
    if (!references.isEmpty()) {
      modules.add(
          CartridgeItem.module(
              prefix + "reference", book.messages().text("book.reference"), references));
    }
    return modules;
  }

  private static List<CartridgeItem> items(
      Book book, CartridgePages pages, Predicate<BookPage> wanted) {
    return new ArrayList<>(
        book.pages().stream()
            .filter(wanted)
            .map(page -> CartridgeItem.leaf(page.title(), pages.page(page)))
            .toList());
  }
}
