package dev.sobre.olx;

import dev.sobre.artifact.PackageRequest;
import dev.sobre.artifact.XmlWriter;
import dev.sobre.course.Chapter;
import dev.sobre.course.PageKind;
import dev.sobre.page.BookPage;
import dev.sobre.page.Messages;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Writes the sections, and what is in them. */
final class OlxSections {

  private static final Set<PageKind> REFERENCES =
      EnumSet.of(PageKind.PLAN, PageKind.GLOSSARY, PageKind.SOURCES);

  private final PackageRequest request;
  private final OlxProblems problems;
  private final OlxPages pages;
  private final OlxFiles files;
  private final boolean tested;
  private int graded;

  OlxSections(PackageRequest request, OlxFiles files) {
    this.request = request;
    this.problems = new OlxProblems(request);
    this.pages = new OlxPages(request.book(), problems.byId(), files);
    this.files = files;
    this.tested = request.edition().hasQuestions();
  }

  /** Names of the sections, in order. */
  List<String> write() {
    List<String> names = new ArrayList<>();
    names.add(section("about", messages().text("book.about"), of(p -> p.kind() == PageKind.HOME)));
    for (Chapter chapter : request.edition().chapters()) {
      String folder = chapter.id() + "/";
      List<String> lessons =
          of(page -> page.path().startsWith(folder) && page.kind() != PageKind.QUESTIONS);
      List<OlxComponent> test = problems.ofChapter(chapter);
      if (!test.isEmpty()) {
        String title = messages().text("test.chapter.title", chapter.title());
        lessons.add(subsection(chapter.id() + ".test", title, test, true));
      }
      names.add(section("section." + chapter.id(), chapter.title(), lessons));
    }
    List<String> references = of(page -> REFERENCES.contains(page.kind()));
    if (!references.isEmpty()) {
      names.add(section("reference", messages().text("book.reference"), references));
    }
    return names;
  }

  /** How many subsections count; known once they are written. */
  int graded() {
    return graded;
  }

  /** The name of what counts: tests if there are any, else exercises. */
  String gradedType() {
    return messages().text(tested ? "book.tests" : "book.practice");
  }

  private Messages messages() {
    return request.book().messages();
  }

  private List<String> of(Predicate<BookPage> wanted) {
    List<String> names = new ArrayList<>();
    for (BookPage page : request.book().pages()) {
      if (wanted.test(page)) {
        boolean counts = !tested && pages.asks(page);
        String unit = OlxPages.unit(page.path());
        names.add(subsection(unit, page.title(), pages.components(page), counts));
      }
    }
    return names;
  }

  private String section(String name, String title, List<String> subsections) {
    XmlWriter xml = new XmlWriter().open("chapter", "display_name", title);
    subsections.forEach(subsection -> xml.empty("sequential", "url_name", subsection));
    files.block("chapter", name, xml.close());
    return name;
  }

  private String subsection(
      String unit, String title, List<OlxComponent> components, boolean counts) {
    XmlWriter vertical = new XmlWriter().open("vertical", "display_name", title);
    for (OlxComponent component : components) {
      files.component(component);
      vertical.empty(component.category(), "url_name", component.urlName());
    }
    files.block("vertical", unit, vertical.close());
    XmlWriter sequential = new XmlWriter();
    if (counts) {
      graded++;
      sequential.open(
          "sequential", "display_name", title, "graded", "true", "format", gradedType());
    } else {
      sequential.open("sequential", "display_name", title);
    }
    String name = "subsection." + unit;
    files.block("sequential", name, sequential.empty("vertical", "url_name", unit).close());
    return name;
  }
}
