package dev.sobre;

import dev.sobre.course.Course;
import dev.sobre.diagnostic.DiagnosticLog;
import dev.sobre.diagnostic.Progress;
import dev.sobre.page.SiteVersion;
import dev.sobre.page.Themes;
import dev.sobre.site.Site;
import dev.sobre.site.SiteFile;
import dev.sobre.source.CourseSource;
import dev.sobre.source.FileContents;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The website of one state of a course. Its pages are made when they are asked for, each by itself
 * where that is enough; the whole site only for what is made from other pages.
 */
final class CourseVersion {

  private final Course course;
  private final Themes themes;
  private final Website website;
  private final Optional<CourseVersion> before;
  private final Map<String, Site> pages = new ConcurrentHashMap<>();
  private final Map<String, SiteFile> loaded = new ConcurrentHashMap<>();
  private Site whole;

  CourseVersion(Course course, Themes themes, Website website) {
    this(course, themes, website, Optional.empty());
  }

  private CourseVersion(
      Course course, Themes themes, Website website, Optional<CourseVersion> before) {
    this.course = course;
    this.themes = themes;
    this.website = website;
    this.before = before;
  }

  /** The same course whose texts stay as they are now, whatever becomes of the files. */
  static CourseSource kept(CourseSource source) throws IOException {
    Map<Path, byte[]> texts = new HashMap<>();
    for (Map.Entry<String, Path> file : source.files().entrySet()) {
      if (!file.getKey().startsWith("media/")) {
        texts.put(file.getValue(), source.bytes(file.getKey()));
      }
    }
    return new CourseSource(source.root(), source.files(), new Kept(texts, source.contents()));
  }

  private record Kept(Map<Path, byte[]> texts, FileContents others) implements FileContents {
    @Override
    public byte[] bytes(Path file) throws IOException {
      return texts.containsKey(file) ? texts.get(file) : others.bytes(file);
    }

    @Override
    public Object version(Path file) throws IOException {
      return texts.containsKey(file) ? texts.get(file) : others.version(file);
    }
  }

  /** The same version, with the last one that showed a page to fall back on. */
  CourseVersion after(Optional<CourseVersion> last) {
    Optional<CourseVersion> shown =
        last.flatMap(l -> l.pages.isEmpty() ? l.before : Optional.of(l.withoutBefore()));
    CourseVersion same = new CourseVersion(course, themes, website, shown);
    same.pages.putAll(pages);
    same.loaded.putAll(loaded);
    return same;
  }

  private CourseVersion withoutBefore() {
    CourseVersion same = new CourseVersion(course, themes, website, Optional.empty());
    same.pages.putAll(pages);
    same.loaded.putAll(loaded);
    return same;
  }

  Course course() {
    return course;
  }

  Themes themes() {
    return themes;
  }

  /** The file of the lesson that a page shows. */
  Optional<String> sourceOf(String path) {
    return course.editions().stream()
        .filter(edition -> path.startsWith(course.info().folder(edition.language())))
        .flatMap(
            edition ->
                edition
                    .lessons()
                    .filter(
                        lesson ->
                            path.equals(course.info().folder(edition.language()) + lesson.path())))
        .map(lesson -> lesson.location().file())
        .findFirst();
  }

  /** The version to fall back on. */
  Optional<CourseVersion> before() {
    return before;
  }

  /**
   * A file of the website.
   *
   * @throws dev.sobre.page.ThemeException when a template is wrong
   */
  Optional<byte[]> file(String path) throws IOException {
    if (isLoaded(path)) {
      return Optional.of(loaded.get(path).bytes());
    }
    return Optional.ofNullable(siteOf(path).files().get(path)).map(SiteFile::bytes);
  }

  /** Whether a page that was asked for loads this file. */
  boolean isLoaded(String path) {
    return !path.endsWith(".html") && loaded.containsKey(path);
  }

  /** The site that a file is in: that of one page with what it loads, or the whole. */
  Site siteOf(String path) throws IOException {
    if (path.endsWith(".html")) {
      Site own = pages.get(path);
      if (own == null) {
        own = website.page(path);
        pages.put(path, own);
        loaded.putAll(own.files());
      }
      if (!own.files().isEmpty()) {
        return own;
      }
    }
    return mayHave(path) ? whole() : new Site(new TreeMap<>());
  }

  /**
   * Whether a path is worth making the whole site for. Every page in the folder of a module is made
   * by itself, and browsers ask for icons on their own.
   */
  private boolean mayHave(String path) {
    if (path.startsWith(SiteVersion.LOW_DATA_FOLDER)) {
      return themes.lowData().isPresent();
    }
    boolean inFolder =
        course.info().languages().stream()
            .map(course.info()::folder)
            .filter(path::startsWith)
            .anyMatch(folder -> path.indexOf('/', folder.length()) < 0);
    return inFolder ? !path.equals("favicon.ico") : !path.endsWith(".html");
  }

  /** Every file, as the build writes it. */
  synchronized Site whole() throws IOException {
    if (whole == null) {
      whole = website.whole(new DiagnosticLog(), Progress.NONE);
    }
    return whole;
  }
}
