package dev.sobre.site;

import dev.sobre.course.Asset;
import dev.sobre.course.Course;
import dev.sobre.course.Edition;
import dev.sobre.course.Picture;
import dev.sobre.course.Rendition;
import dev.sobre.page.BookPage;
import dev.sobre.page.BookRenderer;
import dev.sobre.page.Theme;
import dev.sobre.source.CourseSource;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Puts pages to read and their media together. */
public final class BookAssembler {

  /** Where the image of the cover is looked for. */
  private static final List<String> COVERS =
      List.of("media/cover.jpg", "media/cover.png", "media/cover.webp", "media/cover.svg");

  private final Course course;
  private final CourseSource source;
  private final Theme theme;

  /**
   * @param theme whose interface texts the pages show
   */
  public BookAssembler(Course course, CourseSource source, Theme theme) {
    this.course = course.withPlainImages();
    this.source = source;
    this.theme = theme;
  }

  /** One language of the course. */
  public Book book(Edition edition) throws IOException {
    BookRenderer renderer = new BookRenderer(course, edition, theme);
    List<BookPage> pages = renderer.render();
    SortedMap<String, SiteFile> media = new TreeMap<>();
    SortedMap<String, String> paths = new TreeMap<>();
    for (Map.Entry<String, String> file : renderer.media().entrySet()) {
      media.put(file.getKey(), new SiteFile(file.getKey(), bytes(file.getValue())));
      paths.put(file.getValue(), file.getKey());
    }
    return new Book(
        theme.messages().get(edition.language()),
        renderer.direction(),
        pages,
        media,
        paths,
        BookRenderer.style(),
        cover());
  }

  private byte[] bytes(String file) throws IOException {
    Rendition rendition = course.renditions().get(file);
    return rendition == null ? source.bytes(file) : rendition.bytes();
  }

  private Optional<SiteFile> cover() throws IOException {
    for (String name : COVERS) {
      Optional<Rendition> made =
          Optional.ofNullable(course.assets().get(name))
              .flatMap(Asset::picture)
              .map(Picture::plain);
      if (made.isPresent()) {
        return made.map(file -> new SiteFile(file.path(), file.bytes()));
      }
      if (course.assets().containsKey(name)) {
        return Optional.of(new SiteFile(name, source.bytes(name)));
      }
    }
    return Optional.empty();
  }
}
