package dev.sobre.reader;

import dev.sobre.course.Fact;
import dev.sobre.course.Localized;
import dev.sobre.diagnostic.DiagnosticLog;
import dev.sobre.source.YamlDocument;
import dev.sobre.source.YamlNode.Entry;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads {@code facts.yml}: a mapping from id to figure. */
final class FactReader {

  static final List<String> KEYS =
      List.of("label", "value", "unit", "year", "source", "url", "checked", "note", "translated");

  private FactReader() {}

  static SortedMap<String, Fact> read(
      YamlDocument document, List<String> languages, DiagnosticLog log) {
    Fields all = Fields.open(document.root(), document.source(), log);
    SortedMap<String, Fact> facts = new TreeMap<>();
    for (Entry entry : all.entries()) {
      if (!Slugs.isSlug(entry.key())) {
        document
            .source()
            .error(
                log,
                "wrong-value",
                entry.location(),
                "\"" + entry.key() + "\" is not an id",
                Slugs.FORM);
      }
      facts.put(entry.key(), fact(entry, document, languages, log));
    }
    return facts;
  }

  private static Fact fact(
      Entry entry, YamlDocument document, List<String> languages, DiagnosticLog log) {
    Fields fields = Fields.of(entry.value(), document.source(), log, KEYS);
    Optional<Localized> source =
        fields.localized("source", languages).filter(text -> !text.isEmpty());
    requireSource(entry, fields, source.isPresent());
    String checked = fields.requiredText("checked");
    if (!checked.isEmpty() && !checked.matches("\\d{4}-\\d{2}-\\d{2}")) {
      fields.refused("checked", "a date such as 2026-03-31");
    }
    // For the rules of words; here it only has to be a text.
    fields.text("translated");
    return new Fact(
        entry.key(),
        fields.requiredLocalized("label", languages),
        fields.requiredText("value"),
        fields.localized("unit", languages).orElse(Localized.EMPTY),
        fields.requiredText("year"),
        source.orElse(Localized.EMPTY),
        fields.text("url").orElse(""),
        checked,
        fields.localized("note", languages),
        entry.location());
  }

  private static void requireSource(Entry entry, Fields fields, boolean named) {
    boolean linked = fields.text("url").filter(url -> url.matches("https?://\\S+")).isPresent();
    if (!named || !linked) {
      fields
          .source()
          .error(
              fields.log(),
              "fact-without-source",
              entry.location(),
              "the fact \"" + entry.key() + "\" has no " + (named ? "usable url" : "source"),
              "give its \"source\" (title, publisher) and its \"url\" (https://…)");
    }
  }
}
