package dev.sobre.reader;

import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.sobre.diagnostic.DiagnosticLog;
import dev.sobre.markdown.FormulaBlock;
import dev.sobre.markdown.InlineFormula;
import dev.sobre.markdown.MarkdownText;
import dev.sobre.maths.Formula;
import dev.sobre.maths.Mistake;

/** Logs what is wrong in a formula, at the very sign. */
final class FormulaChecker {

  private static final String CODE = "formula";

  private FormulaChecker() {}

  static void check(MarkdownText text, Node node, DiagnosticLog log) {
    if (node instanceof FormulaBlock block) {
      if (block.isClosed()) {
        check(text, block.source(), block.formula(), log);
      } else {
        error(text, block.getStartOffset(), "this formula has no end", "end it with $$", log);
      }
    } else if (node instanceof InlineFormula inline) {
      if (inline.isMisplaced()) {
        String hint = "give it lines of its own, or write $ once before and behind it";
        error(text, inline.getStartOffset(), "$$ inside a line of text", hint, log);
      }
      check(text, inline.source(), inline.formula(), log);
    }
  }

  private static void check(
      MarkdownText text, BasedSequence source, Formula formula, DiagnosticLog log) {
    for (Mistake mistake : formula.mistakes()) {
      int at =
          mistake.offset() < source.length()
              ? source.getIndexOffset(mistake.offset())
              : source.getEndOffset();
      error(text, at, mistake.message(), mistake.hint(), log);
    }
  }

  private static void error(
      MarkdownText text, int at, String message, String hint, DiagnosticLog log) {
    text.source().error(log, CODE, text.locate(at), message, hint);
  }
}
