package dev.sobre.course;

import dev.sobre.markdown.Anchors;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Finds what the texts of one language refer to.
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

  public static PageIndex of(Edition edition) {
    SortedMap<String, Lesson> lessons = new TreeMap<>();
    SortedMap<String, Chapter> chapters = new TreeMap<>();
    SortedMap<String, Term> terms = new TreeMap<>();
    edition.lessons().forEach(lesson -> lessons.put(lesson.location().file(), lesson));
    for (Chapter chapter : edition.chapters()) {
      String file = chapter.location().file();
      chapters.put(file.substring(0, file.lastIndexOf('/')), chapter);
    }
    for (Term term : edition.terms()) {
      Stream.concat(Stream.of(term.id(), term.name()), term.also().stream())
          .forEach(form -> terms.put(Anchors.slug(form), term));
    }
    return new PageIndex(lessons, chapters, terms);
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
