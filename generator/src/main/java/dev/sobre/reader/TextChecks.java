package dev.sobre.reader;

import dev.sobre.course.Asset;
import dev.sobre.course.Edition;
import dev.sobre.course.Fact;
import dev.sobre.course.Lesson;
import dev.sobre.course.PageIndex;
import dev.sobre.diagnostic.DiagnosticLog;
import dev.sobre.diagnostic.Memory;
import dev.sobre.markdown.Anchors;
import dev.sobre.markdown.MarkdownText;
import dev.sobre.source.CourseSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;

/** Checks the texts of one language; one that stays the same only if the course around it moved. */
final class TextChecks {

  /** What a text is checked against, as far as a check looks. */
  private record Surroundings(
      Optional<Set<String>> facts,
      Optional<Set<String>> terms,
      Set<String> files,
      Map<String, String> lessons,
      Set<String> chapters,
      SortedMap<String, Asset> assets,
      Map<String, Set<String>> anchors) {}

  private final CourseSource source;
  private final PageIndex index;
  private final SortedMap<String, Asset> assets;
  private final Optional<SortedMap<String, Fact>> facts;
  private final Surroundings surroundings;
  private final DiagnosticLog log;
  private final Memory memory;

  private TextChecks(
      CourseSource source,
      PageIndex index,
      SortedMap<String, Asset> assets,
      Optional<SortedMap<String, Fact>> facts,
      Surroundings surroundings,
      DiagnosticLog log,
      Memory memory) {
    this.source = source;
    this.index = index;
    this.assets = assets;
    this.facts = facts;
    this.surroundings = surroundings;
    this.log = log;
    this.memory = memory;
  }

  /**
   * @param facts by id; empty when they could not be read, which has been said
   * @param withoutTerms whether the glossary could not be read, which has been said
   * @param memory what came of checking last time
   */
  static TextChecks of(
      Edition edition,
      CourseSource source,
      SortedMap<String, Asset> assets,
      Optional<SortedMap<String, Fact>> facts,
      boolean withoutTerms,
      DiagnosticLog log,
      Memory memory) {
    PageIndex index = PageIndex.of(edition);
    Map<String, String> lessons = new HashMap<>();
    Map<String, Set<String>> anchors = new HashMap<>();
    index
        .lessons()
        .forEach(
            (file, lesson) -> {
              lessons.put(file, lesson == null ? "" : lesson.location().file());
              if (lesson != null) {
                anchors.put(file, anchors(lesson, memory));
              }
            });
    Surroundings surroundings =
        new Surroundings(
            facts.map(found -> Set.copyOf(found.keySet())),
            withoutTerms ? Optional.empty() : Optional.of(Set.copyOf(index.terms().keySet())),
            Set.copyOf(source.files().keySet()),
            lessons,
            Set.copyOf(index.chapters().keySet()),
            assets,
            anchors);
    return new TextChecks(
        source,
        index,
        assets,
        facts,
        memory.same("surroundings " + edition.language(), surroundings),
        log,
        memory);
  }

  private record AnchorsOf(Object document) {}

  private static Set<String> anchors(Lesson lesson, Memory memory) {
    return memory.recall(
        new AnchorsOf(lesson.body().document()),
        "",
        new DiagnosticLog(),
        own -> Anchors.all(lesson.body().document()));
  }

  private record CheckOf(Object document) {}

  void check(MarkdownText text) {
    memory.recall(
        new CheckOf(text.document()),
        surroundings,
        log,
        own -> {
          LinkChecker links = new LinkChecker(source, index, assets, surroundings.anchors(), own);
          new TextChecker(links, facts, surroundings.terms().map(terms -> index), own).check(text);
          return true;
        });
  }
}
