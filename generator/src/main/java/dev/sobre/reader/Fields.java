package dev.sobre.reader;

import dev.sobre.course.Localized;
import dev.sobre.diagnostic.DiagnosticLog;
import dev.sobre.diagnostic.NearestName;
import dev.sobre.diagnostic.SourceLocation;
import dev.sobre.source.SourceText;
import dev.sobre.source.YamlNode;
import dev.sobre.source.YamlNode.Entry;
import dev.sobre.source.YamlNode.Mapping;
import dev.sobre.source.YamlNode.Scalar;
import dev.sobre.source.YamlNode.Sequence;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The keys of one mapping, read with checks. A wrong or missing value is logged and read as empty,
 * so that one run finds every error.
 */
final class Fields {

  /** Stands for what is no mapping at all, which has been said and is not said again key by key. */
  private static final Mapping NOTHING = new Mapping(SourceLocation.of(""), List.of());

  private final Mapping mapping;
  private final SourceLocation location;
  private final SourceText source;
  private final DiagnosticLog log;

  private Fields(Mapping mapping, SourceLocation location, SourceText source, DiagnosticLog log) {
    this.mapping = mapping;
    this.location = location;
    this.source = source;
    this.log = log;
  }

  /**
   * Opens a mapping; any key but the allowed ones is an error. One with a slip is read as what was
   * meant, so that nothing else is said of it.
   */
  static Fields of(YamlNode node, SourceText source, DiagnosticLog log, List<String> allowed) {
    Fields fields = open(node, source, log);
    for (Entry entry : fields.mapping.entries()) {
      if (!allowed.contains(entry.key())) {
        source.error(
            log,
            "unknown-key",
            entry.location(),
            "unknown key \"" + entry.key() + "\"",
            NearestName.hint(entry.key(), allowed));
      }
    }
    return fields.mapping == NOTHING
        ? fields
        : new Fields(MeantKeys.in(fields.mapping, allowed), fields.location, source, log);
  }

  /** Opens a mapping whose keys are names that the author chose. */
  static Fields open(YamlNode node, SourceText source, DiagnosticLog log) {
    if (node instanceof Mapping mapping) {
      return new Fields(mapping, node.location(), source, log);
    }
    wrongKind(node, "a mapping (\"key: value\" lines)", source, log);
    return new Fields(NOTHING, node.location(), source, log);
  }

  SourceLocation location() {
    return location;
  }

  SourceText source() {
    return source;
  }

  DiagnosticLog log() {
    return log;
  }

  List<Entry> entries() {
    return mapping.entries();
  }

  Optional<YamlNode> node(String key) {
    return mapping.get(key).filter(node -> !isNull(node));
  }

  SourceLocation locationOf(String key) {
    return mapping.get(key).map(YamlNode::location).orElse(location);
  }

  /** Logs an error about the value of a key, or about the mapping when the key is missing. */
  void error(String key, String code, String message, String hint) {
    source.error(log, code, locationOf(key), message, hint);
  }

  /** A value that must be there. */
  Optional<YamlNode> required(String key) {
    Optional<YamlNode> node = node(key);
    if (node.isEmpty() && mapping != NOTHING) {
      SourceLocation at =
          mapping.entries().stream()
              .filter(e -> e.key().equals(key))
              .map(Entry::location)
              .findFirst()
              .orElse(mapping.owner());
      source.error(log, "missing-key", at, "\"" + key + "\" is missing", "");
    }
    return node;
  }

  Optional<String> text(String key) {
    return node(key).flatMap(this::asText);
  }

  String requiredText(String key) {
    return required(key).flatMap(this::asText).orElse("");
  }

  /** A text, a number or a boolean as its characters; an empty text is an error. */
  Optional<String> asText(YamlNode node) {
    if (!(node instanceof Scalar scalar) || isNull(node)) {
      wrongKind(node, "a text", source, log);
      return Optional.empty();
    }
    if (scalar.text().isBlank()) {
      source.error(log, "empty-text", node.location(), "this text is empty", "");
      return Optional.empty();
    }
    return Optional.of(scalar.text().strip());
  }

  /** A text for all languages, or a mapping from language to text. */
  Optional<Localized> localized(String key, List<String> languages) {
    return node(key).flatMap(node -> asLocalized(node, languages));
  }

  Localized requiredLocalized(String key, List<String> languages) {
    return required(key).flatMap(n -> asLocalized(n, languages)).orElse(Localized.EMPTY);
  }

  Optional<Localized> asLocalized(YamlNode node, List<String> languages) {
    if (!(node instanceof Mapping texts)) {
      return asText(node).map(Localized::same);
    }
    Map<String, String> byLanguage = new TreeMap<>();
    for (Entry entry : texts.entries()) {
      if (!entry.key().matches("[a-z]{2,3}(-[A-Za-z0-9]+)*")) {
        source.error(
            log,
            "unknown-key",
            entry.location(),
            "\"" + entry.key() + "\" is not a language code",
            "write a code such as " + String.join(", ", languages));
      }
      asText(entry.value()).ifPresent(text -> byLanguage.put(entry.key(), text));
    }
    return Optional.of(new Localized(new TreeMap<>(byLanguage)));
  }

  List<YamlNode> list(String key) {
    return node(key).map(node -> items(node, source, log)).orElse(List.of());
  }

  /** The items of a list; anything else is an error and reads as an empty list. */
  static List<YamlNode> items(YamlNode node, SourceText source, DiagnosticLog log) {
    if (node instanceof Sequence sequence) {
      return sequence.items();
    }
    wrongKind(node, "a list (lines that start with \"- \")", source, log);
    return List.of();
  }

  List<String> texts(String key) {
    List<String> texts = new ArrayList<>();
    list(key).forEach(item -> asText(item).ifPresent(texts::add));
    return List.copyOf(texts);
  }

  /**
   * A list of names that {@code course.yml} gives a meaning to.
   *
   * @param kind what the names stand for, for the message
   */
  List<String> named(String key, List<String> known, String kind) {
    List<String> found = new ArrayList<>();
    for (YamlNode node : list(key)) {
      String written = asText(node).orElse("");
      if (known.contains(written)) {
        found.add(written);
      } else if (!written.isEmpty()) {
        source.error(
            log,
            "unknown-value",
            node.location(),
            "course.yml names no " + kind + " \"" + written + "\"",
            NearestName.hint(written, known));
      }
    }
    return found;
  }

  Optional<BigDecimal> number(String key) {
    return node(key)
        .flatMap(
            node -> {
              try {
                return Optional.of(new BigDecimal(node instanceof Scalar s ? s.text() : ""));
              } catch (NumberFormatException notANumber) {
                wrongKind(node, "a number, with a point before decimals", source, log);
                return Optional.empty();
              }
            });
  }

  Optional<Boolean> bool(String key) {
    return node(key)
        .flatMap(
            node -> {
              if (node instanceof Scalar s && s.type() == Scalar.Type.BOOLEAN) {
                return Optional.of(s.text().equalsIgnoreCase("true"));
              }
              wrongKind(node, "true or false", source, log);
              return Optional.empty();
            });
  }

  /** A whole number within bounds, both inclusive. */
  Optional<Integer> integer(String key, int min, int max) {
    Optional<String> written = text(key);
    return written.flatMap(text -> wholeNumber(key, text, min, max, "a whole number"));
  }

  /** A share written {@code 70 %}; 0 to 100. */
  Optional<Integer> percent(String key) {
    return text(key)
        .flatMap(
            text ->
                text.endsWith("%")
                    ? wholeNumber(
                        key,
                        text.substring(0, text.length() - 1).replaceAll("\\h+$", ""),
                        0,
                        100,
                        "a percentage")
                    : refused(key, "a percentage with its sign, such as 70 %"));
  }

  private Optional<Integer> wholeNumber(String key, String text, int min, int max, String what) {
    if (text.matches("\\d{1,9}")) {
      int value = Integer.parseInt(text);
      if (value >= min && value <= max) {
        return Optional.of(value);
      }
    }
    return refused(key, what + " from " + min + " to " + max);
  }

  /** One of a few words; the error names the nearest. */
  <T> Optional<T> oneOf(String key, List<String> words, Function<String, T> reader) {
    return text(key)
        .flatMap(
            word -> {
              if (words.contains(word)) {
                return Optional.of(reader.apply(word));
              }
              error(
                  key,
                  "unknown-value",
                  "\"" + word + "\" is no value of \"" + key + "\"",
                  NearestName.hint(word, words));
              return Optional.empty();
            });
  }

  <T> Optional<T> refused(String key, String expected) {
    error(key, "wrong-value", "\"" + key + "\" must be " + expected, "");
    return Optional.empty();
  }

  static void wrongKind(YamlNode node, String expected, SourceText source, DiagnosticLog log) {
    source.error(
        log, "wrong-kind", node.location(), "expected " + expected + ", found " + node.kind(), "");
  }

  private static boolean isNull(YamlNode node) {
    return node instanceof Scalar scalar && scalar.type() == Scalar.Type.NULL;
  }
}
