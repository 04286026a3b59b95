package dev.sobre.imports;

import dev.sobre.diagnostic.DiagnosticLog;
import dev.sobre.diagnostic.NearestName;
import dev.sobre.diagnostic.SourceLocation;
import dev.sobre.imports.Loss.Kind;
import dev.sobre.markdown.Anchors;
import dev.sobre.starter.StarterCheck;
import dev.sobre.starter.StarterCourse;
import dev.sobre.starter.StarterRequest;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Reads a source once; makes a course of it, as often as it takes, until it is closed. */
public final class SourceImport implements Closeable {

  private final Closeable open;
  private final boolean html;

  private final SourceFiles files;
  private final SourceBook book;
  private final List<Part> parts;
  private final StarterRequest course;
  private final List<Loss> found;

  /**
   * @param html whether pages were HTML, so that what looks like our format is ours
   */
  private SourceImport(
      Closeable open,
      boolean html,
      SourceFiles files,
      SourceBook book,
      List<Part> parts,
      StarterRequest course,
      List<Loss> found) {
    this.open = open;
    this.html = html;
    this.files = files;
    this.book = book;
    this.parts = parts;
    this.course = course;
    this.found = found;
  }

  /**
   * Reads the source. Empty when it is broken or the request is wrong, which is said.
   *
   * @throws IOException when a file cannot be read
   */
  public static Optional<SourceImport> read(ImportRequest request, DiagnosticLog log)
      throws IOException {
    if (!request.from().isEmpty() && SourceFormat.named(request.from()).isEmpty()) {
      log.error(
          "unknown-value",
          SourceLocation.of("from"),
          "nothing is imported from \"" + request.from() + "\"",
          "",
          NearestName.hint(request.from(), SourceFormat.keys()));
    }
    if (!Files.exists(request.source())) {
      log.error("file-not-found", place(request), "there is nothing to import here", "", "");
    }
    if (log.hasErrors()) {
      return Optional.empty();
    }
    if (!ZipSource.isZip(request.source())) {
      SourceFiles files = SourceFiles.of(request.source());
      return read(request, files, false, () -> {}, log);
    }
    Optional<ZipSource> zip = ZipSource.open(request.source(), ZipSource.LIMITS, log);
    if (zip.isEmpty()) {
      return Optional.empty();
    }
    Optional<SourceImport> read = Optional.empty();
    try {
      read = read(request, zip.get().files(), true, zip.get(), log);
    } finally {
      if (read.isEmpty()) {
        zip.get().close();
      }
    }
    return read;
  }

  /**
   * @param open what the files are read from
   */
  private static Optional<SourceImport> read(
      ImportRequest request, SourceFiles files, boolean zip, Closeable open, DiagnosticLog log) {
    Losses losses = new Losses();
    boolean file = !zip && Files.isRegularFile(request.source());
    SourceFormat format =
        SourceFormat.named(request.from()).orElseGet(() -> SourceFormat.of(files, zip, file));
    Optional<QuizLayout.Bank> bank = bank(format, files, log, losses);
    SourceBook book =
        bank.map(found -> SourceBook.ofBank(found.title(), found.images()))
            .orElseGet(() -> book(format, files, log, losses));
    StarterRequest course = named(request, book, losses);
    StarterCheck.check(course, log);
    List<Part> parts =
        bank.map(QuizLayout.Bank::parts)
            .orElseGet(
                () ->
                    Part.of(
                        book.entries().stream()
                            .map(entry -> converted(entry, format, files, losses))
                            .toList(),
                        course.title()));
    if (parts.isEmpty() && !log.hasErrors()) {
      log.error(
          "no-content",
          place(request),
          "there is no page to import here (read as " + format.key() + ")",
          "",
          "name the folder that holds the pages, or what it is: " + SourceFormat.keys());
    }
    return log.hasErrors()
        ? Optional.empty()
        : Optional.of(
            new SourceImport(
                open,
                format.isHtml(),
                files.with(book.images()),
                book,
                parts,
                course,
                losses.sorted()));
  }

  private static SourceBook book(
      SourceFormat format, SourceFiles files, DiagnosticLog log, Losses losses) {
    return switch (format) {
      case HUGO -> new HugoLayout(files, log, losses).read();
      case MKDOCS -> new MkDocsLayout(files, log, losses).read();
      case MDBOOK -> new MdBookLayout(files, log, losses).read();
      case MARKDOWN -> new PlainLayout(files, log, losses).read();
      case PACKAGE -> new PackageLayout(files, log, losses).read();
      case MOODLE_XML, GIFT -> SourceBook.NONE;
    };
  }

  /** Questions are read from a file by itself. */
  private static Optional<QuizLayout.Bank> bank(
      SourceFormat format, SourceFiles files, DiagnosticLog log, Losses losses) {
    boolean gift = format == SourceFormat.GIFT;
    if (files.files().size() != 1 || !gift && format != SourceFormat.MOODLE_XML) {
      return Optional.empty();
    }
    return files
        .text(files.files().firstKey(), log)
        .flatMap(
            source -> gift ? new GiftFile(source, log).quiz() : MoodleXmlFile.quiz(source, log))
        .map(quiz -> new QuizLayout(files.files().firstKey(), losses).bank(quiz));
  }

  private static Entry converted(
      Entry entry, SourceFormat format, SourceFiles files, Losses losses) {
    return new Entry(
        entry.key(),
        entry.title(),
        entry.summary(),
        entry.page().map(page -> converted(page, format, files, losses)),
        entry.children().stream().map(child -> converted(child, format, files, losses)).toList());
  }

  private static SourcePage converted(
      SourcePage page, SourceFormat format, SourceFiles files, Losses losses) {
    TracedText own =
        switch (format) {
          case HUGO -> Shortcodes.convert(page.body(), losses);
          case MDBOOK -> MdBookDirectives.convert(page.body(), files, losses);
          case MKDOCS, MARKDOWN -> Admonitions.convert(page.body(), losses);
          case MOODLE_XML, GIFT, PACKAGE -> page.body();
        };
    return new SourcePage(
        page.file(), page.head(), HtmlPasses.convert(own, losses), page.activities());
  }

  private static SourceLocation place(ImportRequest request) {
    return SourceLocation.of(request.source().toString().replace('\\', '/'));
  }

  /** What the options do not tell, the source does. */
  private static StarterRequest named(ImportRequest request, SourceBook book, Losses losses) {
    StarterRequest told = request.course();
    String name = SourceFiles.stem(request.source().toAbsolutePath().normalize().toString());
    String folder = name.substring(name.lastIndexOf('\\') + 1);
    String title =
        !told.title().isEmpty() ? told.title() : book.title().orElseGet(() -> Part.words(folder));
    List<String> languages = told.languages();
    if (languages.isEmpty() && book.language().isPresent()) {
      String code = book.language().get().split("[-_]")[0].toLowerCase(Locale.ROOT);
      if (StarterCheck.LANGUAGES.contains(code)) {
        languages = List.of(code);
      } else {
        losses.add(
            Kind.METADATA,
            "",
            "the source is in \"" + code + "\", and the pages around it are in English");
      }
    }
    return new StarterRequest(
            told.folder(),
            told.base(),
            told.id().isEmpty() ? Anchors.slug(title) : told.id(),
            title,
            languages.stream().limit(1).toList(),
            told.publisher().isEmpty() ? book.publisher().orElse("") : told.publisher(),
            told.toolVersion())
        .completed();
  }

  public StarterRequest course() {
    return course;
  }

  @Override
  public void close() throws IOException {
    open.close();
  }

  /**
   * The course.
   *
   * @param refused why files of the source are no images of a course, by path
   */
  public ImportedCourse course(Map<String, String> refused) {
    Losses losses = new Losses();
    String language = course.languages().get(0);
    CourseDraft.Content content =
        CourseDraft.of(files, book.roots(), parts, language, refused, html, losses);
    SortedMap<String, String> texts = new TreeMap<>(content.files());
    texts.putAll(StarterCourse.around(course, content.first(), values()));
    SortedMap<String, ImportedCourse.Content> media = new TreeMap<>();
    content.media().forEach((path, source) -> media.put(path, () -> files.bytes(source)));
    List<Loss> all = new ArrayList<>(found);
    all.addAll(losses.sorted());
    return new ImportedCourse(
        course, texts, media, content.media(), all.stream().distinct().sorted().toList());
  }

  private Map<String, String> values() {
    String summary =
        book.summary()
            .map(text -> text.replaceAll("\\s+", " ").strip())
            .filter(text -> !text.isEmpty())
            .orElseGet(() -> parts.stream().map(Part::title).collect(Collectors.joining(", ")));
    return Map.of("summary.yaml", StarterCourse.yaml(summary), "tests", tests());
  }

  /** Tests draw as many questions as the smallest bank has, five at most. */
  private String tests() {
    int smallest =
        parts.stream()
            .mapToInt(part -> part.bank().size())
            .filter(size -> size > 0)
            .min()
            .orElse(0);
    return smallest == 0
        ? "\ncompletion: {pages: 100 %}\n"
        : "\nassessments: {chapter: "
            + Math.min(5, smallest)
            + "}\ncompletion: {pages: 100 %, score: 70 %}\n";
  }
}
