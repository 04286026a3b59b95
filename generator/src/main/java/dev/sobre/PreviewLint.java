package dev.sobre;

import dev.sobre.course.CourseInfo;
import dev.sobre.diagnostic.Diagnostic;
import dev.sobre.diagnostic.DiagnosticLog;
import dev.sobre.diagnostic.Memory;
import dev.sobre.lint.Linter;
import dev.sobre.reader.CourseReader;
import dev.sobre.source.CourseSource;
import dev.sobre.source.FileMemory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Holds the words of a course against the rules while they are written, in a thread of its own, so
 * that no page waits for it.
 */
final class PreviewLint {

  private static final long QUIET_MILLIS = 300;

  private final Path courseFolder;
  private final Consumer<List<Diagnostic>> remarks;
  private final Consumer<Throwable> bugs;
  private final FileMemory files = new FileMemory();
  private final Memory memory = new Memory();
  private boolean working;
  private boolean asked;
  private long turn;

  /**
   * @param remarks takes all that is found each time
   * @param bugs takes what is the fault of this program
   */
  PreviewLint(Path courseFolder, Consumer<List<Diagnostic>> remarks, Consumer<Throwable> bugs) {
    this.courseFolder = courseFolder;
    this.remarks = remarks;
    this.bugs = bugs;
  }

  /** Looks at the course as it is now; what is found in an older state is not told any more. */
  synchronized void look() {
    turn++;
    asked = true;
    if (!working) {
      working = true;
      Thread thread = new Thread(this::work, "sobre-lint");
      thread.setDaemon(true);
      thread.start();
    }
  }

  /** Has nothing to say, as long as the course has errors. */
  synchronized void rest() {
    turn++;
    asked = false;
    remarks.accept(List.of());
  }

  private void work() {
    try {
      for (Optional<Long> now = next(); now.isPresent(); now = next()) {
        tell(now.get(), found());
      }
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * The turn to work on, once nothing has changed for a while: the page has the processor first.
   */
  private synchronized Optional<Long> next() throws InterruptedException {
    long seen = 0;
    while (asked && seen != turn) {
      seen = turn;
      wait(QUIET_MILLIS);
    }
    working = asked;
    asked = false;
    return working ? Optional.of(turn) : Optional.empty();
  }

  private synchronized void tell(long then, Optional<List<Diagnostic>> found) {
    if (then == turn) {
      found.ifPresent(remarks);
    }
  }

  /** Nothing where a file went while it was read, which is on its way to another change. */
  private Optional<List<Diagnostic>> found() {
    try {
      DiagnosticLog told = new DiagnosticLog();
      CourseSource source = CourseSource.scan(courseFolder, files, told);
      files.keepOnly(source.files().values());
      Optional<CourseInfo> info = new CourseReader(source, told).readInfo();
      if (info.isEmpty()) {
        return Optional.empty();
      }
      DiagnosticLog log = new DiagnosticLog();
      new Linter(source, info.get(), memory).check(log, Optional.empty());
      return Optional.of(log.sorted());
    } catch (IOException gone) {
      return Optional.empty();
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError bug) {
      bugs.accept(bug);
      return Optional.empty();
    }
  }
}
