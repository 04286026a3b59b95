package dev.sobre.page;

import dev.sobre.diagnostic.DiagnosticLog;
import dev.sobre.diagnostic.NearestName;
import dev.sobre.diagnostic.SourceLocation;
import dev.sobre.source.SourceText;
import dev.sobre.source.YamlDocument;
import dev.sobre.source.YamlNode.Entry;
import dev.sobre.source.YamlNode.Mapping;
import dev.sobre.source.YamlNode.Scalar;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The interface texts of a theme: those of the theme that it extends, its own, and those of the
 * course, laid over each other text by text.
 */
final class ThemeTexts {

  private final SortedMap<String, SortedMap<String, String>> byLanguage = new TreeMap<>();
  private final SortedMap<String, SourceText> lastFile = new TreeMap<>();
  private final SortedMap<String, SortedMap<String, String>> standIns = new TreeMap<>();
  private final SortedSet<String> keys = new TreeSet<>();
  private final DiagnosticLog log;

  /**
   * @param standIns files by language, whose texts are taken where the theme has none of that name
   */
  ThemeTexts(SortedMap<String, SourceText> standIns, DiagnosticLog log) {
    this.log = log;
    standIns.forEach((language, file) -> add(this.standIns, language, file));
  }

  /** Adds a file of a theme; every language of a theme must have each of its texts. */
  void addTheme(String language, SourceText file) {
    entries(file, log).forEach(entry -> keys.add(entry.key()));
    add(language, file);
  }

  /** Adds a file of the course, which may hold some of the texts. */
  void addCourse(String language, SourceText file) {
    add(language, file);
  }

  /** Names of the texts of the theme, and of those that stand in. */
  SortedSet<String> keys() {
    SortedSet<String> known = new TreeSet<>(keys);
    standIns.values().forEach(texts -> known.addAll(texts.keySet()));
    return Collections.unmodifiableSortedSet(known);
  }

  /**
   * Logs the texts in a file of the course that nothing shows.
   *
   * @param known names of the texts of themes
   * @param templates in which an author may use texts of his own
   */
  static void refuseStrangers(
      SourceText file,
      SortedSet<String> known,
      Collection<SourceText> templates,
      DiagnosticLog log) {
    for (Entry entry : entries(file, log)) {
      String quoted = '"' + entry.key() + '"';
      if (!known.contains(entry.key())
          && templates.stream().noneMatch(template -> template.text().contains(quoted))) {
        file.error(
            log,
            "override-matches-nothing",
            entry.location(),
            "the theme has no text \"" + entry.key() + "\"",
            NearestName.hint(entry.key(), known));
      }
    }
  }

  private void add(String language, SourceText file) {
    lastFile.put(language, file);
    add(byLanguage, language, file);
  }

  private void add(
      SortedMap<String, SortedMap<String, String>> files, String language, SourceText file) {
    SortedMap<String, String> texts = files.computeIfAbsent(language, l -> new TreeMap<>());
    for (Entry entry : entries(file, log)) {
      if (entry.value() instanceof Scalar scalar) {
        texts.put(entry.key(), scalar.text());
      } else {
        file.error(
            log,
            "wrong-kind",
            entry.value().location(),
            "expected a text, found " + entry.value().kind(),
            "");
      }
    }
  }

  private static List<Entry> entries(SourceText file, DiagnosticLog log) {
    return YamlDocument.parse(file, log)
        .map(YamlDocument::root)
        .filter(Mapping.class::isInstance)
        .map(root -> ((Mapping) root).entries())
        .orElse(List.of());
  }

  /**
   * The texts by language. A language of the course that has none, or not all, is an error.
   *
   * @param where place of the choice of the theme
   */
  SortedMap<String, Messages> of(
      List<String> languages, SourceText courseFile, SourceLocation where) {
    SortedMap<String, Messages> messages = new TreeMap<>();
    for (String language : languages) {
      if (!byLanguage.containsKey(language)) {
        courseFile.error(
            log,
            "language-not-in-theme",
            where,
            "the theme has no messages in \"" + language + "\"",
            "it has: "
                + String.join(", ", byLanguage.keySet())
                + "; write the missing ones in theme/i18n/"
                + language
                + ".yml");
        continue;
      }
      SortedMap<String, String> texts = byLanguage.get(language);
      keys.stream().filter(key -> !texts.containsKey(key)).forEach(key -> missing(language, key));
      SortedMap<String, String> all =
          new TreeMap<>(standIns.getOrDefault(language, Collections.emptySortedMap()));
      all.putAll(texts);
      messages.put(language, new Messages(language, all));
    }
    return messages;
  }

  private void missing(String language, String key) {
    String example =
        byLanguage.values().stream()
            .filter(texts -> texts.containsKey(key))
            .map(texts -> texts.get(key))
            .findFirst()
            .orElse("");
    log.error(
        "message-missing",
        SourceLocation.of(lastFile.get(language).file()),
        "the text \"" + key + "\" is missing",
        "",
        "in another language: \"" + example + "\"");
  }
}
