package dev.sobre.epub;

import dev.sobre.artifact.Artifact;
import dev.sobre.artifact.PackageContent;
import dev.sobre.artifact.PackageRequest;
import dev.sobre.artifact.Packager;
import dev.sobre.artifact.ReproducibleZip;
import dev.sobre.artifact.XmlWriter;
import dev.sobre.diagnostic.DiagnosticLog;
import dev.sobre.site.Book;
import dev.sobre.site.SiteFile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** EPUB 3.3: the course as a book, its activities as questions and answers. */
public final class EpubPackager implements Packager {

  private static final String FOLDER = "EPUB/";
  private static final String PACKAGE_DOCUMENT = FOLDER + "package.opf";

  @Override
  public String format() {
    return "epub";
  }

  @Override
  public PackageContent content() {
    return PackageContent.BOOK;
  }

  @Override
  public Optional<Artifact> pack(PackageRequest request, DiagnosticLog log) {
    Book book = request.book();
    EpubPages pages = new EpubPages(book, request.info().url(), log);
    List<EpubDocument> documents = new ArrayList<>(pages.render());
    EpubDocument contents =
        new EpubNavigation(List.copyOf(documents), book.messages(), book.direction()).render();
    documents.add(1, contents);
    List<SiteFile> media = pages.media().stream().map(book.media()::get).toList();

    ReproducibleZip zip = new ReproducibleZip(request.time());
    // EPUB 3.3, 4.2.6.3: the first file, not compressed.
    zip.store("mimetype", bytes("application/epub+zip"));
    zip.add("META-INF/container.xml", bytes(container()));
    zip.add(PACKAGE_DOCUMENT, bytes(new EpubPackageDocument(request, documents, media).xml()));
    documents.forEach(document -> zip.add(FOLDER + document.path(), bytes(document.xhtml())));
    zip.add(FOLDER + Xhtml.STYLE, bytes(book.style()));
    book.cover()
        .filter(cover -> media.stream().noneMatch(file -> file.path().equals(cover.path())))
        .ifPresent(cover -> zip.add(FOLDER + cover.path(), cover.bytes()));
    media.forEach(file -> zip.add(FOLDER + file.path(), file.bytes()));
    return Optional.of(new Artifact(format(), request.fileName(format(), "epub"), zip.bytes()));
  }

  private static String container() {
    return new XmlWriter()
        .open(
            "container",
            "version",
            "1.0",
            "xmlns",
            "urn:oasis:names:tc:opendocument:xmlns:container")
        .open("rootfiles")
        .empty(
            "rootfile",
            "full-path",
            PACKAGE_DOCUMENT,
            "media-type",
            "application/oebps-package+xml")
        .close()
        .close()
        .document();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
