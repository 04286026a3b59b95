package dev.sobre.page;

import dev.sobre.course.PageKind;
import dev.sobre.search.SubjectIndex;
import dev.sobre.search.SubjectIndex.Section;
import dev.sobre.search.SubjectIndex.Subject;
import dev.sobre.search.WordIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * The page of subjects from A to Z, above which scripts put the search. The index of words numbers
 * pages in the order in which this page names them, so that it needs no names itself.
 */
public final class SearchPage {

  /** Path of the script from the root of the site. */
  public static final String SCRIPT = "assets/search.js";

  /** Path of the script that loads it once the learner is in the field. */
  public static final String LATER_SCRIPT = "assets/search-later.js";

  private final PageFrame frame;
  private SubjectIndex subjects;

  SearchPage(PageFrame frame) {
    this.frame = frame;
  }

  /** Collected when first wanted: other pages do without them. */
  private synchronized SubjectIndex subjects() {
    if (subjects == null) {
      subjects =
          SubjectIndex.of(
              frame.edition(),
              new Section(frame.messages().text("glossary.title"), PageFrame.GLOSSARY));
    }
    return subjects;
  }

  /** {@code letters (letter, subjects (language, title, url, sections (title, url))), index}. */
  Page render() {
    String path = PageFrame.SEARCH;
    Map<String, Object> values =
        frame.values(path, PageKind.SEARCH, frame.messages().text("search.title"), "");
    values.put("letters", letters());
    values.put("index", frame.shared(path, indexPath()));
    frame.putScript(values, path, SCRIPT, LATER_SCRIPT);
    return frame.page("search", path, PageKind.SEARCH, values);
  }

  /**
   * Path of the index of words from the root of the site, and the script that holds it; none in a
   * low-data version, which has the same words and uses that of the other.
   */
  SortedMap<String, String> index(Predicate<String> wanted) {
    SortedMap<String, String> index = new TreeMap<>();
    if (frame.version().isLowData() || !wanted.test(indexPath())) {
      return index;
    }
    String words = JsonText.of(WordIndex.of(subjects().pages()));
    index.put(indexPath(), "self.sobreIndex = " + words + ";\n");
    return index;
  }

  private String indexPath() {
    return "assets/search-" + frame.language() + ".js";
  }

  private List<Map<String, Object>> letters() {
    SortedMap<String, List<Map<String, Object>>> byLetter = new TreeMap<>();
    for (Subject subject : subjects().subjects()) {
      byLetter.computeIfAbsent(subject.letter(), letter -> new ArrayList<>()).add(entry(subject));
    }
    return byLetter.entrySet().stream()
        .map(
            group -> Map.<String, Object>of("letter", group.getKey(), "subjects", group.getValue()))
        .toList();
  }

  private Map<String, Object> entry(Subject subject) {
    return Map.of(
        "language", frame.foreign(subject.language()),
        "title", subject.title(),
        "url", url(subject, subject.anchor()),
        "sections",
            subject.sections().stream()
                .map(
                    section ->
                        Map.of("title", section.title(), "url", url(subject, section.anchor())))
                .toList());
  }

  private String url(Subject subject, String anchor) {
    String page = frame.url(PageFrame.SEARCH, subject.path());
    return anchor.isEmpty() ? page : page + "#" + Urls.encode(anchor);
  }
}
