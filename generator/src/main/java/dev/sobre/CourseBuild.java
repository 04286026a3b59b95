package dev.sobre;

import dev.sobre.artifact.Artifact;
import dev.sobre.artifact.Cmi5Packager;
import dev.sobre.artifact.GiftPackager;
import dev.sobre.artifact.MoodleXmlPackager;
import dev.sobre.artifact.PackageContent;
import dev.sobre.artifact.PackageRequest;
import dev.sobre.artifact.PackageSize;
import dev.sobre.artifact.Packager;
import dev.sobre.artifact.ScormPackager;
import dev.sobre.artifact.ZipPackager;
import dev.sobre.cartridge.CartridgeBinding;
import dev.sobre.cartridge.CartridgePackager;
import dev.sobre.course.Course;
import dev.sobre.course.CourseInfo;
import dev.sobre.course.Edition;
import dev.sobre.course.ImageFrame;
import dev.sobre.course.ScormFormat;
import dev.sobre.diagnostic.DiagnosticLog;
import dev.sobre.diagnostic.Progress;
import dev.sobre.diagnostic.Progress.Step;
import dev.sobre.epub.EpubPackager;
import dev.sobre.image.ImageCache;
import dev.sobre.image.ImageWorkshop;
import dev.sobre.olx.OlxPackager;
import dev.sobre.page.BookRenderer;
import dev.sobre.page.Theme;
import dev.sobre.page.ThemeException;
import dev.sobre.page.ThemeLoader;
import dev.sobre.page.Themes;
import dev.sobre.reader.CourseReader;
import dev.sobre.site.Book;
import dev.sobre.site.BookAssembler;
import dev.sobre.site.Precompressed;
import dev.sobre.site.RunTime;
import dev.sobre.site.Site;
import dev.sobre.site.SiteAssembler;
import dev.sobre.source.CourseSource;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Turns a course folder into a website and packages. */
public final class CourseBuild {

  private static final List<Packager> PACKAGERS =
      List.of(
          new CartridgePackager(CartridgeBinding.V1_1),
          new CartridgePackager(CartridgeBinding.V1_3),
          new Cmi5Packager(),
          new EpubPackager(),
          new GiftPackager(),
          new MoodleXmlPackager(),
          new OlxPackager(),
          new ScormPackager(ScormFormat.SCORM_12),
          new ScormPackager(ScormFormat.SCORM_2004_3),
          new ScormPackager(ScormFormat.SCORM_2004_4),
          new ZipPackager());

  private final BuildRequest request;
  private final Progress progress;
  private final DiagnosticLog log = new DiagnosticLog();
  private Optional<ImageWorkshop> images = Optional.empty();

  private CourseBuild(BuildRequest request, Progress progress) {
    this.request = request;
    this.progress = progress;
  }

  /**
   * Builds. Mistakes of the author are in the result, and then nothing is written.
   *
   * @throws IOException when files cannot be read or written
   */
  public static BuildResult run(BuildRequest request) throws IOException {
    return run(request, Progress.NONE);
  }

  /**
   * Builds as {@link #run(BuildRequest)}.
   *
   * @param progress told of each step, in the thread of the caller
   * @throws IOException when files cannot be read or written
   */
  public static BuildResult run(BuildRequest request, Progress progress) throws IOException {
    return new CourseBuild(request, progress).run();
  }

  private BuildResult run() throws IOException {
    progress.at(Step.READ);
    CourseSource source = CourseSource.scan(request.courseFolder(), log);
    Optional<Course> read = new CourseReader(source, log).read();
    Optional<Themes> themes =
        read.isPresent() ? themes(read.get().info(), source) : Optional.empty();
    Optional<Course> prepared =
        read.isPresent()
            ? Optional.of(images(themes).prepared(read.get(), source, progress))
            : Optional.empty();
    if (themes.isPresent()) {
      themes =
          Optional.of(
              themes.get().withFonts(Website.fonts(request.imageCache(), log), source, progress));
    }
    if (log.hasErrors() || prepared.isEmpty() || themes.isEmpty()) {
      return stopped();
    }
    Course course = prepared.get();
    Website website = Website.of(course, source, themes.get());
    Theme theme = website.theme();
    try {
      Site site = wanted(course, "site") ? website.whole(log, progress) : NO_SITE;
      List<Artifact> artifacts =
          packages(
              new Materials(
                  course,
                  source,
                  theme,
                  website.pages(),
                  new BookAssembler(course, source, theme)));
      return log.hasErrors() ? stopped() : written(course, site, artifacts);
    } catch (ThemeException e) {
      return stopped(e);
    }
  }

  private static final Site NO_SITE = new Site(new TreeMap<>());

  private Optional<Themes> themes(CourseInfo info, CourseSource source) throws IOException {
    return new ThemeLoader(request.themes(), request.themeFolders(), source, log).load(info);
  }

  private ImageWorkshop images(Optional<Themes> themes) {
    ImageFrame room = themes.map(found -> found.main().images()).orElse(ImageFrame.USUAL);
    ImageCache cache = new ImageCache(request.imageCache());
    images = Optional.of(new ImageWorkshop(room.width(), cache, log));
    return images.get();
  }

  private boolean wanted(Course course, String format) {
    List<String> outputs =
        request.outputs().isEmpty() ? course.info().outputs() : request.outputs();
    return outputs.contains(format);
  }

  /** What the packages of a course are made from. */
  private record Materials(
      Course course, CourseSource source, Theme theme, SiteAssembler pages, BookAssembler books) {}

  private List<Artifact> packages(Materials from) throws IOException {
    List<Packager> packagers =
        PACKAGERS.stream().filter(p -> wanted(from.course(), p.format())).toList();
    List<Artifact> artifacts = new ArrayList<>();
    int all = packagers.size() * from.course().editions().size();
    int done = 0;
    for (Edition edition : from.course().editions()) {
      Map<PackageContent, PackageRequest> requests = new EnumMap<>(PackageContent.class);
      for (Packager packager : packagers) {
        progress.at(Step.PACKAGE, done++, all);
        PackageContent wanted = packager.content();
        if (wanted == PackageContent.BOOK && !BookRenderer.canRender(edition, from.theme(), log)) {
          continue;
        }
        if (!requests.containsKey(wanted)) {
          requests.put(wanted, packageRequest(wanted, edition, from));
        }
        packager.pack(requests.get(wanted), log).ifPresent(artifacts::add);
      }
    }
    artifacts.forEach(new PackageSize(log)::check);
    return artifacts;
  }

  private PackageRequest packageRequest(PackageContent wanted, Edition edition, Materials from)
      throws IOException {
    Site pages =
        switch (wanted) {
          case SCORM -> Website.optimised(from.pages().trackedContent(edition, RunTime.SCORM));
          case CMI5 -> Website.optimised(from.pages().trackedContent(edition, RunTime.CMI5));
          case PLAIN -> Website.optimised(from.pages().plainContent(edition));
          case BOOK, NONE -> NO_SITE;
        };
    Book book = wanted == PackageContent.BOOK ? from.books().book(edition) : Book.NONE;
    return new PackageRequest(
        from.course(), edition, pages, book, from.theme(), from.source(), request.time());
  }

  private BuildResult written(Course course, Site website, List<Artifact> artifacts)
      throws IOException {
    progress.at(Step.WRITE);
    OutputFolder output = new OutputFolder(request.outputFolder());
    Site files = course.info().precompressed() ? new Precompressed().beside(website) : website;
    return new BuildResult(
        log.sorted(),
        output.write(files, artifacts),
        images.map(ImageWorkshop::made).orElse(0),
        images.map(ImageWorkshop::kept).orElse(0));
  }

  private BuildResult stopped() {
    return new BuildResult(log.sorted(), List.of(), 0, 0);
  }

  private BuildResult stopped(ThemeException e) {
    e.report(log);
    return stopped();
  }
}
