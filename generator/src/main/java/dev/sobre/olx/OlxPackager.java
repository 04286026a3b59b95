package dev.sobre.olx;

import dev.sobre.artifact.Artifact;
import dev.sobre.artifact.PackageContent;
import dev.sobre.artifact.PackageRequest;
import dev.sobre.artifact.Packager;
import dev.sobre.artifact.ReproducibleTar;
import dev.sobre.artifact.XmlWriter;
import dev.sobre.course.PageKind;
import dev.sobre.diagnostic.DiagnosticLog;
import dev.sobre.page.BookPage;
import dev.sobre.page.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * OLX, the format that the Studio of Open edX imports: a module is a section, a lesson a subsection
 * with one unit, its text and questions components of that.
 */
public final class OlxPackager implements Packager {

  @Override
  public String format() {
    return "olx";
  }

  @Override
  public PackageContent content() {
    return PackageContent.BOOK;
  }

  @Override
  public Optional<Artifact> pack(PackageRequest request, DiagnosticLog log) {
    OlxFiles files = new OlxFiles();
    OlxPages pages = new OlxPages(request.book(), Map.of(), files);
    List<String> sections = new Sections(request, pages, files).write();
    new OlxSettings(request).write(files, sections);
    ReproducibleTar tar = new ReproducibleTar(request.time());
    files.addTo(tar);
    return Optional.of(new Artifact(format(), request.fileName(format(), "tar.gz"), tar.gzip()));
  }

  /** Writes the sections, what is in them, and their order. */
  private static final class Sections {

    private final PackageRequest request;
    private final OlxPages pages;
    private final OlxFiles files;
    private final List<String> names = new ArrayList<>();
    private final List<String> subsections = new ArrayList<>();
    private String name = "about";
    private String title;

    Sections(PackageRequest request, OlxPages pages, OlxFiles files) {
      this.request = request;
      this.pages = pages;
      this.files = files;
      this.title = messages().text("book.about");
    }

    private Messages messages() {
      return request.book().messages();
    }

    /** Names of the sections, in order. */
    List<String> write() {
      boolean references = false;
      for (BookPage page : request.book().pages()) {
        switch (page.kind()) {
          case CHAPTER -> start("section." + OlxPages.unit(page.path()), page.title());
          case PLAN, GLOSSARY, SOURCES -> {
            if (!references) {
              start("reference", messages().text("book.reference"));
            }
            references = true;
          }
          default -> {
            // It belongs to the section that is open.
          }
        }
        if (page.kind() != PageKind.QUESTIONS) {
          subsection(page);
        }
      }
      end();
      return names;
    }

    private void start(String nextName, String nextTitle) {
      end();
      name = nextName;
      title = nextTitle;
    }

    private void end() {
      XmlWriter xml = new XmlWriter().open("chapter", "display_name", title);
      subsections.forEach(subsection -> xml.empty("sequential", "url_name", subsection));
      files.block("chapter", name, xml.close());
      names.add(name);
      subsections.clear();
    }

    private void subsection(BookPage page) {
      String unit = OlxPages.unit(page.path());
      XmlWriter vertical = new XmlWriter().open("vertical", "display_name", page.title());
      for (OlxComponent component : pages.components(page)) {
        files.component(component);
        vertical.empty(component.category(), "url_name", component.urlName());
      }
      files.block("vertical", unit, vertical.close());
      String subsection = "subsection." + unit;
      files.block(
          "sequential",
          subsection,
          new XmlWriter()
              .open("sequential", "display_name", page.title())
              .empty("vertical", "url_name", unit)
              .close());
      subsections.add(subsection);
    }
  }
}
