package dev.sobre.reader;

import dev.sobre.course.Chapter;
import dev.sobre.course.CourseInfo;
import dev.sobre.course.Edition;
import dev.sobre.course.Lesson;
import dev.sobre.course.Question;
import dev.sobre.course.Term;
import dev.sobre.diagnostic.DiagnosticLog;
import dev.sobre.diagnostic.Memory;
import dev.sobre.diagnostic.SourceLocation;
import dev.sobre.source.CourseSource;
import dev.sobre.source.SourceText;
import dev.sobre.source.YamlDocument;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reads the folder of one language. */
final class EditionReader {

  private static final String CHAPTER_FILE = "chapter.yml";
  private static final String BANK_FILE = "bank.yml";
  private static final String GLOSSARY_FILE = "glossary.yml";

  private final CourseSource source;
  private final DiagnosticLog log;
  private final Memory memory;
  private final CourseInfo info;
  private final MediaFolder media;
  private final Translation translation;
  private final String language;
  private final String folder;
  private boolean glossaryUnreadable;
  private final Set<String> taken = new TreeSet<>(Slugs.TAKEN_CHAPTERS);

  /**
   * @param original the default language, read; empty for the default language itself
   * @param memory what came of reading the files last time
   */
  EditionReader(
      CourseSource source,
      CourseInfo info,
      String language,
      Optional<Edition> original,
      MediaFolder media,
      DiagnosticLog log,
      Memory memory) {
    this.source = source;
    this.log = log;
    this.memory = memory;
    this.info = info;
    this.media = media;
    this.translation = new Translation(original, language, source, log);
    this.language = language;
    this.taken.addAll(info.languages());
    this.folder = "content/" + language + "/";
  }

  Edition read() throws IOException {
    SortedMap<String, List<String>> filesByChapter = new TreeMap<>();
    for (String file : source.under(folder)) {
      String[] names = file.substring(folder.length()).split("/");
      if (names.length == 2) {
        filesByChapter.computeIfAbsent(names[0], name -> new ArrayList<>()).add(file);
      } else if (names.length > 2 || !names[0].equals(GLOSSARY_FILE)) {
        log.error(
            "unexpected-file",
            SourceLocation.of(file),
            "this file has no place in a course",
            "",
            "lessons are " + folder + "NN-chapter/NN-lesson.md; other files go to media/");
      }
    }
    List<Chapter> chapters = chapters(filesByChapter);
    if (filesByChapter.isEmpty()) {
      log.error(
          "no-content",
          SourceLocation.of(folder),
          "the course has no lesson in this language",
          "",
          "write "
              + folder
              + "01-start/chapter.yml and 01-welcome.md, or take \""
              + language
              + "\" out of \"languages\"");
    }
    List<Chapter> complete = filesByChapter.isEmpty() ? chapters : translation.chapters(chapters);
    refuseSecondIds(complete);
    return new Edition(language, complete, terms());
  }

  /** They are read side by side, in the order of their folders. */
  private List<Chapter> chapters(SortedMap<String, List<String>> filesByChapter)
      throws IOException {
    try {
      return filesByChapter.entrySet().stream().toList().parallelStream()
          .flatMap(entry -> chapterOf(entry).stream())
          .toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private Optional<Chapter> chapterOf(Map.Entry<String, List<String>> folderAndFiles) {
    try {
      return chapter(folderAndFiles.getKey(), folderAndFiles.getValue());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether there is a glossary that cannot be read, so that no term can be looked up. */
  boolean lacksItsGlossary() {
    return glossaryUnreadable;
  }

  private List<Term> terms() throws IOException {
    Optional<YamlDocument> glossary = yaml(folder + GLOSSARY_FILE);
    glossaryUnreadable = source.has(folder + GLOSSARY_FILE) && glossary.isEmpty();
    List<Term> written =
        glossary
            .map(
                document ->
                    memory.recall(
                        folder + GLOSSARY_FILE,
                        document,
                        log,
                        own -> GlossaryReader.read(document, own)))
            .orElse(List.of());
    return glossaryUnreadable ? written : translation.terms(folder + GLOSSARY_FILE, written);
  }

  private Optional<Chapter> chapter(String name, List<String> files) throws IOException {
    String id = Slugs.afterNumber(name);
    String chapterFile = folder + name + "/" + CHAPTER_FILE;
    String bankFile = folder + name + "/" + BANK_FILE;
    if (id.isEmpty()) {
      misnamed(folder + name, "a chapter folder is named like 03-life-cycle");
      return Optional.empty();
    }
    if (taken.contains(id)) {
      misnamed(folder + name, "the site itself uses \"" + id + "\"");
    }
    Optional<Chapter> named =
        source.has(chapterFile) ? Optional.empty() : translation.withoutFile(id, chapterFile);
    if (!source.has(chapterFile) && named.isEmpty()) {
      log.error(
          "file-not-found",
          SourceLocation.of(chapterFile),
          "a chapter needs this file and it is missing",
          "",
          "write it with the keys \"title\" and \"summary\"");
    }
    List<String> lessonFiles = new ArrayList<>();
    for (String file : files) {
      if (file.endsWith(".md")) {
        lessonFiles.add(file);
      } else if (!file.equals(chapterFile) && !file.equals(bankFile)) {
        log.error(
            "unexpected-file",
            SourceLocation.of(file),
            "this file has no place in a chapter",
            "",
            "a chapter holds chapter.yml, bank.yml and lessons NN-name.md; other files go to"
                + " media/");
      }
    }
    if (lessonFiles.isEmpty() && translation.chapter(id).isEmpty()) {
      log.error(
          "no-content",
          SourceLocation.of(folder + name),
          "this chapter has no lesson",
          "",
          "write one, such as 01-welcome.md, or remove the folder");
    }
    List<Optional<SourceText>> texts = new ArrayList<>();
    for (String file : lessonFiles) {
      texts.add(source.text(file, log));
    }
    List<Lesson> written =
        texts.parallelStream()
            .flatMap(Optional::stream)
            .map(text -> lesson(text, id))
            .flatMap(Optional::stream)
            .toList();
    List<Lesson> read = translation.lessons(id, folder + name, lessonFiles, written);
    List<Question> bank =
        yaml(bankFile)
            .map(
                document ->
                    memory.recall(
                        bankFile,
                        List.of(document, BankReader.ids(read)),
                        log,
                        own -> new BankReader(document, read, own).read()))
            .orElse(List.of());
    Optional<Fields> fields =
        yaml(chapterFile)
            .map(
                document ->
                    Fields.of(
                        document.root(), document.source(), log, List.of("title", "summary")));
    return Optional.of(
        new Chapter(
            id,
            named.map(Chapter::location).orElse(SourceLocation.of(chapterFile)),
            fields.map(f -> f.requiredText("title")).or(() -> named.map(Chapter::title)).orElse(""),
            fields
                .map(f -> f.requiredText("summary"))
                .or(() -> named.map(Chapter::summary))
                .orElse(""),
            read,
            translation.bank(id, bankFile, bank)));
  }

  private Optional<Lesson> lesson(SourceText text, String chapter) {
    String file = text.file();
    String name = file.substring(file.lastIndexOf('/') + 1, file.length() - ".md".length());
    String slug = Slugs.afterNumber(name);
    if (slug.isEmpty() || Slugs.TAKEN_LESSONS.contains(slug)) {
      misnamed(
          file,
          "a lesson file is named like 01-welcome.md; taken: "
              + String.join(", ", Slugs.TAKEN_LESSONS));
      return Optional.empty();
    }
    return memory.recall(
        file,
        List.of(text, chapter, slug, info, media),
        log,
        own ->
            new LessonParser(info, new RecordingReader(media, language, own), own)
                .parse(text, chapter, slug));
  }

  private void misnamed(String path, String form) {
    log.error(
        "file-name",
        SourceLocation.of(path),
        "this name does not fit: the number orders, the rest is the id",
        "",
        form + "; " + Slugs.FORM);
  }

  private Optional<YamlDocument> yaml(String file) throws IOException {
    return source.has(file)
        ? source
            .text(file, log)
            .flatMap(
                text ->
                    memory.recall("yaml " + file, text, log, own -> YamlDocument.parse(text, own)))
        : Optional.empty();
  }

  private void refuseSecondIds(List<Chapter> chapters) {
    Map<String, SourceLocation> places = new HashMap<>();
    for (Chapter chapter : chapters) {
      once("chapter", chapter.id(), chapter.location(), places);
      for (Lesson lesson : chapter.lessons()) {
        once("lesson", lesson.id(), lesson.location(), places);
        lesson.activityList().forEach(a -> once("activity", a.id(), a.common().location(), places));
        lesson.actionList().forEach(a -> once("action", a.id(), a.location(), places));
      }
      for (Question question : chapter.bank()) {
        once("activity", question.id(), question.activity().common().location(), places);
      }
    }
  }

  private void once(String kind, String id, SourceLocation at, Map<String, SourceLocation> places) {
    SourceLocation first = places.putIfAbsent(kind + " " + id, at);
    if (first != null && !id.isEmpty()) {
      log.error(
          "duplicate-id",
          at,
          "two "
              + (kind.equals("activity") ? "activities" : kind + "s")
              + " have the id \""
              + id
              + "\"",
          "",
          "the other is " + first + "; rename one, or give it an \"id\"");
    }
  }
}
