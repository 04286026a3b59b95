package dev.sobre;

import dev.sobre.course.CourseInfo;
import dev.sobre.diagnostic.DiagnosticLog;
import dev.sobre.image.ImageCache;
import dev.sobre.links.LinkAnswers;
import dev.sobre.links.LinkMemory;
import dev.sobre.links.LinkProbe;
import dev.sobre.lint.Linter;
import dev.sobre.lint.Linter.Repair;
import dev.sobre.lint.UnifiedDiff;
import dev.sobre.reader.CourseReader;
import dev.sobre.source.CourseSource;
import dev.sobre.source.WholeFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/** Checks the words of a course, and repairs what is safe. */
public final class CourseLint {

  private CourseLint() {}

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /**
   * Reads the course and its words; nothing is written.
   *
   * @param courseFolder holds {@code course.yml}
   * @throws IOException when files cannot be read
   */
  public static LintResult check(Path courseFolder) throws IOException {
    return check(courseFolder, Optional.empty());
  }

  /**
   * The same, and asks the hosts of links that leave the course, but for those that answered in the
   * last week.
   *
   * @param name by which hosts know who asks
   * @throws IOException when files cannot be read
   */
  public static LintResult checkWithLinks(Path courseFolder, String name) throws IOException {
    Path known = ImageCache.folder(Optional.empty()).resolveSibling("links.tsv");
    LinkMemory memory = new LinkMemory(known, LocalDate.now());
    LinkProbe probe = new LinkProbe(PATIENCE, name);
    LintResult result =
        check(courseFolder, Optional.of(addresses -> memory.answers(addresses, probe)));
    memory.keep();
    return result;
  }

  static LintResult check(Path courseFolder, Optional<LinkAnswers> network) throws IOException {
    DiagnosticLog log = new DiagnosticLog();
    CourseSource source = CourseSource.scan(courseFolder, log);
    Optional<CourseInfo> info = new CourseReader(source, log).read().map(course -> course.info());
    if (info.isPresent()) {
      new Linter(source, info.get()).check(log, network);
    }
    return new LintResult(log.sorted(), "", List.of());
  }

  /**
   * Repairs what is safe.
   *
   * @param courseFolder holds {@code course.yml}
   * @param write whether to write; otherwise the difference is made and nothing changes
   * @throws IOException when files cannot be read or written
   */
  public static LintResult fix(Path courseFolder, boolean write) throws IOException {
    DiagnosticLog log = new DiagnosticLog();
    CourseSource source = CourseSource.scan(courseFolder, log);
    Optional<CourseInfo> info = new CourseReader(source, log).readInfo();
    if (info.isEmpty() || log.hasErrors()) {
      return new LintResult(log.sorted(), "", List.of());
    }
    SortedMap<String, Repair> repairs = new Linter(source, info.get()).repairs();
    StringBuilder diff = new StringBuilder();
    repairs.forEach(
        (file, repair) -> diff.append(UnifiedDiff.of(file, repair.before(), repair.after())));
    if (write) {
      for (Map.Entry<String, Repair> repair : repairs.entrySet()) {
        Path file = source.files().get(repair.getKey()).toRealPath();
        WholeFile.write(file, repair.getValue().raw().getBytes(StandardCharsets.UTF_8));
      }
    }
    return new LintResult(log.sorted(), diff.toString(), List.copyOf(repairs.keySet()));
  }
}
