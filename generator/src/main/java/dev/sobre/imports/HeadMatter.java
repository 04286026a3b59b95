package dev.sobre.imports;

import dev.sobre.diagnostic.DiagnosticLog;
import dev.sobre.reader.FrontMatter;
import dev.sobre.source.SourceText;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * The front matter of a page: YAML between lines {@code ---}, TOML between lines {@code +++}, or a
 * JSON object.
 *
 * @param values by key; keys of tables are joined by points
 * @param body offset of the text below it
 */
record HeadMatter(SortedMap<String, String> values, int body) {

  private static final Pattern TOML =
      Pattern.compile(
          "\\A\\+\\+\\+[ \\t]*\\n(.*?)^\\+\\+\\+[ \\t]*(?:\\n|\\z)",
          Pattern.DOTALL | Pattern.MULTILINE);

  /** Reads it; empty when it is there and broken, which is said. A page may have none. */
  static Optional<HeadMatter> of(SourceText source, DiagnosticLog log) {
    String text = source.text();
    Optional<FrontMatter> yaml = FrontMatter.of(text);
    if (yaml.isPresent()) {
      return values(source, yaml.get(), log).map(v -> new HeadMatter(v, yaml.get().body()));
    }
    Matcher toml = TOML.matcher(text);
    if (toml.find()) {
      return Settings.ofToml(source, toml.start(1), toml.end(1), log)
          .map(settings -> new HeadMatter(settings.scalars(), toml.end()));
    }
    if (text.startsWith("{")) {
      return ofJson(source, log);
    }
    return Optional.of(new HeadMatter(new TreeMap<>(), 0));
  }

  private static Optional<SortedMap<String, String>> values(
      SourceText source, FrontMatter yaml, DiagnosticLog log) {
    return source.text().substring(yaml.start(), yaml.end()).isBlank()
        ? Optional.of(new TreeMap<>(Map.of()))
        : Settings.ofYaml(source, yaml.start(), yaml.end(), log).map(Settings::scalars);
  }

  /** The object ends where its last brace stands; what starts like a shortcode is no object. */
  private static Optional<HeadMatter> ofJson(SourceText source, DiagnosticLog log) {
    if (source.text().startsWith("{{") || source.text().startsWith("{:")) {
      return Optional.of(new HeadMatter(new TreeMap<>(), 0));
    }
    int end;
    try (JsonParser parser =
        new JsonFactory().createParser(ObjectReadContext.empty(), source.text())) {
      parser.nextToken();
      parser.skipChildren();
      end = (int) parser.currentLocation().getCharOffset();
    } catch (JacksonException e) {
      Settings.syntaxError(source, 0, "JSON", e, log);
      return Optional.empty();
    }
    return Settings.ofYaml(source, 0, end, log)
        .map(settings -> new HeadMatter(settings.scalars(), end));
  }
}
