package dev.sobre.search;

import dev.sobre.course.Action;
import dev.sobre.course.Activity;
import dev.sobre.course.Chapter;
import dev.sobre.course.Edition;
import dev.sobre.course.Lesson;
import dev.sobre.course.Term;
import dev.sobre.markdown.Anchors;
import dev.sobre.markdown.MarkdownText;
import dev.sobre.markdown.PlainText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The subjects of a course from A to Z, as at the end of a book: its modules, its lessons with
 * their sections, its terms and the glossary.
 *
 * @param subjects in alphabetical order, accents apart
 */
public record SubjectIndex(List<Subject> subjects) {

  /** A heading that this many lessons have, such as "Summary", is no subject. */
  private static final int COMMON_HEADING = 3;

  private static final int SECTION_LEVEL = 2;

  public SubjectIndex {
    subjects = List.copyOf(subjects);
  }

  /**
   * A subject.
   *
   * @param language that it is written in
   * @param title as printed
   * @param path its page from the root of the language
   * @param anchor a place on that page, or empty for the whole page
   * @param sections titles and anchors, in reading order
   * @param text what the page says; empty for a module or a term, which only their title finds
   */
  public record Subject(
      String language,
      String title,
      String path,
      String anchor,
      List<Section> sections,
      String text) {
    public Subject {
      sections = List.copyOf(sections);
    }

    /** The letter that it stands under: in upper case without accent, or {@code #}. */
    public String letter() {
      String first = sortKey(title).substring(0, 1).toUpperCase(java.util.Locale.ROOT);
      return Character.isLetter(first.charAt(0)) ? first : "#";
    }
  }

  /**
   * A part of a lesson.
   *
   * @param title as printed
   * @param anchor of its heading
   */
  public record Section(String title, String anchor) {}

  /**
   * Collects the subjects.
   *
   * @param glossary title and path of the glossary, which counts when the course has terms
   */
  public static SubjectIndex of(Edition edition, Section glossary) {
    Map<String, Long> headings =
        edition
            .lessons()
            .flatMap(lesson -> sections(lesson).map(Section::title).distinct())
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    List<Subject> subjects = new ArrayList<>();
    for (Chapter chapter : edition.chapters()) {
      subjects.add(
          new Subject(chapter.language(), chapter.title(), chapter.path(), "", List.of(), ""));
    }
    edition
        .lessons()
        .forEach(
            lesson ->
                subjects.add(
                    new Subject(
                        lesson.language(),
                        lesson.title(),
                        lesson.path(),
                        "",
                        sections(lesson)
                            .filter(section -> headings.get(section.title()) < COMMON_HEADING)
                            .toList(),
                        text(lesson))));
    for (Term term : edition.terms()) {
      subjects.add(
          new Subject(
              term.definition().language(),
              term.name(),
              glossary.anchor(),
              term.id(),
              List.of(),
              ""));
    }
    if (!edition.terms().isEmpty()) {
      String text =
          edition.terms().stream().map(SubjectIndex::text).collect(Collectors.joining(" "));
      subjects.add(
          new Subject(
              edition.language(), glossary.title(), glossary.anchor(), "", List.of(), text));
    }
    subjects.sort(
        Comparator.comparing(Subject::letter)
            .thenComparing((Subject subject) -> sortKey(subject.title()))
            .thenComparing(Subject::path)
            .thenComparing(Subject::anchor));
    return new SubjectIndex(subjects);
  }

  /** The texts of the pages in the order of the subjects, for the {@link WordIndex}. */
  public List<String> pages() {
    return subjects.stream().map(Subject::text).filter(text -> !text.isEmpty()).toList();
  }

  private static String sortKey(String title) {
    List<String> words = Words.of(title);
    return words.isEmpty() ? "#" : String.join(" ", words);
  }

  private static Stream<Section> sections(Lesson lesson) {
    return Anchors.ofHeadings(lesson.body().document()).entrySet().stream()
        .filter(heading -> heading.getKey().getLevel() == SECTION_LEVEL)
        .map(heading -> new Section(PlainText.of(heading.getKey()), heading.getValue()));
  }

  private static String text(Lesson lesson) {
    return Stream.of(
            Stream.of(lesson.title(), lesson.summary()),
            lesson.objectives().stream(),
            Stream.of(PlainText.of(lesson.body().document())),
            lesson.activityList().stream().flatMap(Activity::texts).map(SubjectIndex::text),
            lesson.actionList().stream().map(Action::text).map(SubjectIndex::text))
        .flatMap(texts -> texts)
        .collect(Collectors.joining(" "));
  }

  private static String text(Term term) {
    return Stream.concat(Stream.of(term.name(), text(term.definition())), term.also().stream())
        .collect(Collectors.joining(" "));
  }

  private static String text(MarkdownText text) {
    return PlainText.of(text.document());
  }
}
