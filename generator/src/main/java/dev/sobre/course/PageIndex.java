package dev.sobre.course;

import dev.sobre.markdown.Anchors;
import dev.sobre.source.CourseSource;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Finds what the texts of one language refer to. A text that stands in for a missing translation
 * refers to files and terms of its own language, and leads to the pages of the language it is in.
 *
 * @param lessons by source file
 * @param chapters by source folder
 * @param terms by every form, as a slug
 */
public record PageIndex(
    SortedMap<String, Lesson> lessons,
    SortedMap<String, Chapter> chapters,
    SortedMap<String, Term> terms) {

  public PageIndex {
    lessons = Collections.unmodifiableSortedMap(new TreeMap<>(lessons));
    chapters = Collections.unmodifiableSortedMap(new TreeMap<>(chapters));
    terms = Collections.unmodifiableSortedMap(new TreeMap<>(terms));
  }

  /** For the texts of an edition in its own language. */
  public static PageIndex of(Edition edition) {
    return of(edition, edition);
  }

  /**
   * For texts that are written in one language and shown in another.
   *
   * @param written edition whose files and terms they name
   * @param shown edition that has the pages
   */
  public static PageIndex of(Edition written, Edition shown) {
    SortedMap<String, Lesson> lessons = new TreeMap<>();
    SortedMap<String, Chapter> chapters = new TreeMap<>();
    SortedMap<String, Term> terms = new TreeMap<>();
    Map<String, Chapter> chaptersById = new HashMap<>();
    Map<String, Lesson> lessonsById = new HashMap<>();
    Map<String, Term> termsById = new HashMap<>();
    shown.chapters().forEach(chapter -> chaptersById.put(chapter.id(), chapter));
    shown.lessons().forEach(lesson -> lessonsById.put(lesson.id(), lesson));
    shown.terms().forEach(term -> termsById.put(term.id(), term));
    for (Chapter chapter : written.chapters()) {
      String folder = folder(inLanguage(chapter.location().file(), written));
      chapters.put(folder, chaptersById.get(chapter.id()));
      for (Lesson lesson : chapter.lessons()) {
        String file = lesson.location().file();
        boolean own = lesson.language().equals(written.language());
        lessons.put(
            own ? file : folder + file.substring(file.lastIndexOf('/')),
            lessonsById.get(lesson.id()));
      }
    }
    for (Term term : written.terms()) {
      Stream.concat(Stream.of(term.id(), term.name()), term.also().stream())
          .forEach(form -> terms.putIfAbsent(Anchors.slug(form), termsById.get(term.id())));
    }
    return new PageIndex(lessons, chapters, terms);
  }

  private static String inLanguage(String file, Edition edition) {
    return CourseSource.inLanguage(file, edition.language());
  }

  private static String folder(String file) {
    return file.substring(0, file.lastIndexOf('/'));
  }

  /** A term by its id, name or another form, whatever the case and accents. */
  public Optional<Term> term(String written) {
    return Optional.ofNullable(terms.get(Anchors.slug(written)));
  }

  /** Path of the page made from a file or folder, from the root of the language. */
  public Optional<String> page(String file) {
    return Optional.ofNullable(lessons.get(file))
        .map(Lesson::path)
        .or(() -> Optional.ofNullable(chapters.get(file)).map(Chapter::path));
  }
}
