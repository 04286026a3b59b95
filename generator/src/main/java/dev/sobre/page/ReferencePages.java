package dev.sobre.page;

import dev.sobre.course.Fact;
import dev.sobre.course.Localized;
import dev.sobre.course.PageKind;
import dev.sobre.course.Term;
import dev.sobre.markdown.Anchors;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the pages refer to: glossary, sources, and how their footprint is measured. */
final class ReferencePages {

  private final PageFrame frame;

  ReferencePages(PageFrame frame) {
    this.frame = frame;
  }

  /**
   * @param statements to which the page on the footprint leads
   */
  List<Draft> drafts(List<Statement.Link> statements) {
    List<Draft> pages = new ArrayList<>();
    if (!frame.edition().terms().isEmpty()) {
      pages.add(new Draft(PageFrame.GLOSSARY, this::glossary));
    }
    if (frame.citesFacts()) {
      pages.add(new Draft(PageFrame.SOURCES, this::sources));
    }
    if (frame.hasFootprint()) {
      pages.add(new Draft(PageFrame.FOOTPRINT, () -> footprint(statements)));
    }
    return pages;
  }

  /** {@code terms}, see {@link #terms}. */
  Page glossary() {
    Map<String, Object> values =
        frame.values(
            PageFrame.GLOSSARY, PageKind.GLOSSARY, frame.messages().text("glossary.title"), "");
    values.put("terms", terms(PageFrame.GLOSSARY));
    return frame.page("glossary", PageFrame.GLOSSARY, PageKind.GLOSSARY, values);
  }

  /** {@code facts}, see {@link #facts}. */
  Page sources() {
    Map<String, Object> values =
        frame.values(
            PageFrame.SOURCES, PageKind.SOURCES, frame.messages().text("sources.title"), "");
    values.put("facts", facts());
    return frame.page("sources", PageFrame.SOURCES, PageKind.SOURCES, values);
  }

  private Page footprint(List<Statement.Link> statements) {
    Map<String, Object> values =
        frame.values(
            PageFrame.FOOTPRINT, PageKind.FOOTPRINT, frame.messages().text("footprint.title"), "");
    values.put("statements", StatementPages.links(frame, PageFrame.FOOTPRINT, statements));
    return frame.page("footprint", PageFrame.FOOTPRINT, PageKind.FOOTPRINT, values);
  }

  /**
   * {@code id, name, definition, language} of every term, in alphabetical order, accents apart.
   *
   * @param path of the page that shows them
   */
  List<Map<String, Object>> terms(String path) {
    return frame.edition().terms().stream()
        .sorted(
            Comparator.comparing((Term term) -> Anchors.slug(term.name())).thenComparing(Term::id))
        .map(
            term ->
                Map.<String, Object>of(
                    "id", term.id(),
                    "name", term.name(),
                    "definition", frame.inline(term.definition(), path),
                    "language", frame.foreign(term.definition().language())))
        .toList();
  }

  /**
   * {@code id, label, value, year, source, url, checked, note} of every fact that is cited; texts
   * also have {@code labelLanguage, sourceLanguage, noteLanguage}.
   */
  List<Map<String, Object>> facts() {
    Set<String> used = UsedFacts.of(frame.edition());
    return frame.course().facts().values().stream()
        .filter(fact -> used.contains(fact.id()))
        .map(this::entry)
        .toList();
  }

  private Map<String, Object> entry(Fact fact) {
    Map<String, Object> entry = new HashMap<>();
    entry.put("id", fact.id());
    entry.put("value", Facts.value(fact, frame.messages()));
    entry.put("year", fact.year());
    entry.put("url", fact.url());
    entry.put("checked", fact.checked());
    putText(entry, "label", fact.label());
    putText(entry, "source", fact.source());
    putText(entry, "note", fact.note().orElse(Localized.EMPTY));
    return entry;
  }

  /** A text, and its language if it is not that of the page. */
  private void putText(Map<String, Object> entry, String key, Localized text) {
    entry.put(key, text.in(frame.language()));
    entry.put(key + "Language", frame.foreign(text.languageFor(frame.language())));
  }
}
