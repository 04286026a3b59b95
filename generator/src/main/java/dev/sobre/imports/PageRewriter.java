package dev.sobre.imports;

import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ext.attributes.AttributeNode;
import com.vladsch.flexmark.ext.attributes.AttributesNode;
import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.sobre.code.CodeLanguage;
import dev.sobre.imports.Loss.Kind;
import dev.sobre.imports.TracedText.Edit;
import dev.sobre.markdown.Alert;
import dev.sobre.markdown.FactReference;
import dev.sobre.markdown.ForeignPhrase;
import dev.sobre.markdown.FormulaBlock;
import dev.sobre.markdown.HeadingLevels;
import dev.sobre.markdown.InlineFormula;
import dev.sobre.markdown.PlainText;
import dev.sobre.markdown.TermReference;
import dev.sobre.reader.Fences;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Markdown of anybody as that of a course: what the format takes otherwise, or not, is changed. */
final class PageRewriter {

  private final TracedText text;
  private final Addresses addresses;
  private final Losses losses;
  private final boolean keepReferences;
  private final List<Edit> edits = new ArrayList<>();

  /**
   * @param keepReferences whether {@code {{en:words}}} is meant as the course format means it
   */
  PageRewriter(TracedText text, Addresses addresses, boolean keepReferences, Losses losses) {
    this.text = text;
    this.addresses = addresses;
    this.keepReferences = keepReferences;
    this.losses = losses;
  }

  /**
   * The text of the lesson.
   *
   * @param title of the lesson; a first heading that says the same is left out
   */
  TracedText rewritten(String title) {
    Document document = HtmlPasses.parse(text).document();
    headings(document, title);
    for (Node node : document.getDescendants()) {
      rewrite(node, document);
    }
    return text.with(edits);
  }

  /** The words of the heading that starts a text, if it is of level 1. */
  static Optional<String> firstHeading(TracedText text) {
    return Optional.ofNullable(HtmlPasses.parse(text).document().getFirstChild())
        .filter(node -> node instanceof Heading heading && heading.getLevel() == 1)
        .map(PlainText::of)
        .filter(words -> !words.isBlank());
  }

  private void headings(Document document, String title) {
    List<Heading> headings = HeadingLevels.of(document);
    if (!headings.isEmpty()
        && headings.get(0).getLevel() == 1
        && PlainText.of(headings.get(0)).equals(title)) {
      Heading first = headings.remove(0);
      edits.add(new Edit(first.getStartOffset(), first.getEndOffset(), ""));
    }
    List<Heading> empty = headings.stream().filter(h -> h.getText().isBlank()).toList();
    headings.removeAll(empty);
    empty.forEach(h -> edits.add(new Edit(h.getStartOffset(), h.getEndOffset(), "")));
    HeadingLevels.mended(headings)
        .forEach(change -> edits.add(new Edit(change.from(), change.to(), change.text())));
  }

  private void rewrite(Node node, Document document) {
    if (node instanceof Image image) {
      image(image, image.getText(), image.getUrl());
    } else if (node instanceof ImageRef ref && ref.isDefined()) {
      BasedSequence alternative = ref.getText().isBlank() ? ref.getReference() : ref.getText();
      image(ref, alternative, ref.getReferenceNode(document).getUrl());
    } else if (node instanceof Link link) {
      link(link, link.getText(), link.getUrl());
    } else if (node instanceof LinkRef ref && ref.isDefined()) {
      BasedSequence words = ref.getText().isBlank() ? ref.getReference() : ref.getText();
      link(ref, words, ref.getReferenceNode(document).getUrl());
    } else if (node instanceof LinkRef ref && !ref.getText().isEmpty()) {
      escape(node.getStartOffset(), 1);
    } else if (node instanceof Reference) {
      edits.add(new Edit(node.getStartOffset(), node.getEndOffset(), ""));
    } else if (node instanceof Footnote note && note.getFootnoteBlock() == null) {
      escape(node.getStartOffset(), 1);
    } else if (node instanceof TermReference term) {
      term(term);
    } else if (node instanceof FactReference || node instanceof ForeignPhrase && !keepReferences) {
      escape(node.getStartOffset(), 2);
    } else if (node instanceof AttributesNode attributes) {
      attributes(attributes);
    } else if (node instanceof Alert alert && !Alert.KINDS.contains(alert.kind())) {
      String kind = Admonitions.kind(alert.kind());
      edits.add(new Edit(alert.marker().getStartOffset(), alert.marker().getEndOffset(), kind));
    } else if (node instanceof FencedCodeBlock fence) {
      fence(fence);
    } else if (node instanceof InlineFormula formula) {
      if (formula.isMisplaced() || !formula.formula().mistakes().isEmpty()) {
        replace(node, node.getChars().toString().replace("$", "\\$"));
      }
    } else if (node instanceof FormulaBlock formula) {
      if (!formula.isClosed() || !formula.formula().mistakes().isEmpty()) {
        lose(Kind.MARKUP, node, "a formula that the format does not read is printed as it is");
        replace(node, "```text\n" + node.getChars().toString().strip() + "\n```\n");
      }
    }
  }

  private void image(Node node, BasedSequence words, BasedSequence url) {
    String alternative = words.toString().strip();
    String shown = alternative.isEmpty() ? name(url) : alternative;
    if (alternative.isEmpty()) {
      lose(Kind.MEDIA, node, "an image without text alternative; its name stands in: " + shown);
    }
    boolean inLink = node.getAncestorOfType(Link.class, LinkRef.class) != null;
    replace(node, addresses.image(shown, url.unescape(), inLink, at(node)));
  }

  private void link(Node node, BasedSequence words, BasedSequence url) {
    Optional<String> address = addresses.link(url.unescape(), at(node));
    boolean empty = words.isBlank();
    String name = empty ? name(url) : "";
    if (address.isEmpty()) {
      edits.add(
          new Edit(
              node.getStartOffset(),
              Math.max(node.getStartOffset(), words.getStartOffset()),
              name));
      edits.add(new Edit(words.getEndOffset(), node.getEndOffset(), ""));
      return;
    }
    String target = Paths.destination(address.get());
    if (empty) {
      replace(node, "[" + name + "](" + target + ")");
    } else {
      edits.add(new Edit(node.getStartOffset(), words.getStartOffset(), "["));
      edits.add(new Edit(words.getEndOffset(), node.getEndOffset(), "](" + target + ")"));
    }
  }

  private void term(TermReference term) {
    Optional<String> lesson = addresses.named(term.term().toString());
    if (lesson.isPresent()) {
      replace(term, "[" + term.label() + "](" + lesson.get() + ")");
    } else {
      escape(term.getStartOffset(), 2);
    }
  }

  /** Ids stay; classes and sizes have no meaning in a course. */
  private void attributes(AttributesNode attributes) {
    int before = attributes.getStartOffset() - 1;
    if (before >= 0 && text.text().charAt(before) == '{') {
      escape(before, 2);
      return;
    }
    for (Node child : attributes.getChildren()) {
      if (child instanceof AttributeNode attribute && attribute.isId()) {
        String id = attribute.getValue().toString();
        replace(attributes, attributes.getParent() instanceof Heading ? "{#" + id + "}" : "");
        return;
      }
    }
    lose(Kind.STYLE, attributes, "left out " + attributes.getChars().toString().strip());
    replace(attributes, "");
  }

  private void fence(FencedCodeBlock fence) {
    BasedSequence info = fence.getInfo();
    String written = info.toString().strip();
    if (written.isEmpty()) {
      return;
    }
    String language =
        written.replaceAll("^\\{?\\s*\\.?", "").split("[\\s,{}]", 2)[0].toLowerCase(Locale.ROOT);
    if (language.equals("mermaid") || language.equals("plantuml") || language.equals("dot")) {
      lose(Kind.MARKUP, fence, "a diagram in " + language + " is printed as code");
    }
    boolean known = !Fences.KINDS.contains(language) && CodeLanguage.named(language).isPresent();
    String name = known ? language : "text";
    if (!name.equals(written)) {
      edits.add(new Edit(info.getStartOffset(), info.getEndOffset(), name));
    }
  }

  private static String name(BasedSequence url) {
    String stem = SourceFiles.stem(Paths.decoded(url.toString()));
    String words = stem.replaceAll("[-_]+", " ").replaceAll("[\\[\\]]", "").strip();
    return words.isEmpty() ? "…" : words;
  }

  private void replace(Node node, String by) {
    edits.add(new Edit(node.getStartOffset(), node.getEndOffset(), by));
  }

  /** A backslash before each of some signs that follow each other. */
  private void escape(int offset, int signs) {
    for (int i = offset; i < offset + signs; i++) {
      edits.add(new Edit(i, i, "\\"));
    }
  }

  private int at(Node node) {
    return text.lineAt(node.getStartOffset());
  }

  private void lose(Kind kind, Node node, String what) {
    losses.add(kind, text.file(), at(node), what);
  }
}
