package dev.sobre.lint;

import com.vladsch.flexmark.util.ast.Document;
import dev.sobre.course.CourseInfo;
import dev.sobre.course.LintRule;
import dev.sobre.course.LintSettings;
import dev.sobre.course.RuleLevel;
import dev.sobre.diagnostic.Diagnostic;
import dev.sobre.diagnostic.DiagnosticLog;
import dev.sobre.diagnostic.Memory;
import dev.sobre.diagnostic.SourceLocation;
import dev.sobre.links.LinkAnswers;
import dev.sobre.lint.Finding.Edit;
import dev.sobre.lint.TranslationCheck.Pair;
import dev.sobre.markdown.HeadingLevels;
import dev.sobre.markdown.MarkdownDialect;
import dev.sobre.reader.FrontMatter;
import dev.sobre.source.CourseSource;
import dev.sobre.source.SourceText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Holds the words of a course against the rules, and repairs what is safe. */
public final class Linter {

  /** One repair can open the way to another; more passes than this would be a circle. */
  private static final int MOST_PASSES = 5;

  private final CourseSource source;
  private final CourseInfo info;
  private final Memory memory;
  private final LintSettings settings;
  private final CourseWords reader;
  private final ReadingCheck reading;
  private final NamingCheck naming;

  public Linter(CourseSource source, CourseInfo info) {
    this(source, info, new Memory());
  }

  /**
   * @param memory keeps what came of each file, for the next linter of the same course
   */
  public Linter(CourseSource source, CourseInfo info, Memory memory) {
    this.source = source;
    this.info = info;
    this.memory = memory;
    this.settings = info.lint();
    this.reader = new CourseWords(info.languages());
    this.reading = new ReadingCheck(settings);
    this.naming = new NamingCheck(settings);
  }

  /**
   * Logs every finding whose rule is not off.
   *
   * @param network tells what is behind links that leave the course; empty when nobody may be asked
   * @throws IOException when a file cannot be read
   */
  public void check(DiagnosticLog log, Optional<LinkAnswers> network) throws IOException {
    List<LintedFile> files = linted();
    List<Finding> found = new ArrayList<>();
    files.forEach(file -> found.addAll(file.found()));
    found.addAll(translations(files));
    found.addAll(unusedMedia(files));
    if (network.isPresent()) {
      OutwardLinks outward = new OutwardLinks();
      files.forEach(file -> outward.add(file.source(), file.words()));
      found.addAll(outward.check(network.get()));
    }
    memory.forgetUnused();
    found.forEach(finding -> log(finding, log));
    Set<LintRule> broken = found.stream().map(Finding::rule).collect(Collectors.toSet());
    settings
        .rules()
        .forEach(
            (rule, setting) -> {
              if (network.isPresent() || !rule.asksNetwork()) {
                setting.warnIfNeedless(rule.code(), broken.contains(rule), log);
              }
            });
  }

  /** All that the findings of one file depend on; bytes are the same if they are the very same. */
  private record Inputs(byte[] bytes, LintSettings settings, List<String> languages) {}

  private List<LintedFile> linted() throws IOException {
    List<LintedFile> files = new ArrayList<>();
    for (String file : withWords()) {
      byte[] bytes = source.bytes(file);
      memory
          .recall(
              List.of(LintedFile.class, file),
              new Inputs(bytes, settings, info.languages()),
              new DiagnosticLog(),
              log -> WrittenFile.of(file, bytes).map(this::linted))
          .ifPresent(files::add);
    }
    return files;
  }

  private List<String> withWords() {
    return source.files().keySet().stream().filter(CourseWords::holdsWords).toList();
  }

  private LintedFile linted(WrittenFile file) {
    SourceText text = file.source();
    Words words = reader.of(text);
    List<Finding> found = ofFile(file, words);
    if (isLesson(text.file())) {
      found.addAll(reading.lesson(text, CourseSource.languageOf(text.file()), words));
    }
    return new LintedFile(text, words, found);
  }

  /**
   * The files that repairs change, with their new text, by path. Repairing them again changes
   * nothing.
   *
   * @throws IOException when a file cannot be read
   */
  public SortedMap<String, Repair> repairs() throws IOException {
    SortedMap<String, Repair> repairs = new TreeMap<>();
    for (WrittenFile file : files()) {
      WrittenFile repaired = repaired(file);
      if (repaired.byteOrderMark() != file.byteOrderMark() || !repaired.raw().equals(file.raw())) {
        repairs.put(
            file.source().file(),
            new Repair(file.source().text(), repaired.source().text(), repaired.raw()));
      }
    }
    return repairs;
  }

  /**
   * What repairing a file gives.
   *
   * @param before its text, line ends {@code \n}
   * @param after the same, repaired
   * @param raw what to write, with the line ends of the file
   */
  public record Repair(String before, String after, String raw) {}

  private WrittenFile repaired(WrittenFile file) {
    WrittenFile now = file;
    for (int pass = 0; pass < MOST_PASSES; pass++) {
      List<Edit> edits = new ArrayList<>();
      ofFile(now, reader.of(now.source())).stream()
          .filter(finding -> settings.level(finding.rule()) != RuleLevel.OFF)
          .forEach(finding -> finding.edit().ifPresent(edits::add));
      edits.addAll(headings(now.source()));
      if (edits.isEmpty()) {
        return now;
      }
      now = now.edited(edits);
    }
    return now;
  }

  /** A level that is skipped is a mistake of the format, told by the reader. */
  private static List<Edit> headings(SourceText source) {
    if (!isLesson(source.file())) {
      return List.of();
    }
    int body = FrontMatter.of(source.text()).map(FrontMatter::body).orElse(0);
    Document document = MarkdownDialect.parse(source, body).document();
    return HeadingLevels.mended(HeadingLevels.of(document)).stream()
        .map(change -> new Edit(body + change.from(), body + change.to(), change.text()))
        .toList();
  }

  private List<Finding> ofFile(WrittenFile file, Words words) {
    List<Finding> found = new ArrayList<>(FormCheck.check(file.source(), file.byteOrderMark()));
    for (Prose prose : words.prose()) {
      Typography.ALL.forEach(rule -> found.addAll(rule.check(prose)));
      found.addAll(reading.check(prose));
    }
    found.addAll(naming.check(words));
    return found;
  }

  private List<WrittenFile> files() throws IOException {
    List<WrittenFile> files = new ArrayList<>();
    for (String file : withWords()) {
      WrittenFile.of(file, source.bytes(file)).ifPresent(files::add);
    }
    return files;
  }

  private static boolean isLesson(String file) {
    return file.startsWith("content/") && file.endsWith(".md");
  }

  private List<Finding> translations(List<LintedFile> files) {
    SortedMap<String, LintedFile> originals = new TreeMap<>();
    files.stream()
        .filter(file -> CourseSource.languageOf(file.name()).equals(info.defaultLanguage()))
        .forEach(file -> originals.put(ItemStamps.key(file.name()), file));
    SortedMap<String, List<Pair>> lessons = new TreeMap<>();
    ItemStamps stamps = new ItemStamps(info.defaultLanguage());
    List<Finding> found = new ArrayList<>();
    for (LintedFile file : files) {
      String language = CourseSource.languageOf(file.name());
      LintedFile original = originals.get(ItemStamps.key(file.name()));
      if (ItemStamps.isFacts(file.name())) {
        found.addAll(stamps.check(file.source()));
      } else if (original != null && !language.equals(info.defaultLanguage())) {
        if (isLesson(file.name())) {
          lessons
              .computeIfAbsent(language, code -> new ArrayList<>())
              .add(new Pair(original.source(), original.words(), file.source(), file.words()));
        } else if (ItemStamps.hasItems(file.name())) {
          found.addAll(stamps.check(original.source(), file.source()));
        }
      }
    }
    lessons.values().forEach(own -> found.addAll(TranslationCheck.check(own)));
    return found;
  }

  /** A file of the folder {@code media} is used when another file names it. */
  private List<Finding> unusedMedia(List<LintedFile> files) {
    List<String> media = List.copyOf(source.under("media/"));
    Set<String> named = new HashSet<>();
    for (LintedFile file : files) {
      named.addAll(
          memory.recall(
              List.of(MediaNames.class, file.name()),
              List.of(file.source(), media),
              new DiagnosticLog(),
              log -> MediaNames.in(file.source().text(), media)));
    }
    return media.stream()
        .filter(file -> !named.contains(file))
        .map(
            file ->
                Finding.of(
                    LintRule.MEDIA_UNUSED,
                    new SourceText(file, ""),
                    -1,
                    "no page of the course names this file",
                    "take it out, or show it"))
        .toList();
  }

  private void log(Finding finding, DiagnosticLog log) {
    SourceLocation place =
        finding.offset() < 0
            ? SourceLocation.of(finding.source().file())
            : finding.source().locate(finding.offset());
    Optional.of(settings.level(finding.rule()))
        .flatMap(RuleLevel::severity)
        .ifPresent(
            severity ->
                log.add(
                    new Diagnostic(
                        severity,
                        finding.rule().code(),
                        place,
                        finding.message(),
                        finding.source().line(place),
                        finding.hint())));
  }
}
