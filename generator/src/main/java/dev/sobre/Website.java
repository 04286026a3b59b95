package dev.sobre;

import dev.sobre.audit.FootprintLine;
import dev.sobre.course.Course;
import dev.sobre.declaration.Statements;
import dev.sobre.diagnostic.DiagnosticLog;
import dev.sobre.diagnostic.Memory;
import dev.sobre.diagnostic.Progress;
import dev.sobre.diagnostic.Progress.Step;
import dev.sobre.font.FontWorkshop;
import dev.sobre.image.ImageCache;
import dev.sobre.image.ImageWorkshop;
import dev.sobre.page.Theme;
import dev.sobre.page.Themes;
import dev.sobre.site.Brotli;
import dev.sobre.site.Fingerprint;
import dev.sobre.site.FirstImage;
import dev.sobre.site.HtmlMinifier;
import dev.sobre.site.LineTrimmer;
import dev.sobre.site.OfflineKit;
import dev.sobre.site.Optimiser;
import dev.sobre.site.Site;
import dev.sobre.site.SiteAssembler;
import dev.sobre.site.SiteFile;
import dev.sobre.source.CourseSource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The website of a course, finished: whole, as it is published, or one page of it.
 *
 * @param theme of the full version
 * @param pages renders and assembles them
 */
record Website(Course course, Theme theme, SiteAssembler pages) {

  private static final List<Optimiser> OPTIMISERS =
      List.of(new LineTrimmer(), new FirstImage(), new HtmlMinifier(), new Fingerprint());

  static Website of(Course course, CourseSource source, Themes themes) throws IOException {
    return new Website(
        course,
        themes.main(),
        new SiteAssembler(course, source, themes, Statements.links(course.info())));
  }

  /**
   * One whose images are made first; empty when one of them, or anything before, is an error.
   *
   * @param imageCache keeps what is made of images
   * @param memory keeps it for the next version of the course
   * @param progress told of each image
   */
  static Optional<Website> prepared(
      Course written,
      CourseSource source,
      Themes themes,
      Path imageCache,
      Memory memory,
      DiagnosticLog log,
      Progress progress)
      throws IOException {
    int width = themes.main().images().width();
    ImageWorkshop images = new ImageWorkshop(width, new ImageCache(imageCache), memory, log);
    Course course = images.prepared(written, source, progress);
    return log.hasErrors() ? Optional.empty() : Optional.of(of(course, source, themes));
  }

  /**
   * What makes the fonts of websites and packages.
   *
   * @param cache folder of what earlier builds have made
   */
  static FontWorkshop fonts(Path cache, DiagnosticLog log) {
    return new FontWorkshop(cache, bytes -> new Brotli().compressed(bytes), log);
  }

  /**
   * Every file.
   *
   * @param log takes what the statements of the publisher leave to be declared
   */
  Site whole(DiagnosticLog log, Progress progress) throws IOException {
    progress.at(Step.RENDER);
    Site assembled = pages.website();
    progress.at(Step.OPTIMISE);
    Site site = optimised(assembled);
    Optional<Statements> statements = Statements.of(course.info());
    if (statements.isPresent()) {
      // What the publisher says of the website is written once all else can be measured.
      List<SiteFile> said = pages.statements(statements.get().about(site));
      site = with(optimised(with(assembled, said)), statements.get().files());
      statements.get().warn(log);
    }
    return FootprintLine.fill(new OfflineKit(course, theme).addTo(site));
  }

  /**
   * One page with the files that it loads, to the byte as in the whole; nothing if the page is made
   * from other pages, or is not there.
   *
   * @param path from the root of the site
   */
  Site page(String path) throws IOException {
    return FootprintLine.fill(
        new OfflineKit(course, theme).announceIn(optimised(pages.page(path))));
  }

  /**
   * One page with the files that it loads as the theme makes them, for who wants it at once:
   * neither shortened nor weighed.
   *
   * @param path from the root of the site
   */
  Site draft(String path) throws IOException {
    return FootprintLine.leaveOpen(pages.page(path));
  }

  private static Site with(Site site, List<SiteFile> more) {
    List<SiteFile> files = new ArrayList<>(site.files().values());
    files.addAll(more);
    return Site.of(files);
  }

  /** A site with all optimisers applied. */
  static Site optimised(Site site) {
    Site result = site;
    for (Optimiser optimiser : OPTIMISERS) {
      result = optimiser.apply(result);
    }
    return result;
  }
}
