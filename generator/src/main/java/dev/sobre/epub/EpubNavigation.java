package dev.sobre.epub;

import dev.sobre.epub.EpubDocument.Part;
import dev.sobre.page.Messages;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** The navigation document (EPUB 3.3, 7): contents in two levels, and landmarks. */
final class EpubNavigation {

  static final String PATH = "contents.xhtml";

  private final List<EpubDocument> documents;
  private final Messages messages;
  private final String direction;

  EpubNavigation(List<EpubDocument> documents, Messages messages, String direction) {
    this.documents = documents;
    this.messages = messages;
    this.direction = direction;
  }

  EpubDocument render() {
    String title = messages.text("book.contents");
    String body =
        "<nav epub:type=\"toc\" role=\"doc-toc\" aria-labelledby=\"page--title\">\n"
            + "<h1 id=\"page--title\">"
            + Xhtml.escape(title)
            + "</h1>\n"
            + contents()
            + "</nav>\n"
            + "<nav epub:type=\"landmarks\" hidden=\"hidden\">\n"
            + landmarks()
            + "</nav>";
    String document = Xhtml.document(PATH, messages.language(), direction, title, body);
    return new EpubDocument(
        PATH, title, messages.language(), Part.CONTENTS, new TreeSet<>(List.of("nav")), document);
  }

  private String contents() {
    StringBuilder html = new StringBuilder("<ol>\n");
    for (int i = 0; i < documents.size(); i++) {
      html.append("<li>").append(link(documents.get(i)));
      int last = i;
      while (last + 1 < documents.size() && documents.get(last + 1).part().insideModule()) {
        last++;
      }
      if (last > i) {
        html.append("\n<ol>\n");
        documents
            .subList(i + 1, last + 1)
            .forEach(inside -> html.append("<li>").append(link(inside)).append("</li>\n"));
        html.append("</ol>\n");
      }
      html.append("</li>\n");
      i = last;
    }
    return html.append("</ol>\n").toString();
  }

  private String link(EpubDocument document) {
    return "<a href=\"%s\"%s>%s</a>"
        .formatted(
            document.path(),
            Xhtml.language(document.language(), messages.language()),
            Xhtml.escape(document.title()));
  }

  private String landmarks() {
    StringBuilder html = new StringBuilder("<ol>\n");
    html.append(landmark("toc", PATH, messages.text("book.contents")));
    first(Part.MODULE).ifPresent(d -> html.append(landmark("bodymatter", d.path(), d.title())));
    first(Part.GLOSSARY).ifPresent(d -> html.append(landmark("glossary", d.path(), d.title())));
    first(Part.SOURCES).ifPresent(d -> html.append(landmark("bibliography", d.path(), d.title())));
    return html.append("</ol>\n").toString();
  }

  private Optional<EpubDocument> first(Part part) {
    return documents.stream().filter(document -> document.part() == part).findFirst();
  }

  private static String landmark(String type, String path, String title) {
    return "<li><a epub:type=\"%s\" href=\"%s\">%s</a></li>\n"
        .formatted(type, path, Xhtml.escape(title));
  }
}
