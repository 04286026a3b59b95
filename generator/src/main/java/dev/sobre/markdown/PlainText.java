package dev.sobre.markdown;

import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ext.abbreviation.Abbreviation;
import com.vladsch.flexmark.ext.attributes.AttributesNode;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.Node;

/** The words of a text, without its marks. Fences and figures of {@code facts.yml} are left out. */
public final class PlainText {

  private PlainText() {}

  /** The words below a node, with single spaces between them. */
  public static String of(Node node) {
    StringBuilder text = new StringBuilder();
    add(node, text);
    return text.toString().strip().replaceAll("\\s+", " ");
  }

  private static void add(Node node, StringBuilder text) {
    if (node instanceof FencedCodeBlock || node instanceof AttributesNode) {
      return;
    }
    if (node instanceof TermReference term) {
      text.append(term.label());
    } else if (node instanceof Alert alert) {
      text.append(alert.title());
    } else if (node instanceof Text || node instanceof Abbreviation) {
      text.append(node.getChars().unescape());
    } else if (node.getFirstChild() == null && !(node instanceof Code)) {
      text.append(' ');
    }
    for (Node child : node.getChildren()) {
      add(child, text);
    }
    if (node instanceof Block) {
      text.append('\n');
    }
  }
}
