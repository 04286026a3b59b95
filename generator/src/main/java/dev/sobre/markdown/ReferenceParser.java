package dev.sobre.markdown;

import com.vladsch.flexmark.ext.attributes.internal.AttributesInlineParserExtension;
import com.vladsch.flexmark.parser.InlineParser;
import com.vladsch.flexmark.parser.InlineParserExtension;
import com.vladsch.flexmark.parser.InlineParserExtensionFactory;
import com.vladsch.flexmark.parser.LightInlineParser;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Reads one kind of reference inside a line of text. */
final class ReferenceParser implements InlineParserExtension {

  /** {@code {{fact:id}}}, or {@code {{en:words}}} in another language. */
  private static final Pattern BRACES =
      Pattern.compile(
          "^\\{\\{\\s*(?:fact:\\s*([^{}\\s]*)"
              + "|([A-Za-z]{2,3}(?:-[A-Za-z0-9]+)*):\\s*([^{}\\n]*[^{}\\s]))\\s*}}");

  private static final Pattern TERM =
      Pattern.compile("^\\[\\[([^\\[\\]|\\n]+)(?:\\|([^\\[\\]\\n]+))?]]");

  private final Pattern pattern;
  private final Function<BasedSequence[], Node> node;

  private ReferenceParser(Pattern pattern, Function<BasedSequence[], Node> node) {
    this.pattern = pattern;
    this.node = node;
  }

  /** Facts and foreign phrases: the parser takes one reader of this kind for a character. */
  static InlineParserExtensionFactory braces() {
    return new Factory(
        "{",
        BRACES,
        groups ->
            groups[1] == null || groups[1].isNull()
                ? new ForeignPhrase(groups[0], groups[2], groups[3])
                : new FactReference(groups[0], groups[1]));
  }

  static InlineParserExtensionFactory terms() {
    return new Factory(
        "[",
        TERM,
        groups -> {
          boolean labelled = groups.length > 2 && groups[2] != null && !groups[2].isEmpty();
          return new TermReference(groups[0], groups[1].trim(), groups[labelled ? 2 : 1].trim());
        });
  }

  @Override
  public boolean parse(LightInlineParser parser) {
    BasedSequence[] groups = parser.matchWithGroups(pattern);
    if (groups == null) {
      return false;
    }
    parser.flushTextNode();
    parser.getBlock().appendChild(node.apply(groups));
    return true;
  }

  @Override
  public void finalizeDocument(InlineParser parser) {}

  @Override
  public void finalizeBlock(InlineParser parser) {}

  private record Factory(String start, Pattern pattern, Function<BasedSequence[], Node> node)
      implements InlineParserExtensionFactory {

    @Override
    public CharSequence getCharacters() {
      return start;
    }

    @Override
    public InlineParserExtension apply(LightInlineParser parser) {
      return new ReferenceParser(pattern, node);
    }

    @Override
    public Set<Class<?>> getAfterDependents() {
      return null;
    }

    /** Attributes start with the same brace. */
    @Override
    public Set<Class<?>> getBeforeDependents() {
      return start.equals("{") ? Set.of(AttributesInlineParserExtension.Factory.class) : null;
    }

    @Override
    public boolean affectsGlobalScope() {
      return false;
    }
  }
}
