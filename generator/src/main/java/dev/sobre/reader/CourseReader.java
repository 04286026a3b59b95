package dev.sobre.reader;

import dev.sobre.course.Asset;
import dev.sobre.course.Course;
import dev.sobre.course.CourseInfo;
import dev.sobre.course.Edition;
import dev.sobre.course.Fact;
import dev.sobre.course.ThemeChoice;
import dev.sobre.diagnostic.DiagnosticLog;
import dev.sobre.diagnostic.Memory;
import dev.sobre.source.CourseSource;
import dev.sobre.source.SourceText;
import dev.sobre.source.YamlDocument;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads the files of a course and checks them against each other. */
public final class CourseReader {

  private final CourseSource source;
  private final DiagnosticLog log;
  private final Memory memory;

  public CourseReader(CourseSource source, DiagnosticLog log) {
    this(source, log, new Memory());
  }

  /**
   * @param memory what came of reading the files last time
   */
  public CourseReader(CourseSource source, DiagnosticLog log, Memory memory) {
    this.source = source;
    this.log = log;
    this.memory = memory;
  }

  /**
   * The course. Every mistake of its author is in the log; with an error there, the course is good
   * for nothing but finding more of them.
   *
   * @return empty when {@code course.yml} cannot be read at all
   * @throws IOException when a file cannot be read for a reason that is not the author's
   */
  public Optional<Course> read() throws IOException {
    Optional<SourceText> written = courseFile();
    Optional<CourseFile> courseFile =
        written.isPresent() ? parsed(written.get()) : Optional.empty();
    if (courseFile.isEmpty()) {
      return Optional.empty();
    }
    CourseInfo info = courseFile.get().info();
    Optional<SortedMap<String, Fact>> facts = readFacts(info.languages());
    MediaFolder media = memory.same(MediaFolder.class, MediaFolder.read(source, log, memory));
    SortedMap<String, Asset> assets = media.assets();
    List<ThemeChoice> themes =
        Stream.concat(Stream.of(info.theme()), info.lowData().stream()).toList();
    ImagesReader.check(courseFile.get().document(), assets, log);
    themes.forEach(theme -> ThemeChoiceReader.checkLogo(theme, assets, log));
    List<Edition> editions = new ArrayList<>();
    for (String language : info.languages()) {
      EditionReader reader =
          new EditionReader(
              source, info, language, editions.stream().findFirst(), media, log, memory);
      Edition edition = reader.read();
      editions.add(edition);
      TextChecks checker =
          TextChecks.of(edition, source, assets, facts, reader.lacksItsGlossary(), log, memory);
      edition.texts().toList().parallelStream()
          .filter(text -> text.language().equals(language))
          .forEach(checker::check);
      edition
          .lessons()
          .filter(lesson -> lesson.language().equals(language))
          .flatMap(lesson -> lesson.recordings().values().stream())
          .forEach(recording -> checker.check(recording.transcript()));
      themes.stream()
          .flatMap(theme -> theme.footer().stream())
          .map(footer -> footer.texts().get(language))
          .forEach(checker::check);
    }
    AssessmentChecker assessments = new AssessmentChecker(courseFile.get().document(), info, log);
    editions.forEach(assessments::check);
    memory.forgetUnused();
    return Optional.of(new Course(info, facts.orElseGet(TreeMap::new), editions, assets));
  }

  /** What {@code course.yml} says. */
  private record CourseFile(YamlDocument document, CourseInfo info) {}

  private Optional<CourseFile> parsed(SourceText text) throws IOException {
    try {
      return memory.recall(
          CourseFile.class,
          // Control documents lie outside the course, where nobody watches them.
          text.text().contains("controlDocuments") ? new Object() : text,
          log,
          own -> YamlDocument.parse(text, own).map(yaml -> courseFile(yaml, own)));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private CourseFile courseFile(YamlDocument yaml, DiagnosticLog own) {
    try {
      return new CourseFile(yaml, new CourseInfoReader(yaml, source.root(), own).read());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Only {@code course.yml}; empty when it is missing or not YAML. */
  public Optional<CourseInfo> readInfo() throws IOException {
    Optional<YamlDocument> courseYaml = courseFile().flatMap(text -> YamlDocument.parse(text, log));
    return courseYaml.isEmpty()
        ? Optional.empty()
        : Optional.of(new CourseInfoReader(courseYaml.get(), source.root(), log).read());
  }

  /** The text of {@code course.yml}, for excerpts. */
  public Optional<SourceText> courseFile() throws IOException {
    return source.has(CourseSource.COURSE_FILE)
        ? source.text(CourseSource.COURSE_FILE, log)
        : Optional.empty();
  }

  /** The figures; empty when the file is there and cannot be read. */
  private Optional<SortedMap<String, Fact>> readFacts(List<String> languages) throws IOException {
    if (!source.has(CourseSource.FACTS_FILE)) {
      return Optional.of(new TreeMap<>());
    }
    return source
        .text(CourseSource.FACTS_FILE, log)
        .flatMap(
            text ->
                memory.recall(
                    CourseSource.FACTS_FILE,
                    List.of(text, languages),
                    log,
                    own ->
                        YamlDocument.parse(text, own)
                            .map(document -> FactReader.read(document, languages, own))));
  }
}
