package dev.sobre.lint;

import dev.sobre.course.Cloze;
import dev.sobre.lint.Prose.Kind;
import dev.sobre.source.SourceText;
import dev.sobre.source.YamlNode;
import dev.sobre.source.YamlNode.Entry;
import dev.sobre.source.YamlNode.Mapping;
import dev.sobre.source.YamlNode.Scalar;
import dev.sobre.source.YamlNode.Sequence;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Finds the words in the values of a YAML file of a course: by key, never in keys, ids, paths. */
final class YamlWords {

  /** A part of the format, with the keys whose values are words. */
  enum Part {
    COURSE(
        Set.of(
            "title",
            "summary",
            "keywords",
            "goals",
            "audiences",
            "statement",
            "text",
            "note",
            "reason"),
        Set.of("footer")),
    FACTS(Set.of("label", "source", "note"), Set.of()),
    CHAPTER(Set.of("title", "summary"), Set.of()),
    GLOSSARY(Set.of("term"), Set.of("definition")),
    FRONT_MATTER(Set.of("title", "summary", "objectives"), Set.of()),
    ACTIVITY(
        Set.of("match", "others", "category", "categories"),
        Set.of("prompt", "hint", "text", "feedback", "model", "items")),
    ACTIONS(Set.of(), Set.of("text")),
    DIAGRAM(Set.of("alt", "text", "note"), Set.of()),
    MEDIA(Set.of("title"), Set.of());

    private final Set<String> plain;
    private final Set<String> markdown;

    Part(Set<String> plain, Set<String> markdown) {
      this.plain = plain;
      this.markdown = markdown;
    }
  }

  /** Whose values are not the author's words, whatever is below. */
  private static final Set<String> CLOSED = Set.of("budgets", "rules", "licence", "accept", "lint");

  private static final Set<String> REPLIES = Set.of("correct", "wrong", "true", "false");
  private static final String GAP = "\\{\\{gap:[^{}]*\\}\\}";

  private final SourceText source;
  private final Part part;
  private final Set<String> languages;
  private final Words words = Words.none();

  private YamlWords(SourceText source, Part part, List<String> languages) {
    this.source = source;
    this.part = part;
    this.languages = new TreeSet<>(languages);
  }

  /**
   * The words of a tree.
   *
   * @param language of values that do not name their own; empty when it is not known
   * @param languages of the course
   */
  static Words of(
      SourceText source, YamlNode root, Part part, String language, List<String> languages) {
    YamlWords reader = new YamlWords(source, part, languages);
    reader.walk(root, "", language);
    return reader.words;
  }

  /** The key is the one that decides: that of the value, or of the list or mapping around it. */
  private void walk(YamlNode node, String key, String language) {
    if (node instanceof Scalar scalar) {
      scalar(scalar, key, language);
    } else if (node instanceof Sequence list) {
      list.items().forEach(item -> walk(item, key, language));
    } else if (node instanceof Mapping mapping) {
      mapping.entries().forEach(entry -> entry(entry, key, language));
    }
  }

  private void entry(Entry entry, String key, String language) {
    if (CLOSED.contains(entry.key())) {
      return;
    }
    boolean isWords = part.plain.contains(key) || part.markdown.contains(key);
    if (languages.contains(entry.key()) && part != Part.ACTIVITY) {
      walk(entry.value(), key, entry.key());
    } else if ((key.equals("feedback") && REPLIES.contains(entry.key()))
        || (isWords && key.equals("audiences"))) {
      walk(entry.value(), key, language);
    } else {
      walk(entry.value(), entry.key(), language);
    }
  }

  private void scalar(Scalar scalar, String key, String language) {
    boolean markdown = part.markdown.contains(key);
    if (scalar.type() != Scalar.Type.TEXT || (!markdown && !part.plain.contains(key))) {
      return;
    }
    CharMap map = ScalarMap.of(source, scalar);
    if (markdown) {
      words.addAll(MarkdownWords.of(source, language, withoutGaps(map), Kind.VALUE));
    } else if (!map.text().isBlank()) {
      words.prose().add(new Prose(source, language, Kind.VALUE, map));
    }
  }

  private static CharMap withoutGaps(CharMap map) {
    String text =
        java.util.regex.Pattern.compile(GAP)
            .matcher(map.text())
            .replaceAll(gap -> Cloze.GAP.repeat(gap.group().length()));
    return new CharMap(text, map.from(), map.to());
  }
}
