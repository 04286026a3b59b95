package dev.sobre.page;

import dev.sobre.course.Assessments;
import dev.sobre.course.Chapter;
import dev.sobre.course.Course;
import dev.sobre.course.Edition;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;

/**
 * The same page in the other languages. Pages match by their paths, which are made of ids and hence
 * the same in all languages; a page that another language lacks (a glossary, a test) leads to the
 * home page of that language.
 */
final class Alternates {

  private record Other(Edition edition, String prefix, String name, Set<String> lacking) {}

  private final String prefix;
  private final List<Other> others = new ArrayList<>();

  /**
   * @param prefix folder of the language from the root, such as {@code en/}, or empty
   * @param prefixes folders of the other languages that lie beside it, by language code
   */
  Alternates(Course course, Theme theme, String prefix, SortedMap<String, String> prefixes) {
    this.prefix = prefix;
    for (Edition edition : course.editions()) {
      if (prefixes.containsKey(edition.language())) {
        String name = theme.messages().get(edition.language()).text("language.name");
        others.add(new Other(edition, prefixes.get(edition.language()), name, lacking(edition)));
      }
    }
  }

  /**
   * {@code code, name, url} for each other language, in the order of the course.
   *
   * @param path of the page from the root of its language
   */
  List<Map<String, Object>> of(String path) {
    List<Map<String, Object>> alternates = new ArrayList<>();
    for (Other other : others) {
      String same = other.lacking().contains(path) ? PageFrame.HOME : path;
      alternates.add(
          Map.of(
              "code", other.edition().language(),
              "name", other.name(),
              "url", Urls.relative(prefix + path, other.prefix() + same)));
    }
    return alternates;
  }

  /** Paths of the pages that other languages of the course may have and this one has not. */
  private static Set<String> lacking(Edition edition) {
    Set<String> lacking = new HashSet<>();
    if (edition.terms().isEmpty()) {
      lacking.add(PageFrame.GLOSSARY);
    }
    if (!UsedFacts.any(edition)) {
      lacking.add(PageFrame.SOURCES);
    }
    if (!edition.hasActions()) {
      lacking.addAll(List.of(PageFrame.PLAN, PlanPages.TEAM));
    }
    if (!edition.hasQuestions()) {
      lacking.add(Assessments.CERTIFICATE_PATH);
    }
    for (Chapter chapter : edition.chapters()) {
      if (chapter.bank().isEmpty()) {
        lacking.addAll(
            List.of(chapter.entryTestPath(), chapter.testPath(), chapter.questionsPath()));
      }
    }
    return lacking;
  }
}
