package dev.sobre;

import dev.sobre.course.Course;
import dev.sobre.diagnostic.DiagnosticLog;
import dev.sobre.reader.CourseReader;
import dev.sobre.report.OutlineEntry;
import dev.sobre.source.CourseSource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Lists what is in a course, without building it. */
public final class CourseTree {

  private CourseTree() {}

  /**
   * Reads the course.
   *
   * @param courseFolder holds {@code course.yml}
   * @throws IOException when files cannot be read
   */
  public static OutlineResult run(Path courseFolder) throws IOException {
    DiagnosticLog log = new DiagnosticLog();
    Optional<Course> course = new CourseReader(CourseSource.scan(courseFolder, log), log).read();
    boolean sound = course.isPresent() && !log.hasErrors();
    return new OutlineResult(log.sorted(), sound ? OutlineEntry.of(course.get()) : List.of());
  }
}
