package dev.sobre.site;

import dev.sobre.course.Chapter;
import dev.sobre.course.Course;
import dev.sobre.course.Edition;
import dev.sobre.course.Rendition;
import dev.sobre.page.Extras;
import dev.sobre.page.LaunchPage;
import dev.sobre.page.Messages;
import dev.sobre.page.OfflinePage;
import dev.sobre.page.Page;
import dev.sobre.page.PageRenderer;
import dev.sobre.page.SearchPage;
import dev.sobre.page.SiteVersion;
import dev.sobre.page.Statement;
import dev.sobre.page.Theme;
import dev.sobre.page.Themes;
import dev.sobre.page.Urls;
import dev.sobre.source.CourseSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Puts pages, styles, scripts and media together. Only what a page refers to goes in. */
public final class SiteAssembler {

  /** Path of the run-time that speaks to LMSs, from the root of a package. */
  public static final String LMS_SCRIPT = "assets/lms.js";

  /** Path of the panel that shows what the run-time says to an LMS. */
  private static final String DEBUG_SCRIPT = "assets/lms-debug.js";

  private final Course course;
  private final CourseSource source;
  private final Theme theme;
  private final Optional<Theme> lowData;
  private final Map<String, List<Statement.Link>> statements;
  private final Map<String, List<SiteFile>> packaged = new HashMap<>();

  /**
   * @param statements links to what the publisher says of the website, by language
   */
  public SiteAssembler(
      Course course,
      CourseSource source,
      Themes themes,
      Map<String, List<Statement.Link>> statements)
      throws IOException {
    this.statements = Map.copyOf(statements);
    this.course = course;
    this.source = source;
    // Some pages carry the style, and optimisers leave pages alone.
    CourseStyles styles = new CourseStyles(course);
    this.theme = styles.trimmed(themes.main());
    this.lowData = themes.lowData().map(styles::trimmed);
  }

  /**
   * The website: the default language at the root, the others in folders of their own, and the
   * low-data version of all of them in one more.
   */
  public Site website() throws IOException {
    List<Page> pages = new ArrayList<>();
    Map<String, List<String>> pagesByLanguage = new HashMap<>();
    Map<String, String> prefixes = new LinkedHashMap<>();
    List<SiteFile> files = new ArrayList<>();
    SiteVersion version = lowData.isPresent() ? SiteVersion.FULL : SiteVersion.ONLY;
    for (Edition edition : course.editions()) {
      PageRenderer renderer = renderer(edition, theme, version);
      List<Page> rendered = renderer.render();
      pages.addAll(rendered);
      pagesByLanguage.put(edition.language(), listed(edition, rendered));
      prefixes.put(edition.language(), prefix(edition));
      files.addAll(scripts(renderer.scripts()));
      if (edition.language().equals(course.info().defaultLanguage())) {
        Page notFound = renderer.notFound(theme.withoutFonts().style());
        files.add(SiteFile.text(notFound.path(), notFound.html()));
      }
      if (lowData.isPresent()) {
        PageRenderer light =
            renderer(edition, lowData.get(), SiteVersion.lowData(renderer.scripts()));
        Messages texts = lowData.get().messages().get(edition.language());
        pages.addAll(PageParts.divide(light.render(), texts));
        files.addAll(scripts(light.scripts()));
      }
    }
    files.addAll(shared(pages));
    if (course.info().offline()) {
      files.add(runtime(OfflinePage.SCRIPT, "offline"));
    }
    if (lowData.isPresent() && !lowData.get().inline()) {
      files.add(SiteFile.text(PageRenderer.LOW_DATA_STYLE, lowData.get().style()));
    }
    course.info().url().ifPresent(url -> files.add(new Sitemap(url, prefixes).of(pagesByLanguage)));
    return Site.of(files);
  }

  /**
   * One page of the website as it is there, with the files that it loads, or nothing if there is no
   * such page: not of the low-data version, nor of what needs the whole site.
   *
   * @param path from the root of the site
   */
  public Site page(String path) throws IOException {
    SiteVersion version = lowData.isPresent() ? SiteVersion.FULL : SiteVersion.ONLY;
    for (Edition edition : course.editions()) {
      PageRenderer renderer = renderer(edition, theme, version);
      List<Page> pages = renderer.render(path::equals);
      if (!pages.isEmpty()) {
        String html = pages.get(0).html();
        List<SiteFile> files = new ArrayList<>(shared(pages));
        files.addAll(scripts(renderer.scripts(html::contains)));
        files.removeIf(
            file ->
                !file.path().equals(path)
                    && !theme.fonts().containsKey(file.path())
                    && !html.contains(address(file.path())));
        return Site.of(files);
      }
    }
    return new Site(new TreeMap<>());
  }

  private static String address(String path) {
    return Urls.relative("x", path);
  }

  /** The pages of what the publisher says of the website, by language, in each version of it. */
  public List<SiteFile> statements(Map<String, List<Statement>> said) {
    SiteVersion version = lowData.isPresent() ? SiteVersion.FULL : SiteVersion.ONLY;
    List<SiteFile> files = new ArrayList<>();
    for (Edition edition : course.editions()) {
      List<Statement> own = said.getOrDefault(edition.language(), List.of());
      List<Page> pages = new ArrayList<>(renderer(edition, theme, version).statements(own));
      lowData.ifPresent(
          light ->
              pages.addAll(
                  renderer(edition, light, SiteVersion.lowData(new TreeMap<>())).statements(own)));
      pages.forEach(page -> files.add(SiteFile.text(page.path(), page.html())));
    }
    return files;
  }

  /** What a package of one language holds: its pages at the root, and the launch page. */
  public Site trackedContent(Edition edition, RunTime runTime) throws IOException {
    List<SiteFile> files = new ArrayList<>(packaged(edition));
    Page launch = LaunchPage.render(course, edition, theme, LMS_SCRIPT, DEBUG_SCRIPT);
    files.add(SiteFile.text(launch.path(), launch.html()));
    files.add(runtime(LMS_SCRIPT, runTime.parts()));
    files.add(runtime(DEBUG_SCRIPT, "debug"));
    return Site.of(files);
  }

  /**
   * The website of one language without what needs a server or the other languages. Its scripts
   * also work where a platform lets no form be submitted.
   */
  public Site plainContent(Edition edition) throws IOException {
    return Site.of(SandboxScripts.in(packaged(edition)));
  }

  /** Rendered once, for packages with and without a run-time. */
  private List<SiteFile> packaged(Edition edition) throws IOException {
    List<SiteFile> rendered = packaged.get(edition.language());
    if (rendered != null) {
      return rendered;
    }
    PageRenderer renderer =
        new PageRenderer(
            course, edition, theme, SiteVersion.ONLY, "", new TreeMap<>(), Extras.NONE);
    List<SiteFile> files = new ArrayList<>(shared(renderer.render()));
    files.addAll(scripts(renderer.scripts()));
    packaged.put(edition.language(), List.copyOf(files));
    return packaged.get(edition.language());
  }

  /**
   * Paths of the pages of a language, but those that show the original for want of a translation;
   * the statements too, which are made later.
   */
  private List<String> listed(Edition edition, List<Page> pages) {
    Set<String> originals = new HashSet<>();
    for (Chapter chapter : edition.chapters()) {
      if (!chapter.language().equals(edition.language())) {
        originals.add(prefix(edition) + chapter.path());
      }
    }
    edition
        .lessons()
        .filter(lesson -> !lesson.language().equals(edition.language()))
        .forEach(lesson -> originals.add(prefix(edition) + lesson.path()));
    List<Statement.Link> said = statements.getOrDefault(edition.language(), List.of());
    return Stream.concat(
            pages.stream().map(Page::path).filter(path -> !originals.contains(path)),
            said.stream().map(statement -> prefix(edition) + statement.path()))
        .toList();
  }

  private PageRenderer renderer(Edition edition, Theme looks, SiteVersion version) {
    SortedMap<String, String> others = new TreeMap<>();
    for (Edition other : course.editions()) {
      if (!other.equals(edition)) {
        others.put(other.language(), version.folder() + prefix(other));
      }
    }
    return new PageRenderer(
        course,
        edition,
        looks,
        version,
        version.folder() + prefix(edition),
        others,
        new Extras(
            course.info().offline() && !version.isLowData(),
            true,
            course.info().outputs().contains("print") && !version.isLowData(),
            statements.getOrDefault(edition.language(), List.of())));
  }

  private String prefix(Edition edition) {
    return course.info().folder(edition.language());
  }

  private List<SiteFile> shared(List<Page> pages) throws IOException {
    List<SiteFile> files = new ArrayList<>();
    pages.forEach(page -> files.add(SiteFile.text(page.path(), page.html())));
    if (!theme.inline()) {
      files.add(SiteFile.text(PageRenderer.STYLE, theme.style()));
      theme.fonts().forEach((path, font) -> files.add(new SiteFile(path, font.bytes())));
    }
    if (pages.stream().anyMatch(page -> page.html().contains(PageRenderer.LATER_SCRIPT))) {
      files.add(runtime(PageRenderer.LATER_SCRIPT, "store", "seen", "later"));
    }
    if (pages.stream().anyMatch(page -> page.html().contains(SearchPage.LATER_SCRIPT))) {
      files.add(runtime(SearchPage.LATER_SCRIPT, "search-later"));
    }
    files.addAll(LearnerScripts.of(course));
    SortedMap<String, Rendition> made = course.renditions();
    for (String file : ShownMedia.in(pages, course)) {
      byte[] bytes = made.containsKey(file) ? made.get(file).bytes() : source.bytes(file);
      files.add(new SiteFile(file, bytes));
    }
    return files;
  }

  private static List<SiteFile> scripts(SortedMap<String, String> scripts) {
    return scripts.entrySet().stream()
        .map(script -> SiteFile.text(script.getKey(), script.getValue()))
        .toList();
  }

  /** One file made of run-time scripts, so that a page asks for one. */
  static SiteFile runtime(String path, String... names) throws IOException {
    StringBuilder script = new StringBuilder();
    for (String name : names) {
      try (InputStream in = SiteAssembler.class.getResourceAsStream("/scripts/" + name + ".js")) {
        if (in == null) {
          throw new IllegalStateException("the run-time script " + name + " is not in the jar");
        }
        script.append(new String(in.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return SiteFile.text(path, script.toString());
  }
}
