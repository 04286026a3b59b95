package dev.sobre.site;

import dev.sobre.course.Assessments;
import dev.sobre.course.Chapter;
import dev.sobre.course.Course;
import dev.sobre.course.Edition;
import dev.sobre.course.LinkTarget;
import dev.sobre.page.JsonText;
import dev.sobre.page.OfflinePage;
import dev.sobre.page.OfflinePage.Part;
import dev.sobre.page.PrintPage;
import dev.sobre.page.SiteVersion;
import dev.sobre.page.Theme;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Adds what keeps a website readable without a connection. It comes last, since it tells the final
 * names and weights of the files; only the line on what a page weighs is filled in later, which
 * makes a few bytes.
 *
 * <p>A part has all that its pages load, so that it is whole without the others. What is played is
 * left out: it is heavy, and pages carry its transcript.
 */
public final class OfflineKit {

  private static final Pattern ADDRESS =
      Pattern.compile("(?:=\"|\\dw, )([^\"#?\\s]+)(?=[\"#?]| \\d+w)");
  private static final Set<String> PLAYED =
      Set.of("mp4", "webm", "mp3", "m4a", "ogg", "opus", "vtt");
  private static final String COMMON = "common";
  private final Course course;
  private final Theme theme;

  public OfflineKit(Course course, Theme theme) {
    this.course = course;
    this.theme = theme;
  }

  /**
   * The site with its offline pages, manifests and service worker, if the course wants them.
   *
   * @throws IOException when a script of the generator cannot be read
   */
  public Site addTo(Site site) throws IOException {
    if (!course.info().offline()) {
      return site;
    }
    List<SiteFile> files = new ArrayList<>(site.files().values());
    SortedMap<String, String> digests = new TreeMap<>();
    for (Edition edition : course.editions()) {
      files.addAll(added(site, edition, digests));
    }
    files.add(worker(digests));
    return Site.of(files);
  }

  /** A part of the site with what its home pages load of this. */
  public Site announceIn(Site part) {
    boolean home =
        part.files().values().stream()
            .anyMatch(f -> f.path().endsWith(".html") && f.text().contains(OfflinePage.MANIFEST));
    if (!course.info().offline() || !home) {
      return part;
    }
    List<SiteFile> files = new ArrayList<>(part.files().values());
    course.editions().forEach(edition -> files.addAll(announced(edition)));
    return Site.of(files);
  }

  /** The files of one language; puts the digest of each part under its id. */
  private List<SiteFile> added(Site site, Edition edition, SortedMap<String, String> digests) {
    String folder = course.info().folder(edition.language());
    OfflinePage offline = new OfflinePage(course, edition, theme, folder);
    SortedSet<String> rest = pages(site, folder);
    List<Part> parts = new ArrayList<>();
    for (Chapter chapter : edition.chapters()) {
      SortedSet<String> pages = take(rest, page -> page.startsWith(folder + chapter.id() + "/"));
      parts.add(part(site, id(edition, chapter.id()), chapter.title(), chapter.path(), pages));
    }
    SortedSet<String> certificate =
        take(rest, page -> page.startsWith(folder + Assessments.CERTIFICATE + "/"));
    if (!certificate.isEmpty()) {
      parts.add(
          part(
              site,
              id(edition, Assessments.CERTIFICATE),
              offline.certificateTitle(),
              Assessments.CERTIFICATE_PATH,
              certificate));
    }
    Part plain = part(site, id(edition, COMMON), offline.commonTitle(), "index.html", rest);
    Part common = withOfflinePage(site, plain, page(site, folder, offline, plain, parts));
    parts.forEach(part -> digests.put(part.id(), part.digest()));
    digests.put(common.id(), common.digest());
    List<SiteFile> added = new ArrayList<>(announced(edition));
    added.add(page(site, folder, offline, common, parts));
    return added;
  }

  /** The manifest of a language, which its home page loads, and its icon. */
  private List<SiteFile> announced(Edition edition) {
    String folder = course.info().folder(edition.language());
    OfflinePage offline = new OfflinePage(course, edition, theme, folder);
    SiteFile icon = SiteFile.text("assets/icon-" + edition.language() + ".svg", offline.icon());
    SiteFile named = new SiteFile(Fingerprint.named(icon), icon.bytes());
    return List.of(
        named, SiteFile.text(folder + OfflinePage.MANIFEST, offline.manifest(named.path())));
  }

  private static SiteFile page(
      Site site, String folder, OfflinePage offline, Part common, List<Part> parts) {
    String html = offline.render(common, parts).html();
    SiteFile page = SiteFile.text(folder + OfflinePage.PATH, html);
    return HtmlMinifier.minified(Fingerprint.repointed(page, Fingerprint.addresses(site)), site);
  }

  /**
   * The part with the page on which the learner chooses. That page tells the digests of all parts,
   * so that it is outdated, and asked for again, as soon as one of them is. It and its script do
   * not count in the weight: who presses a button there has them.
   */
  private static Part withOfflinePage(Site site, Part part, SiteFile page) {
    SortedSet<String> files = new TreeSet<>(part.files());
    files.addAll(loaded(site, page));
    files.add(page.path());
    return new Part(
        part.id(),
        part.title(),
        part.start(),
        Fingerprint.digest(page.bytes()),
        part.bytes(),
        List.copyOf(files));
  }

  private static String id(Edition edition, String name) {
    return edition.language() + "/" + name;
  }

  /**
   * Paths of the pages of a language; servers show the error page by themselves, and the low-data
   * version and the page to print would only repeat what is kept.
   */
  private SortedSet<String> pages(Site site, String folder) {
    List<String> inside =
        course.info().languages().stream()
            .map(course.info()::folder)
            .filter(other -> other.length() > folder.length())
            .toList();
    return site.files().keySet().stream()
        .filter(path -> path.endsWith(".html") && !path.equals("404.html"))
        .filter(path -> !path.startsWith(SiteVersion.LOW_DATA_FOLDER))
        .filter(path -> !path.equals(folder + PrintPage.PATH))
        .filter(path -> path.startsWith(folder) && inside.stream().noneMatch(path::startsWith))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static SortedSet<String> take(SortedSet<String> from, Predicate<String> wanted) {
    SortedSet<String> taken =
        from.stream().filter(wanted).collect(Collectors.toCollection(TreeSet::new));
    from.removeAll(taken);
    return taken;
  }

  private static Part part(
      Site site, String id, String title, String start, SortedSet<String> pages) {
    SortedSet<String> paths = new TreeSet<>(pages);
    pages.forEach(page -> paths.addAll(loaded(site, site.files().get(page))));
    StringBuilder content = new StringBuilder();
    long bytes = 0;
    for (String path : paths) {
      SiteFile file = site.files().get(path);
      content.append(path).append(' ').append(Fingerprint.digest(file.bytes())).append('\n');
      bytes += file.transferred();
    }
    String digest = Fingerprint.digest(SiteFile.text(id, content.toString()).bytes());
    return new Part(id, title, start, digest, bytes, List.copyOf(paths));
  }

  /** What a page loads, and the documents that it links to: each address that leads to a file. */
  private static SortedSet<String> loaded(Site site, SiteFile page) {
    SortedSet<String> files = new TreeSet<>();
    Matcher matcher = ADDRESS.matcher(page.text());
    while (matcher.find()) {
      String url = matcher.group(1).replace("&amp;", "&");
      if (LinkTarget.resolve(page.path(), url) instanceof LinkTarget.InCourse target
          && site.files().containsKey(target.file())
          && !PLAYED.contains(SiteFile.extension(target.file()))
          && !target.file().endsWith(".html")) {
        files.add(target.file());
        if (target.file().endsWith(".css")) {
          files.addAll(styled(site, site.files().get(target.file())));
        }
      }
    }
    return files;
  }

  /** The fonts of a style sheet. */
  private static SortedSet<String> styled(Site site, SiteFile sheet) {
    SortedSet<String> files = new TreeSet<>();
    Matcher matcher = Fingerprint.STYLE_ADDRESS.matcher(sheet.text());
    while (matcher.find()) {
      if (LinkTarget.resolve(sheet.path(), matcher.group(1)) instanceof LinkTarget.InCourse target
          && site.files().containsKey(target.file())) {
        files.add(target.file());
      }
    }
    return files;
  }

  private SiteFile worker(SortedMap<String, String> digests) throws IOException {
    List<String> folders =
        course.info().languages().stream()
            .map(course.info()::folder)
            .sorted(Comparator.comparingInt(String::length).reversed())
            .toList();
    return SiteFile.text(
        OfflinePage.WORKER,
        "const current = "
            + JsonText.of(digests)
            + ";\nconst folders = "
            + JsonText.of(folders)
            + ";\n"
            + LineTrimmer.trim(SiteAssembler.runtime(OfflinePage.WORKER, "worker").text()));
  }
}
