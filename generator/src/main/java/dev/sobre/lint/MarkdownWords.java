package dev.sobre.lint;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlBlock;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ext.abbreviation.AbbreviationBlock;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.ext.tables.TableCaption;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.sobre.lint.Prose.Kind;
import dev.sobre.lint.Words.HeadingText;
import dev.sobre.lint.Words.ImageText;
import dev.sobre.lint.Words.LinkText;
import dev.sobre.markdown.Alert;
import dev.sobre.markdown.FormulaBlock;
import dev.sobre.markdown.MarkdownDialect;
import dev.sobre.source.SourceText;

/** Finds the words of a piece of Markdown, and their places in the file. */
final class MarkdownWords {

  private final SourceText source;
  private final String language;
  private final CharMap map;
  private final InlineWords inline;
  private final Words words = Words.none();

  private MarkdownWords(SourceText source, String language, CharMap map) {
    this.source = source;
    this.language = language;
    this.map = map;
    this.inline = new InlineWords(map);
  }

  /**
   * The words of a text.
   *
   * @param map the Markdown, and where it stands in the file
   * @param kind of its paragraphs
   */
  static Words of(SourceText source, String language, CharMap map, Kind kind) {
    MarkdownWords reader = new MarkdownWords(source, language, map);
    SourceText piece = new SourceText(source.file(), map.text());
    reader.blocks(MarkdownDialect.parse(piece, 0).document(), kind);
    return reader.words;
  }

  private void blocks(Node parent, Kind kind) {
    for (Node node : parent.getChildren()) {
      block(node, kind);
    }
  }

  private void block(Node node, Kind kind) {
    if (node instanceof FencedCodeBlock
        || node instanceof IndentedCodeBlock
        || node instanceof HtmlBlock
        || node instanceof FormulaBlock
        || node instanceof Reference
        || node instanceof AbbreviationBlock) {
      return;
    }
    if (node instanceof Heading heading) {
      Prose prose = run(heading, Kind.HEADING);
      words.headings().add(new HeadingText(prose, place(heading), heading.getLevel()));
    } else if (node instanceof Alert alert) {
      BasedSequence title = alert.getSegments()[1];
      if (!title.isBlank()) {
        add(inline.plain(title), Kind.HEADING);
      }
      blocks(node, alert.isFolded() ? Kind.APART : kind);
    } else if (node instanceof TableCell || node instanceof TableCaption) {
      run(node, Kind.CELL);
    } else if (node instanceof BlockQuote || node instanceof FootnoteBlock) {
      blocks(node, kind == Kind.VALUE ? kind : Kind.APART);
    } else if (node instanceof Paragraph
        || (node.hasChildren()
            && node instanceof Block
            && !(node.getFirstChild() instanceof Block))) {
      run(node, kind);
    } else {
      blocks(node, kind);
    }
  }

  private Prose run(Node node, Kind kind) {
    CharMap.Builder found = new CharMap.Builder();
    inline.read(node, found);
    Prose prose = add(found.build(), kind);
    for (Node inside : node.getDescendants()) {
      if (inside instanceof Link link) {
        link(link, link.getUrl().toString());
      } else if (inside instanceof LinkRef link && link.isDefined()) {
        link(link, link.getReferenceNode(link.getDocument()).getUrl().toString());
      } else if (inside instanceof AutoLink link) {
        Prose none = new Prose(source, language, kind, CharMap.at("", place(link)));
        words.links().add(new LinkText(none, place(link), link.getText().toString()));
      } else if (inside instanceof Image image) {
        image(image, image.getText(), image.getUrl().toString(), image.getTitle().toString());
      } else if (inside instanceof ImageRef image && image.isDefined()) {
        Reference reference = image.getReferenceNode(image.getDocument());
        image(
            image, image.getText(), reference.getUrl().toString(), reference.getTitle().toString());
      }
    }
    return prose;
  }

  private void link(Node link, String target) {
    CharMap.Builder text = new CharMap.Builder();
    inline.read(link, text);
    Prose prose = new Prose(source, language, Kind.MAIN, text.build());
    words.links().add(new LinkText(prose, place(link), target));
  }

  private void image(Node image, BasedSequence alternative, String file, String title) {
    Prose prose = add(inline.plain(alternative), Kind.ALTERNATIVE);
    words
        .images()
        .add(new ImageText(prose, place(image), file, title.isEmpty() ? below(image) : title));
  }

  /** An emphasised line below an image is its caption. */
  private static String below(Node image) {
    Node block = image.getParent();
    boolean alone = block instanceof Paragraph && image.getPrevious() == null;
    Node next =
        image.getNext() == null ? (alone ? block.getNext() : null) : image.getNext().getNext();
    Node emphasis = next instanceof Paragraph ? next.getFirstChild() : next;
    boolean whole =
        emphasis instanceof com.vladsch.flexmark.ast.Emphasis && emphasis.getNext() == null;
    return alone && whole ? emphasis.getChildChars().toString() : "";
  }

  private Prose add(CharMap found, Kind kind) {
    Prose prose = new Prose(source, language, kind, found);
    if (!found.text().isBlank()) {
      words.prose().add(prose);
    }
    return prose;
  }

  private int place(Node node) {
    int start = node.getStartOffset();
    return start < map.from().length
        ? map.from()[start]
        : map.from().length == 0 ? 0 : map.to()[map.to().length - 1];
  }
}
