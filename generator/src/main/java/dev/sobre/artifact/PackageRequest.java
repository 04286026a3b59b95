package dev.sobre.artifact;

import dev.sobre.course.Course;
import dev.sobre.course.CourseInfo;
import dev.sobre.course.Edition;
import dev.sobre.page.Messages;
import dev.sobre.site.Site;
import java.time.Instant;

/**
 * What a package is made from.
 *
 * @param course the course
 * @param edition its language
 * @param content the pages that the format asked for; empty for {@link PackageContent#NONE}
 * @param messages interface texts of the language, for what the author did not write
 * @param time written into the package wherever its format wants a time
 */
public record PackageRequest(
    Course course, Edition edition, Site content, Messages messages, Instant time) {

  public CourseInfo info() {
    return course.info();
  }

  /** {@code <id>-<language>-<version>.<format>.<extension>}. */
  String fileName(String format, String extension) {
    return String.join(
        ".", info().id() + "-" + edition.language() + "-" + info().version(), format, extension);
  }
}
