package dev.sobre.source;

import dev.sobre.diagnostic.DiagnosticLog;
import dev.sobre.diagnostic.SourceLocation;
import dev.sobre.source.YamlNode.Entry;
import dev.sobre.source.YamlNode.Mapping;
import dev.sobre.source.YamlNode.Scalar;
import dev.sobre.source.YamlNode.Sequence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

/**
 * A YAML text as a tree in which every key and value knows its line and column. Anchors and aliases
 * are refused: the format has no use for them, and they are how a small file becomes a huge one.
 *
 * @param source the file that holds the YAML, whole
 * @param root the value at the top
 */
public record YamlDocument(SourceText source, YamlNode root) {

  private static final YAMLFactory FACTORY = new YAMLFactory();

  /** Reads a whole file. Errors go to the log; then the result is empty. */
  public static Optional<YamlDocument> parse(SourceText source, DiagnosticLog log) {
    return parse(source, 0, source.text().length(), log);
  }

  /**
   * Reads the part of a file from one line start to another offset, such as a front matter.
   *
   * @param from UTF-16 offset of a line start
   * @param to UTF-16 offset of the end, exclusive
   */
  public static Optional<YamlDocument> parse(
      SourceText source, int from, int to, DiagnosticLog log) {
    String yaml = source.text().substring(from, to);
    Reader reader = new Reader(source, source.locate(from).line() - 1, log);
    if (yaml.isBlank()) {
      source.error(
          log,
          "empty-file",
          from == 0 ? SourceLocation.of(source.file()) : source.locate(from),
          "there is nothing here",
          "write at least one \"key: value\" line");
      return Optional.empty();
    }
    try (YAMLParser parser = (YAMLParser) FACTORY.createParser(ObjectReadContext.empty(), yaml)) {
      parser.nextToken();
      YamlNode root = reader.read(parser);
      if (parser.nextToken() != null) {
        reader.fail(
            reader.place(parser.currentTokenLocation()), "a second YAML document starts here", "");
      }
      return reader.failed ? Optional.empty() : Optional.of(new YamlDocument(source, root));
    } catch (StreamReadException e) {
      reader.syntaxError(e);
      return Optional.empty();
    }
  }

  /** Reads the tokens of one document. */
  private static final class Reader {
    private final SourceText source;
    private final int linesBefore;
    private final DiagnosticLog log;
    private boolean failed;
    private boolean aliasFound;

    Reader(SourceText source, int linesBefore, DiagnosticLog log) {
      this.source = source;
      this.linesBefore = linesBefore;
      this.log = log;
    }

    YamlNode read(YAMLParser parser) {
      SourceLocation location = place(parser.currentTokenLocation());
      refuseAnchors(parser, location);
      JsonToken token = parser.currentToken();
      if (token == null) {
        return new Scalar(location, "", Scalar.Type.NULL);
      }
      return switch (token) {
        case START_OBJECT -> readMapping(parser, location);
        case START_ARRAY -> readSequence(parser, location);
        case VALUE_NULL -> new Scalar(location, "", Scalar.Type.NULL);
        case VALUE_TRUE, VALUE_FALSE ->
            new Scalar(location, parser.getString(), Scalar.Type.BOOLEAN);
        case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
            new Scalar(location, parser.getString(), Scalar.Type.NUMBER);
        default -> new Scalar(location, parser.getString(), Scalar.Type.TEXT);
      };
    }

    private Mapping readMapping(YAMLParser parser, SourceLocation start) {
      List<Entry> entries = new ArrayList<>();
      Map<String, SourceLocation> seen = new HashMap<>();
      while (parser.nextToken() != JsonToken.END_OBJECT) {
        String key = parser.currentName();
        SourceLocation at = place(parser.currentTokenLocation());
        SourceLocation first = seen.putIfAbsent(key, at);
        if (first != null) {
          fail(at, "the key \"" + key + "\" is written twice", "first written at " + first);
        }
        parser.nextToken();
        YamlNode value = read(parser);
        entries.add(new Entry(key, at, value instanceof Mapping inner ? inner.under(at) : value));
      }
      return new Mapping(entries.isEmpty() ? start : entries.get(0).location(), entries);
    }

    private Sequence readSequence(YAMLParser parser, SourceLocation start) {
      List<YamlNode> items = new ArrayList<>();
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        items.add(read(parser));
      }
      return new Sequence(start, items);
    }

    private void refuseAnchors(YAMLParser parser, SourceLocation location) {
      if (parser.isCurrentAlias() || parser.getObjectId() != null) {
        if (!aliasFound) {
          source.error(
              log,
              "yaml-alias",
              location,
              "anchors (&name) and aliases (*name) are not part of the course format",
              "write the value out; put quotes around a text that starts with & or *");
        }
        aliasFound = true;
        failed = true;
      }
    }

    private void fail(SourceLocation location, String message, String hint) {
      failed = true;
      source.error(log, "yaml-syntax", location, message, hint);
    }

    private void syntaxError(StreamReadException e) {
      SourceLocation location = place(e.getLocation());
      String message = "not valid YAML";
      if (e.getCause() instanceof MarkedYamlEngineException cause) {
        location = cause.getProblemMark().map(this::place).orElse(location);
        message = "not valid YAML: " + cause.getProblem();
      }
      if (source.line(location).matches("\\s*\\t.*")) {
        fail(location, "a tab indents this line", "YAML is indented with spaces only");
        return;
      }
      fail(
          location,
          message.lines().findFirst().orElse(message),
          "put quotes around a text that holds \": \" or starts with a special character");
    }

    private SourceLocation place(Mark mark) {
      return new SourceLocation(
          source.file(), linesBefore + mark.getLine() + 1, mark.getColumn() + 1);
    }

    private SourceLocation place(TokenStreamLocation location) {
      if (location == null || location.getLineNr() < 1) {
        return SourceLocation.of(source.file());
      }
      int column = Math.max(1, location.getColumnNr());
      return new SourceLocation(source.file(), linesBefore + location.getLineNr(), column);
    }
  }
}
