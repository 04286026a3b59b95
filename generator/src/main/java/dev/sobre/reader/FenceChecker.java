package dev.sobre.reader;

import com.vladsch.flexmark.ast.FencedCodeBlock;
import dev.sobre.code.CodeLanguage;
import dev.sobre.diagnostic.DiagnosticLog;
import dev.sobre.diagnostic.NearestName;
import dev.sobre.diagnostic.SourceLocation;
import dev.sobre.markdown.MarkdownText;
import java.util.ArrayList;
import java.util.List;

/** Checks the word behind the backquotes of a fence. */
final class FenceChecker {

  private FenceChecker() {}

  /** A language of code that has no grammar is printed plain, which the author should know. */
  static void check(MarkdownText text, FencedCodeBlock fence, DiagnosticLog log) {
    String written = fence.getInfo().unescape().strip();
    if (written.isEmpty() || Fences.KINDS.contains(written)) {
      return;
    }
    if (CodeLanguage.named(written).isEmpty()) {
      List<String> known = new ArrayList<>(CodeLanguage.names());
      known.addAll(Fences.KINDS);
      SourceLocation at = text.locate(fence.getInfo().getStartOffset());
      log.warning(
          "unknown-language",
          at,
          "no language named \"" + written + "\": the code is printed plain",
          text.source().line(at),
          NearestName.hint(written.split("\\h", 2)[0], known));
    }
  }
}
