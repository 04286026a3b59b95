package dev.sobre.artifact;

import dev.sobre.course.CourseInfo;
import dev.sobre.course.Edition;
import dev.sobre.diagnostic.DiagnosticLog;
import dev.sobre.site.Site;
import java.time.Instant;
import java.util.Optional;

/** Turns the pages of one language into a package of one format. */
public interface Packager {

  /** The word in {@code outputs} of {@code course.yml} and in the file name. */
  String format();

  /**
   * Packs.
   *
   * @param info the course
   * @param edition its language
   * @param content every file of the package but the manifest; holds {@code launch.html}
   * @param time written into the package wherever its format wants a time
   * @param log takes what makes the package impossible; then the result is empty
   */
  Optional<Artifact> pack(
      CourseInfo info, Edition edition, Site content, Instant time, DiagnosticLog log);
}
