package dev.sobre.epub;

import dev.sobre.artifact.PackageRequest;
import dev.sobre.artifact.StableUuid;
import dev.sobre.artifact.XmlWriter;
import dev.sobre.course.CourseInfo;
import dev.sobre.epub.EpubAccessibility.Property;
import dev.sobre.site.SiteFile;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The package document (EPUB 3.3, 5): metadata, manifest and spine. */
final class EpubPackageDocument {

  private static final Map<String, String> TYPES =
      Map.of(
          "gif", "image/gif",
          "jpg", "image/jpeg",
          "jpeg", "image/jpeg",
          "png", "image/png",
          "svg", "image/svg+xml",
          "webp", "image/webp");

  private final PackageRequest request;
  private final List<EpubDocument> documents;
  private final Collection<SiteFile> media;

  /**
   * @param documents in reading order, that of the navigation among them
   * @param media images that they show
   */
  EpubPackageDocument(
      PackageRequest request, List<EpubDocument> documents, Collection<SiteFile> media) {
    this.request = request;
    this.documents = documents;
    this.media = media;
  }

  String xml() {
    String language = request.edition().language();
    XmlWriter xml = new XmlWriter();
    xml.open(
        "package",
        "xmlns",
        "http://www.idpf.org/2007/opf",
        "version",
        "3.0",
        "unique-identifier",
        "book-id",
        "xml:lang",
        language,
        "dir",
        request.book().direction());
    metadata(xml, language);
    manifest(xml);
    spine(xml);
    return xml.close().document();
  }

  /**
   * A course with an address of its own has an identifier that no other course has; without one,
   * publisher and id have to do.
   */
  private String identifier() {
    CourseInfo info = request.info();
    String place = info.url().orElseGet(() -> "urn:sobre:" + info.publisher().name() + ":");
    String name = place + info.id() + ":" + request.edition().language() + ":" + info.version();
    return "urn:uuid:" + StableUuid.of(name);
  }

  private void metadata(XmlWriter xml, String language) {
    CourseInfo info = request.info();
    xml.open("metadata", "xmlns:dc", "http://purl.org/dc/elements/1.1/")
        .text("dc:identifier", identifier(), "id", "book-id")
        .text("dc:title", info.title().in(language))
        .text("dc:language", language)
        .text("dc:creator", info.publisher().name())
        .text("dc:publisher", info.publisher().name())
        .text("dc:description", info.summary().in(language))
        .text("dc:rights", info.licence().name() + ", " + info.licence().url());
    info.url().ifPresent(url -> xml.text("dc:source", url));
    xml.text(
        "meta",
        request.time().truncatedTo(ChronoUnit.SECONDS).toString(),
        "property",
        "dcterms:modified");
    for (Property property :
        new EpubAccessibility(documents, media).properties(request.book().messages())) {
      xml.text("meta", property.value(), "property", property.name());
    }
    xml.close();
  }

  private void manifest(XmlWriter xml) {
    xml.open("manifest");
    for (EpubDocument document : documents) {
      String properties = String.join(" ", document.properties());
      item(xml, id(document), document.path(), "application/xhtml+xml", properties);
    }
    item(xml, "style", Xhtml.STYLE, "text/css", "");
    Optional<SiteFile> cover = request.book().cover();
    cover.ifPresent(
        file -> item(xml, "cover", file.path(), TYPES.get(file.extension()), "cover-image"));
    int number = 0;
    for (SiteFile file : media) {
      number++;
      if (cover.isEmpty() || !cover.get().path().equals(file.path())) {
        item(xml, "media-" + number, file.path(), TYPES.get(file.extension()), "");
      }
    }
    xml.close();
  }

  private static void item(XmlWriter xml, String id, String href, String type, String properties) {
    if (properties.isEmpty()) {
      xml.empty("item", "id", id, "href", href, "media-type", type);
    } else {
      xml.empty("item", "id", id, "href", href, "media-type", type, "properties", properties);
    }
  }

  private void spine(XmlWriter xml) {
    if (request.book().direction().equals("rtl")) {
      xml.open("spine", "page-progression-direction", "rtl");
    } else {
      xml.open("spine");
    }
    documents.forEach(document -> xml.empty("itemref", "idref", id(document)));
    xml.close();
  }

  /** Paths of pages are made of letters, digits, hyphens, slashes and the dot of the extension. */
  private static String id(EpubDocument document) {
    return "page-" + document.path().replace(".xhtml", "").replace("/", ".");
  }
}
