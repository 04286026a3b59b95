package dev.sobre.cartridge;

import dev.sobre.artifact.Artifact;
import dev.sobre.artifact.PackageContent;
import dev.sobre.artifact.PackageRequest;
import dev.sobre.artifact.Packager;
import dev.sobre.artifact.ReproducibleZip;
import dev.sobre.diagnostic.DiagnosticLog;
import dev.sobre.page.BookPage;
import dev.sobre.site.Book;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Common Cartridge: pages, tests and web links that become the LMS's own. A module of the course is
 * a module of the LMS; before all comes one about the course, after all one of references.
 */
public final class CartridgePackager implements Packager {

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
    List<CartridgeItem> modules = new ArrayList<>();
    List<CartridgeItem> items = new ArrayList<>();
    List<CartridgeItem> references = new ArrayList<>();
    for (BookPage page : book.pages()) {
      switch (page.kind()) {
        case HOME ->
            modules.add(
                CartridgeItem.module(
                    prefix + "about",
                    book.messages().text("book.about"),
                    List.of(CartridgeItem.leaf(page.title(), pages.page(page)))));
        case CHAPTER -> {
          close(modules, items);
          items.add(CartridgeItem.leaf(page.title(), pages.page(page)));
        }
        case QUESTIONS -> {
          // The LMS asks them; a page of them would only tell the answers.
        }
        case PLAN, GLOSSARY, SOURCES ->
            references.add(CartridgeItem.leaf(page.title(), pages.page(page)));
        default -> items.add(CartridgeItem.leaf(page.title(), pages.page(page)));
      }
    }
    close(modules, items);
    references.addAll(new CartridgeLinks(binding, prefix).of(book));
    if (!references.isEmpty()) {
      modules.add(
          CartridgeItem.module(
              prefix + "reference", book.messages().text("book.reference"), references));
    }
    return modules;
  }

  /** The items collected so far are a module, named as the first of them. */
  private static void close(List<CartridgeItem> modules, List<CartridgeItem> items) {
    if (!items.isEmpty()) {
      CartridgeItem first = items.get(0);
      modules.add(
          CartridgeItem.module(
              first.id().replaceFirst("^item\\.", "module."), first.title(), List.copyOf(items)));
      items.clear();
    }
  }
}
