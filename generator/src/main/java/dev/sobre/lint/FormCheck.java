package dev.sobre.lint;

import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.util.ast.Node;
import dev.sobre.course.LintRule;
import dev.sobre.lint.Finding.Edit;
import dev.sobre.markdown.MarkdownDialect;
import dev.sobre.reader.FrontMatter;
import dev.sobre.source.SourceText;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The form of a file: spaces at the ends of lines, its last line end, its first bytes. */
final class FormCheck {

  private static final Pattern TRAILING = Pattern.compile("(?m)[ \\t]+$");
  private static final Pattern BLOCK_SCALAR = Pattern.compile("(?m)[:\\-] +[|>][-+0-9]*[ \\t]*$");

  private FormCheck() {}

  static List<Finding> check(SourceText source, boolean byteOrderMark) {
    List<Finding> found = new ArrayList<>();
    String text = source.text();
    if (byteOrderMark) {
      found.add(
          new Finding(
              LintRule.BYTE_ORDER_MARK,
              source,
              0,
              "this file starts with a byte order mark",
              "save it as UTF-8 without one",
              Optional.of(new Edit(0, 0, ""))));
    }
    if (!text.isEmpty() && !text.endsWith("\n")) {
      found.add(
          new Finding(
              LintRule.FINAL_NEWLINE,
              source,
              text.length(),
              "the last line has no end",
              "end it with a line end",
              Optional.of(new Edit(text.length(), text.length(), "\n"))));
    }
    trailing(source, found);
    return found;
  }

  private static void trailing(SourceText source, List<Finding> found) {
    String text = source.text();
    boolean markdown = source.file().endsWith(".md");
    if (!markdown && BLOCK_SCALAR.matcher(text).find()) {
      return;
    }
    BitSet code = markdown ? code(source) : new BitSet();
    Matcher spaces = TRAILING.matcher(text);
    while (spaces.find()) {
      if (!code.get(spaces.start()) && !(markdown && breaksLine(text, spaces))) {
        found.add(
            new Finding(
                LintRule.TRAILING_SPACE,
                source,
                spaces.start(),
                "spaces stand at the end of this line",
                "take them out",
                Optional.of(new Edit(spaces.start(), spaces.end(), ""))));
      }
    }
  }

  /** Two spaces and more before another line of the paragraph are a line break. */
  private static boolean breaksLine(String text, Matcher spaces) {
    int next = spaces.end() + 1;
    int end = text.indexOf('\n', Math.min(next, text.length()));
    boolean more =
        next < text.length() && !text.substring(next, end < 0 ? text.length() : end).isBlank();
    return spaces.group().startsWith("  ") && more;
  }

  private static BitSet code(SourceText source) {
    BitSet code = new BitSet();
    int body = FrontMatter.of(source.text()).map(FrontMatter::body).orElse(0);
    for (Node node : MarkdownDialect.parse(source, body).document().getDescendants()) {
      if (node instanceof FencedCodeBlock || node instanceof IndentedCodeBlock) {
        code.set(body + node.getStartOffset(), body + node.getEndOffset());
      }
    }
    return code;
  }
}
