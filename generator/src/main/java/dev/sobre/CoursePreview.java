package dev.sobre;

import dev.sobre.audit.PageMeter;
import dev.sobre.audit.PageMeter.Standing;
import dev.sobre.course.Course;
import dev.sobre.diagnostic.Diagnostic;
import dev.sobre.diagnostic.DiagnosticLog;
import dev.sobre.diagnostic.Memory;
import dev.sobre.diagnostic.Progress;
import dev.sobre.diagnostic.Progress.Step;
import dev.sobre.diagnostic.SourceLocation;
import dev.sobre.page.ThemeException;
import dev.sobre.page.Themes;
import dev.sobre.reader.CourseReader;
import dev.sobre.serve.FolderWatch.Watched;
import dev.sobre.serve.Preview;
import dev.sobre.source.CourseSource;
import dev.sobre.source.FileMemory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The website of a course as its author writes it. Each change reads the whole course again, but
 * parses and checks only what is not as it was; pages are made when they are asked for. With a
 * mistake anywhere, the last version without one stays.
 */
public final class CoursePreview implements Preview {

  private final Path courseFolder;
  private final PreviewThemes themes;
  private final Path imageCache;
  private final Consumer<Throwable> bugs;
  private final Memory memory = new Memory();
  private final FileMemory files = new FileMemory();
  private PageMeter meter;
  private List<Diagnostic> diagnostics = List.of();
  private List<Diagnostic> remarks = List.of();
  private Optional<CourseVersion> good = Optional.empty();
  private long changes;

  /** What is shown until there is more. */
  private Optional<CourseGlance> glanced = Optional.empty();

  /**
   * @param themes class loader that finds themes
   * @param themeFolders folders that hold folders of themes, looked at first
   * @param imageCache keeps what is made of images
   * @param bugs takes what is the fault of this program, for the console
   */
  public CoursePreview(
      Path courseFolder,
      ClassLoader themes,
      List<Path> themeFolders,
      Path imageCache,
      Consumer<Throwable> bugs) {
    this.courseFolder = courseFolder;
    this.themes = new PreviewThemes(courseFolder, themes, themeFolders, memory, files);
    this.imageCache = imageCache;
    this.bugs = bugs;
  }

  /**
   * Reads the course as it is now. Nothing that is wrong with it is thrown.
   *
   * @return what is wrong
   */
  public List<Diagnostic> update() {
    return update(Progress.NONE);
  }

  /**
   * Reads the course as {@link #update()}.
   *
   * @param progress told of each step, in the thread of the caller
   * @return what is wrong
   */
  public List<Diagnostic> update(Progress progress) {
    synchronized (memory) {
      return updated(progress);
    }
  }

  private List<Diagnostic> updated(Progress progress) {
    DiagnosticLog log = new DiagnosticLog();
    Optional<CourseVersion> fresh = Optional.empty();
    try {
      fresh = read(log, progress);
    } catch (ThemeException e) {
      e.report(log);
    } catch (IOException e) {
      report(e, log);
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      report(e, log);
    }
    return shown(fresh, log);
  }

  private synchronized List<Diagnostic> shown(Optional<CourseVersion> fresh, DiagnosticLog log) {
    if (fresh.isPresent() && !log.hasErrors()) {
      good = Optional.of(fresh.get().after(good));
    }
    diagnostics = log.sorted();
    changes++;
    notifyAll();
    return diagnostics;
  }

  private Optional<CourseVersion> read(DiagnosticLog log, Progress progress) throws IOException {
    progress.at(Step.READ);
    CourseSource listed = CourseSource.scan(courseFolder, files, log);
    files.keepOnly(listed.files().values());
    CourseSource source = CourseVersion.kept(listed);
    Optional<Course> course = new CourseReader(source, log, memory).read();
    Optional<Themes> looks =
        course.isEmpty() ? Optional.empty() : themes.load(course.get().info(), source, log);
    if (looks.isEmpty() || log.hasErrors()) {
      return Optional.empty();
    }
    Themes shown = looks.get().withFonts(Website.fonts(imageCache, log), source, progress);
    Optional<Website> website =
        Website.prepared(course.get(), source, shown, imageCache, memory, log, progress);
    if (website.isEmpty()) {
      return Optional.empty();
    }
    CourseVersion version = new CourseVersion(website.get().course(), looks.get(), website.get());
    if (last().map(before -> before.themes() != looks.get()).orElse(true)) {
      // A template that is wrong is told at once, rather than when a page asks for it.
      version.file("index.html");
    }
    return Optional.of(version);
  }

  /**
   * Reads just enough to show the home page and those of the modules while the first update is
   * still reading the rest. What is wrong is left for that to tell.
   */
  public void glance() {
    synchronized (memory) {
      try {
        DiagnosticLog ignored = new DiagnosticLog();
        CourseSource source = CourseGlance.of(CourseSource.scan(courseFolder, files, ignored));
        Optional<Course> course = new CourseReader(source, ignored, new Memory()).read();
        DiagnosticLog later = new DiagnosticLog();
        Optional<Themes> looks =
            course.isEmpty() ? Optional.empty() : themes.load(course.get().info(), source, later);
        if (looks.isPresent()) {
          Themes shown = looks.get().withoutFonts();
          Website.prepared(
                  course.get(), source, shown, imageCache, new Memory(), later, Progress.NONE)
              .map(CourseGlance::new)
              .filter(glance -> glance.file("index.html").isPresent())
              .ifPresent(this::seen);
        }
      } catch (IOException | RuntimeException notAtOnce) {
        // The first update tells why, and shows what there is.
      }
    }
  }

  private synchronized void seen(CourseGlance first) {
    glanced = Optional.of(first);
    notifyAll();
  }

  private synchronized Optional<CourseVersion> last() {
    return good;
  }

  /** The folders that hold what the course is made from. */
  public List<Watched> watched() {
    return themes.watched(last().map(version -> version.course().info()));
  }

  /** A file that went while it was read is on its way to another change. */
  private static void report(IOException e, DiagnosticLog log) {
    log.error(
        "file-unreadable",
        SourceLocation.of(CourseSource.COURSE_FILE),
        "a file cannot be read: " + e.getMessage() + " (" + e.getClass().getSimpleName() + ")",
        "",
        "save it again, or see whether you may read it");
  }

  private void report(Throwable bug, DiagnosticLog log) {
    bugs.accept(bug);
    log.error(
        "internal",
        SourceLocation.of(CourseSource.COURSE_FILE),
        "the program cannot make this course (" + bug.getClass().getSimpleName() + ")",
        "",
        "this is a mistake of the program, which the console tells more of; please report it");
  }

  @Override
  public synchronized List<Diagnostic> diagnostics() {
    return diagnostics;
  }

  /** Takes what was found in the words. */
  synchronized void remark(List<Diagnostic> found) {
    remarks = found;
    changes++;
    notifyAll();
  }

  @Override
  public synchronized List<Diagnostic> remarks(String path) {
    Optional<String> own = last().flatMap(version -> version.sourceOf(path));
    return remarks.stream()
        .sorted(Comparator.comparing(found -> !own.equals(Optional.of(found.location().file()))))
        .toList();
  }

  @Override
  public Optional<byte[]> file(String path) throws IOException {
    Optional<byte[]> first = awaitFirst(path);
    if (first.isPresent()) {
      return first;
    }
    Optional<CourseVersion> version = last();
    IOException gone = null;
    while (version.isPresent()) {
      DiagnosticLog log = new DiagnosticLog();
      try {
        return version.get().file(path);
      } catch (ThemeException e) {
        e.report(log);
      } catch (IOException e) {
        gone = e;
      } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
        report(e, log);
      }
      add(log);
      version = version.get().before();
    }
    if (gone != null) {
      throw gone;
    }
    return Optional.empty();
  }

  /**
   * Who asks before the course was read once has to wait, rather than to be sent away; unless a
   * glance was enough for what is asked.
   */
  private synchronized Optional<byte[]> awaitFirst(String path) {
    try {
      while (changes == 0) {
        Optional<byte[]> first = glanced.flatMap(glance -> glance.file(path));
        if (first.isPresent()) {
          return first;
        }
        wait();
      }
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
    return Optional.empty();
  }

  private synchronized void add(DiagnosticLog log) {
    List<Diagnostic> more =
        log.sorted().stream().filter(found -> !diagnostics.contains(found)).toList();
    if (!more.isEmpty()) {
      diagnostics = Stream.concat(diagnostics.stream(), more.stream()).sorted().toList();
      changes++;
      notifyAll();
    }
  }

  @Override
  public List<Standing> weigh(String path) throws IOException {
    awaitFirst("");
    Optional<CourseVersion> version = last();
    if (version.isEmpty() || file(path).isEmpty()) {
      return List.of();
    }
    return meter().weigh(version.get().course().info().budget(), version.get().siteOf(path), path);
  }

  private synchronized PageMeter meter() throws IOException {
    if (meter == null) {
      meter = new PageMeter();
    }
    return meter;
  }

  @Override
  public synchronized long awaitChange(long seen, long millis) throws InterruptedException {
    if (changes == seen) {
      wait(millis);
    }
    return changes;
  }
}
