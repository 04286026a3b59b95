package dev.sobre.imports;

import dev.sobre.diagnostic.DiagnosticLog;
import dev.sobre.diagnostic.SourceLocation;
import dev.sobre.source.SourceText;
import dev.sobre.source.YamlDocument;
import dev.sobre.source.YamlNode;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.toml.TomlMapper;

/**
 * Settings of another tool, in YAML or TOML.
 *
 * @param scalars single values; keys of tables are joined by points, lists are empty texts
 */
record Settings(SortedMap<String, String> scalars) {

  /** Settings without any value. */
  static final Settings NONE = new Settings(new TreeMap<>());

  Optional<String> get(String key) {
    return Optional.ofNullable(scalars.get(key)).filter(value -> !value.isBlank());
  }

  /** Reads a part of a file; empty when it is broken, which is said. */
  static Optional<Settings> ofYaml(SourceText source, int from, int to, DiagnosticLog log) {
    return YamlDocument.parse(source, from, to, log).map(document -> of(document.root()));
  }

  static Settings of(YamlNode root) {
    SortedMap<String, String> scalars = new TreeMap<>();
    add("", root, scalars);
    return new Settings(scalars);
  }

  private static void add(String key, YamlNode node, SortedMap<String, String> scalars) {
    if (node instanceof YamlNode.Scalar scalar) {
      scalars.put(key, scalar.text());
    } else if (node instanceof YamlNode.Sequence) {
      scalars.put(key, "");
    } else if (node instanceof YamlNode.Mapping mapping) {
      mapping
          .entries()
          .forEach(
              entry ->
                  add(
                      key.isEmpty() ? entry.key() : key + "." + entry.key(),
                      entry.value(),
                      scalars));
    }
  }

  /** Reads a part of a file; empty when it is broken, which is said. */
  static Optional<Settings> ofToml(SourceText source, int from, int to, DiagnosticLog log) {
    try {
      SortedMap<String, String> scalars = new TreeMap<>();
      add("", new TomlMapper().readTree(source.text().substring(from, to)), scalars);
      return Optional.of(new Settings(scalars));
    } catch (JacksonException e) {
      syntaxError(source, from, "TOML", e, log);
      return Optional.empty();
    }
  }

  private static void add(String key, JsonNode node, SortedMap<String, String> scalars) {
    if (node.isObject()) {
      node.properties()
          .forEach(
              entry ->
                  add(
                      key.isEmpty() ? entry.getKey() : key + "." + entry.getKey(),
                      entry.getValue(),
                      scalars));
    } else {
      scalars.put(key, node.isValueNode() ? node.asString() : "");
    }
  }

  /** Says what a parser found wrong, at its place in the whole file. */
  static void syntaxError(
      SourceText source, int from, String language, JacksonException e, DiagnosticLog log) {
    TokenStreamLocation at = e.getLocation();
    int before = source.locate(from).line() - 1;
    SourceLocation place =
        at == null || at.getLineNr() < 1
            ? source.locate(from)
            : new SourceLocation(
                source.file(), before + at.getLineNr(), Math.max(1, at.getColumnNr()));
    String message = e.getOriginalMessage() == null ? "" : e.getOriginalMessage();
    source.error(
        log,
        language.toLowerCase(Locale.ROOT) + "-syntax",
        place,
        "not valid " + language + ": " + message.lines().findFirst().orElse(""),
        "");
  }
}
