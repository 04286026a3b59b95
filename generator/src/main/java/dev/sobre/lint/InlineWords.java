package dev.sobre.lint;

import com.vladsch.flexmark.ast.Emphasis;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ast.TextBase;
import com.vladsch.flexmark.ext.abbreviation.Abbreviation;
import com.vladsch.flexmark.ext.attributes.AttributesNode;
import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.ext.gfm.strikethrough.Strikethrough;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.sobre.course.Cloze;
import dev.sobre.markdown.TermReference;
import java.util.regex.Pattern;

/** Reads the words inside a block, each with its place; what is no prose is an object. */
final class InlineWords {

  private static final String ESCAPABLE = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";

  /** An address in plain text is no prose, though no link either. */
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?:https?://|www\\.|mailto:)[^\\s\u00A0\u202F<>»”]*[^\\s\u00A0\u202F<>»”.,;:!?)]");

  private final CharMap map;

  InlineWords(CharMap map) {
    this.map = map;
  }

  /** Adds the words below a node. */
  void read(Node parent, CharMap.Builder words) {
    for (Node node : parent.getChildren()) {
      inline(node, words);
    }
  }

  /** The words of a part without marks. */
  CharMap plain(BasedSequence part) {
    CharMap.Builder words = new CharMap.Builder();
    text(part, words, true);
    return words.build();
  }

  private void inline(Node node, CharMap.Builder words) {
    if (node instanceof Text || node instanceof Abbreviation) {
      text(node.getChars(), words, true);
    } else if (node instanceof TextBase
        || node instanceof Emphasis
        || node instanceof StrongEmphasis
        || node instanceof Strikethrough
        || node instanceof Link
        || (node instanceof LinkRef ref && ref.isDefined())) {
      read(node, words);
    } else if (node instanceof LinkRef) {
      text(node.getChars(), words, false);
    } else if (node instanceof SoftLineBreak) {
      words.add(' ', place(node.getStartOffset()), place(node.getStartOffset()));
    } else if (node instanceof HardLineBreak) {
      words.add('\n', place(node.getStartOffset()), place(node.getStartOffset()));
    } else if (node instanceof HtmlEntity entity) {
      words.add(
          entity.getChars().unescape(),
          place(entity.getStartOffset()),
          behind(entity.getEndOffset()));
    } else if (node instanceof TermReference term) {
      BasedSequence[] parts = term.getSegments();
      boolean labelled = parts[1].getStartOffset() != parts[0].getStartOffset();
      text(parts[1], words, labelled);
    } else if (!(node instanceof Footnote
        || node instanceof AttributesNode
        || node instanceof HtmlInline
        || node instanceof Block)) {
      words.add(Prose.OBJECT, place(node.getStartOffset()), place(node.getStartOffset()));
    }
  }

  private void text(BasedSequence part, CharMap.Builder words, boolean replaceable) {
    int start = part.getStartOffset();
    String characters = part.toString();
    boolean asWritten =
        start + characters.length() <= map.text().length()
            && map.text().startsWith(characters, start);
    String prose =
        ADDRESS
            .matcher(characters)
            .replaceAll(found -> String.valueOf(Prose.OBJECT).repeat(found.group().length()));
    for (int i = 0; i < prose.length(); i++) {
      char c = prose.charAt(i);
      boolean escape =
          c == '\\' && i + 1 < prose.length() && ESCAPABLE.indexOf(prose.charAt(i + 1)) >= 0;
      int first = i;
      if (escape) {
        c = prose.charAt(++i);
      }
      if (c == Cloze.GAP.charAt(0)) {
        c = Prose.OBJECT;
      }
      int from = place(asWritten ? start + first : start);
      boolean free = asWritten && replaceable && c != Prose.OBJECT;
      words.add(c, from, free ? behind(start + i + 1) : from);
    }
  }

  private int place(int offset) {
    return offset < map.from().length
        ? map.from()[offset]
        : map.from().length == 0 ? 0 : map.to()[map.to().length - 1];
  }

  private int behind(int offset) {
    return offset == 0 ? place(0) : map.to()[offset - 1];
  }
}
