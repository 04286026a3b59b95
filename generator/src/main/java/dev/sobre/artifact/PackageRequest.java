package dev.sobre.artifact;

import dev.sobre.course.Course;
import dev.sobre.course.CourseInfo;
import dev.sobre.course.Edition;
import dev.sobre.page.Messages;
import dev.sobre.page.Theme;
import dev.sobre.site.Book;
import dev.sobre.site.Site;
import dev.sobre.source.CourseSource;
import java.time.Instant;

/**
 * What a package is made from.
 *
 * @param course the course
 * @param edition its language
 * @param content the pages that the format asked for; empty for {@link PackageContent#NONE} and
 *     {@link PackageContent#BOOK}
 * @param book the pages of {@link PackageContent#BOOK}, else {@link Book#NONE}
 * @param theme its interface texts, and how it renders texts
 * @param source the files of the course
 * @param time written into the package wherever its format wants a time
 */
public record PackageRequest(
    Course course,
    Edition edition,
    Site content,
    Book book,
    Theme theme,
    CourseSource source,
    Instant time) {

  /** For a format that is not made of a book. */
  public PackageRequest(
      Course course,
      Edition edition,
      Site content,
      Theme theme,
      CourseSource source,
      Instant time) {
    this(course, edition, content, Book.NONE, theme, source, time);
  }

  /** Interface texts of the language, for what the author did not write. */
  Messages messages() {
    return theme.messages().get(edition.language());
  }

  public CourseInfo info() {
    return course.info();
  }

  /**
   * {@code <id>-<language>-<version>.<format>.<extension>}; a format whose extension is its own
   * name is named once.
   */
  public String fileName(String format, String extension) {
    String name = info().id() + "-" + edition.language() + "-" + info().version() + "." + format;
    return format.equals(extension) ? name : name + "." + extension;
  }
}
