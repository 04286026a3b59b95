package dev.sobre.reader;

import dev.sobre.course.Chapter;
import dev.sobre.course.Edition;
import dev.sobre.course.Lesson;
import dev.sobre.course.Question;
import dev.sobre.course.Term;
import dev.sobre.diagnostic.DiagnosticLog;
import dev.sobre.diagnostic.NearestName;
import dev.sobre.diagnostic.SourceLocation;
import dev.sobre.source.CourseSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Fills what one language lacks with the original, which is the default language: it decides which
 * chapters and lessons there are, and their order. Each gap is a warning at the original, with the
 * place of the translation to write.
 */
final class Translation {

  private final Optional<Edition> original;
  private final String language;
  private final CourseSource source;
  private final DiagnosticLog log;

  /**
   * @param original the default language, read; empty for the default language itself
   * @param language that is read
   */
  Translation(Optional<Edition> original, String language, CourseSource source, DiagnosticLog log) {
    this.original = original;
    this.language = language;
    this.source = source;
    this.log = log;
  }

  /** The chapter of the original, if it has it. */
  Optional<Chapter> chapter(String id) {
    return original.stream()
        .flatMap(edition -> edition.chapters().stream())
        .filter(chapter -> chapter.id().equals(id))
        .findFirst();
  }

  /** Title and summary of a chapter whose folder is there, and whose {@code chapter.yml} is not. */
  Optional<Chapter> withoutFile(String id, String file) {
    Optional<Chapter> chapter = chapter(id);
    chapter.ifPresent(c -> missing("chapter", c.location().file(), "write " + file));
    return chapter;
  }

  /** The chapters in the order of the original, with those that this language lacks. */
  List<Chapter> chapters(List<Chapter> own) {
    if (original.isEmpty()) {
      return own;
    }
    Map<String, Chapter> byId = byId(own, Chapter::id);
    List<Chapter> complete = new ArrayList<>();
    for (Chapter chapter : original.get().chapters()) {
      Chapter translated = byId.remove(chapter.id());
      complete.add(translated == null ? chapter : translated);
      if (translated == null) {
        String file = chapter.location().file();
        missing("chapter", file, "write " + translated(file) + ", bank and lessons");
      }
    }
    List<String> known = original.get().chapters().stream().map(Chapter::id).toList();
    byId.values().forEach(c -> withoutOriginal("chapter", c.id(), c.location(), known));
    complete.addAll(byId.values());
    return complete;
  }

  /**
   * The lessons of a chapter in the order of the original, with those that this language lacks.
   *
   * @param folder of the chapter in this language, without a slash at its end
   * @param files of the lessons there, also of those that could not be read
   */
  List<Lesson> lessons(String chapter, String folder, Collection<String> files, List<Lesson> own) {
    Optional<Chapter> translated = chapter(chapter);
    if (translated.isEmpty()) {
      return own;
    }
    Map<String, Lesson> byId = byId(own, Lesson::id);
    List<Lesson> complete = new ArrayList<>();
    for (Lesson lesson : translated.get().lessons()) {
      String file = lesson.location().file();
      String expected = folder + file.substring(file.lastIndexOf('/'));
      if (byId.containsKey(lesson.id())) {
        complete.add(byId.remove(lesson.id()));
      } else if (files.stream().noneMatch(f -> slug(f).equals(slug(expected)))) {
        missing("lesson", file, "write " + expected);
        complete.add(lesson);
      }
    }
    List<String> known = translated.get().lessons().stream().map(Lesson::id).toList();
    byId.values().forEach(l -> withoutOriginal("lesson", l.id(), l.location(), known));
    complete.addAll(byId.values());
    return complete;
  }

  /**
   * The questions of a chapter: those of this language, then those that it lacks.
   *
   * @param file the bank in this language
   */
  List<Question> bank(String chapter, String file, List<Question> own) {
    List<Question> questions = chapter(chapter).map(Chapter::bank).orElse(List.of());
    if (!source.has(file) && !questions.isEmpty()) {
      missing("bank", questions.get(0).activity().common().location().file(), "write " + file);
      return questions;
    }
    return completed(
        own,
        questions,
        Question::id,
        question ->
            missing(
                "question",
                question.activity().common().location(),
                "add it to " + file + " with the id \"" + question.id() + "\""));
  }

  /**
   * The glossary: the terms of this language, then those that it lacks. A term without original is
   * welcome, since languages need not explain the same words.
   *
   * @param file the glossary in this language
   */
  List<Term> terms(String file, List<Term> own) {
    List<Term> terms = original.map(Edition::terms).orElse(List.of());
    if (!source.has(file) && !terms.isEmpty()) {
      missing("glossary", terms.get(0).location().file(), "write " + file);
      return terms;
    }
    return completed(
        own,
        terms,
        Term::id,
        term ->
            missing(
                "term",
                term.location(),
                "add it to " + file + " with the id \"" + term.id() + "\""));
  }

  private static <T> List<T> completed(
      List<T> own, List<T> original, Function<T, String> id, Consumer<T> missing) {
    Map<String, T> byId = byId(own, id);
    List<T> complete = new ArrayList<>(own);
    for (T item : original) {
      if (!byId.containsKey(id.apply(item))) {
        missing.accept(item);
        complete.add(item);
      }
    }
    return complete;
  }

  private static <T> Map<String, T> byId(List<T> items, Function<T, String> id) {
    Map<String, T> byId = new LinkedHashMap<>();
    items.forEach(item -> byId.putIfAbsent(id.apply(item), item));
    return byId;
  }

  private void missing(String what, String originalFile, String hint) {
    missing(what, SourceLocation.of(originalFile), hint);
  }

  private void missing(String what, SourceLocation at, String hint) {
    log.warning(
        "translation-missing",
        at,
        "this " + what + " has no translation to \"" + language + "\": readers get the original",
        "",
        hint);
  }

  private void withoutOriginal(String what, String id, SourceLocation at, List<String> known) {
    log.error(
        "translation-without-original",
        at,
        "no " + what + " \"" + id + "\" in the default language, which decides the list",
        "",
        NearestName.hint(id, known));
  }

  private String translated(String file) {
    return CourseSource.inLanguage(file, language);
  }

  private static String slug(String file) {
    return Slugs.afterNumber(file.substring(file.lastIndexOf('/') + 1).replace(".md", ""));
  }
}
