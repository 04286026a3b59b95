package dev.sobre.markdown;

import com.vladsch.flexmark.parser.InlineParser;
import com.vladsch.flexmark.parser.InlineParserExtension;
import com.vladsch.flexmark.parser.InlineParserExtensionFactory;
import com.vladsch.flexmark.parser.LightInlineParser;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads a formula between dollar signs. So that prices stay prices, the first sign has no space
 * behind it and no letter or digit before it, the second no space before it and no digit behind it.
 */
final class InlineFormulaParser implements InlineParserExtension {

  private static final Pattern ONE =
      Pattern.compile("^\\$(?![\\s$])((?:[^$\\\\]++|\\\\[^\\n])++)(?<!\\s)\\$(?![\\d$])");
  private static final Pattern TWO =
      Pattern.compile("^\\$\\$((?:[^$\\\\]++|\\\\[^\\n])++)\\$\\$(?![\\d$])");

  @Override
  public boolean parse(LightInlineParser parser) {
    if (parser.getIndex() > 0
        && Character.isLetterOrDigit(parser.getInput().charAt(parser.getIndex() - 1))) {
      return false;
    }
    BasedSequence[] groups = parser.matchWithGroups(ONE);
    if (groups == null) {
      groups = parser.matchWithGroups(TWO);
    }
    if (groups == null) {
      return false;
    }
    parser.flushTextNode();
    parser.getBlock().appendChild(new InlineFormula(groups[0], groups[1]));
    return true;
  }

  @Override
  public void finalizeDocument(InlineParser parser) {}

  @Override
  public void finalizeBlock(InlineParser parser) {}

  static final class Factory implements InlineParserExtensionFactory {

    @Override
    public CharSequence getCharacters() {
      return "$";
    }

    @Override
    public InlineParserExtension apply(LightInlineParser parser) {
      return new InlineFormulaParser();
    }

    @Override
    public Set<Class<?>> getAfterDependents() {
      return null;
    }

    @Override
    public Set<Class<?>> getBeforeDependents() {
      return null;
    }

    @Override
    public boolean affectsGlobalScope() {
      return false;
    }
  }
}
