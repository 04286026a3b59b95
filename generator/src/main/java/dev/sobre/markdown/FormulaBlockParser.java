package dev.sobre.markdown;

import com.vladsch.flexmark.parser.block.AbstractBlockParser;
import com.vladsch.flexmark.parser.block.AbstractBlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockContinue;
import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.CustomBlockParserFactory;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.BlockContent;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Set;

/**
 * Reads the lines from {@code $$} at the start of one to {@code $$} at the end of one. As a block,
 * so that a line which starts with a sign is not taken for a list or a heading.
 */
final class FormulaBlockParser extends AbstractBlockParser {

  private static final String MARK = "$$";
  private static final int CODE_INDENT = 4;

  private final FormulaBlock block = new FormulaBlock();
  private final BlockContent content = new BlockContent();
  private final BasedSequence mark;
  private boolean closed;

  private FormulaBlockParser(BasedSequence mark) {
    this.mark = mark;
  }

  @Override
  public Block getBlock() {
    return block;
  }

  @Override
  public BlockContinue tryContinue(ParserState state) {
    return closed ? BlockContinue.none() : BlockContinue.atIndex(state.getIndex());
  }

  @Override
  public void addLine(ParserState state, BasedSequence line) {
    content.add(line, state.getIndent());
    closed = line.trimEnd().endsWith(MARK);
  }

  @Override
  public void closeBlock(ParserState state) {
    BasedSequence all = content.getContents();
    BasedSequence source = all.trimEnd();
    if (closed) {
      source = source.subSequence(0, source.length() - MARK.length());
    }
    int end = all.isEmpty() ? mark.getEndOffset() : all.getEndOffset();
    block.set(mark.baseSubSequence(mark.getStartOffset(), end), source, closed);
    block.setCharsFromContent();
  }

  static final class Factory implements CustomBlockParserFactory {

    @Override
    public BlockParserFactory apply(DataHolder options) {
      return new Start(options);
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

  private static final class Start extends AbstractBlockParserFactory {

    private Start(DataHolder options) {
      super(options);
    }

    @Override
    public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
      BasedSequence line = state.getLine();
      int at = state.getNextNonSpaceIndex();
      if (state.getIndent() >= CODE_INDENT
          || !line.matchChars(MARK, at)
          || !standsAlone(line.subSequence(at + MARK.length()).trim())) {
        return BlockStart.none();
      }
      BasedSequence mark = line.subSequence(at, at + MARK.length());
      return BlockStart.of(new FormulaBlockParser(mark)).atIndex(at + MARK.length());
    }

    /** Whether no text follows the end of the formula on the line of its start. */
    private static boolean standsAlone(BasedSequence rest) {
      int end = rest.indexOf(MARK);
      return end < 0 || end == rest.length() - MARK.length();
    }
  }
}
