package dev.sobre.lint;

import dev.sobre.diagnostic.DiagnosticLog;
import dev.sobre.markdown.Anchors;
import dev.sobre.source.CourseSource;
import dev.sobre.source.SourceText;
import dev.sobre.source.YamlDocument;
import dev.sobre.source.YamlNode;
import dev.sobre.source.YamlNode.Entry;
import dev.sobre.source.YamlNode.Mapping;
import dev.sobre.source.YamlNode.Scalar;
import dev.sobre.source.YamlNode.Sequence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Questions of banks, terms and figures that carry the stamp of their original. */
final class ItemStamps {

  /** Which item it is and where it is taught, which are no words. */
  private static final Set<String> NO_WORDS = Set.of("id", "lesson", Stamp.KEY);

  private final String language;

  /**
   * @param language the default one, of the originals
   */
  ItemStamps(String language) {
    this.language = language;
  }

  /** Whether the items of a file are paired with those of the same file in another language. */
  static boolean hasItems(String file) {
    return file.endsWith("/bank.yml") || file.endsWith("/glossary.yml");
  }

  /** Holds the stamps of a file against the original in the default language. */
  List<Finding> check(SourceText original, SourceText translation) {
    Map<String, Mapping> originals = items(original);
    List<Finding> found = new ArrayList<>();
    items(translation)
        .forEach(
            (id, item) -> {
              Mapping from = originals.get(id);
              if (from != null) {
                check(item, translation, from.location().toString(), Stamp.of(from, NO_WORDS))
                    .ifPresent(found::add);
              }
            });
    return found;
  }

  /** Holds the stamps of {@code facts.yml}, which has all languages in one place. */
  List<Finding> check(SourceText facts) {
    return root(facts)
        .filter(Mapping.class::isInstance)
        .map(
            root -> ((Mapping) root).entries().stream().flatMap(fact -> fact(fact, facts)).toList())
        .orElse(List.of());
  }

  private Stream<Finding> fact(Entry entry, SourceText facts) {
    if (!(entry.value() instanceof Mapping fact)) {
      return Stream.empty();
    }
    List<Entry> words =
        fact.entries().stream()
            .map(value -> ofLanguage(value).orElse(null))
            .filter(Objects::nonNull)
            .toList();
    String wanted = Stamp.of(fact.with(words), Set.of());
    return check(fact, facts, "its words in \"" + language + "\"", wanted).stream();
  }

  private Optional<Entry> ofLanguage(Entry entry) {
    return Optional.of(entry.value())
        .filter(Mapping.class::isInstance)
        .flatMap(texts -> ((Mapping) texts).get(language))
        .map(text -> new Entry(entry.key(), entry.location(), text));
  }

  private static Optional<Finding> check(
      Mapping item, SourceText source, String original, String wanted) {
    return text(item, Stamp.KEY)
        .filter(stamp -> !stamp.text().equals(wanted))
        .map(
            stamp -> {
              int offset = ScalarMap.offset(source.text(), stamp.location());
              return Stamp.stale(source, offset, original, wanted);
            });
  }

  private static Map<String, Mapping> items(SourceText source) {
    Map<String, Mapping> items = new LinkedHashMap<>();
    if (root(source).orElse(null) instanceof Sequence list) {
      for (YamlNode node : list.items()) {
        if (node instanceof Mapping item) {
          id(item).ifPresent(id -> items.putIfAbsent(id, item));
        }
      }
    }
    return items;
  }

  private static Optional<String> id(Mapping item) {
    return text(item, "id")
        .map(Scalar::text)
        .or(() -> text(item, "term").map(term -> Anchors.slug(term.text())));
  }

  private static Optional<Scalar> text(Mapping item, String key) {
    return item.get(key).filter(Scalar.class::isInstance).map(Scalar.class::cast);
  }

  private static Optional<YamlNode> root(SourceText source) {
    return YamlDocument.parse(source, new DiagnosticLog()).map(YamlDocument::root);
  }

  /**
   * The name of a file without its language and its numbers, which may differ between languages.
   */
  static String key(String file) {
    return file.replaceFirst("content/[^/]+/", "").replaceAll("(^|/)\\d+-", "$1");
  }

  static boolean isFacts(String file) {
    return file.equals(CourseSource.FACTS_FILE);
  }
}
