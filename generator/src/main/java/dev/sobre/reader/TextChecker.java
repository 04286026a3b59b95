package dev.sobre.reader;

import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlBlock;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ext.attributes.AttributesNode;
import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.sobre.course.Fact;
import dev.sobre.course.PageIndex;
import dev.sobre.diagnostic.DiagnosticLog;
import dev.sobre.diagnostic.NearestName;
import dev.sobre.markdown.Alert;
import dev.sobre.markdown.FactReference;
import dev.sobre.markdown.ForeignPhrase;
import dev.sobre.markdown.FormulaBlock;
import dev.sobre.markdown.InlineFormula;
import dev.sobre.markdown.MarkdownText;
import dev.sobre.markdown.TermReference;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;

/** Checks one text against the whole course: facts, terms, links, images, headings. */
final class TextChecker {

  private static final Set<String> TWO_LETTERS = Set.of(Locale.getISOLanguages());

  private final LinkChecker links;
  private final Optional<SortedMap<String, Fact>> facts;
  private final Optional<PageIndex> terms;
  private final DiagnosticLog log;

  /**
   * @param facts by id; empty when they could not be read, which has been said
   * @param terms finds terms; empty when the glossary could not be read, which has been said
   */
  TextChecker(
      LinkChecker links,
      Optional<SortedMap<String, Fact>> facts,
      Optional<PageIndex> terms,
      DiagnosticLog log) {
    this.links = links;
    this.facts = facts;
    this.terms = terms;
    this.log = log;
  }

  void check(MarkdownText text) {
    if (text.offset() < 0) {
      checkShort(text);
    }
    int level = 1;
    for (Node node : text.document().getDescendants()) {
      if (node instanceof Heading heading) {
        checkLevel(text, heading, level);
        level = heading.getLevel();
      } else if (node instanceof FactReference fact) {
        checkFact(text, fact);
      } else if (node instanceof ForeignPhrase phrase) {
        checkLanguage(text, phrase);
      } else if (node instanceof TermReference term) {
        checkTerm(text, term);
      } else if (node instanceof Alert alert) {
        checkAlert(text, alert);
      } else if (node instanceof FencedCodeBlock fence) {
        FenceChecker.check(text, fence, log);
      } else if (node instanceof InlineFormula || node instanceof FormulaBlock) {
        FormulaChecker.check(text, node, log);
      } else if (node instanceof HtmlBlock || node instanceof HtmlInline) {
        checkHtml(text, node);
      } else if (node instanceof AttributesNode) {
        checkBraces(text, node);
      } else {
        checkLink(text, node);
      }
    }
  }

  private void checkHtml(MarkdownText text, Node node) {
    if (!node.getChars().startsWith("</")) {
      error(
          text,
          node.getChars(),
          "raw-html",
          "HTML is not part of the course format",
          "write Markdown; put code between backquotes");
    }
  }

  /** What looks like a fact and is none would be printed as it stands. */
  private void checkBraces(MarkdownText text, Node node) {
    int brace = node.getStartOffset() - 1;
    if (brace >= 0 && text.document().getChars().charAt(brace) == '{') {
      error(
          text,
          node.getChars(),
          "unknown-reference",
          "this is not a reference that the course format knows",
          "write {{fact:id}} with an id of facts.yml, or {{en:words}} with a language code");
    }
  }

  /** A prompt or a feedback is a line of text, which stands inside a legend or a label. */
  private void checkShort(MarkdownText text) {
    Node first = text.document().getFirstChild();
    boolean oneParagraph = first == null || (first instanceof Paragraph && first.getNext() == null);
    if (!oneParagraph) {
      text.source()
          .error(
              log,
              "not-one-paragraph",
              text.start(),
              "this text must be one paragraph",
              "put lists, headings and further paragraphs into the lesson itself");
    }
  }

  private void checkLink(MarkdownText text, Node node) {
    if (node instanceof Image image) {
      links.checkImage(text, image.getUrl(), image.getText());
    } else if (node instanceof Link link) {
      links.checkLink(text, link.getUrl());
    } else if (node instanceof Reference reference) {
      links.checkLink(text, reference.getUrl());
    } else if (node instanceof ImageRef ref && ref.isDefined()) {
      Reference reference = ref.getReferenceNode(text.document());
      links.checkImage(text, reference.getUrl(), ref.getText());
    } else if (node instanceof LinkRef ref && !ref.isDefined() && !ref.getText().isEmpty()) {
      error(
          text,
          ref.getReference(),
          "link-not-found",
          "no link named \"" + ref.getReference() + "\" is defined",
          "add a line \"[" + ref.getReference() + "]: address\"");
    } else if (node instanceof Footnote note && note.getFootnoteBlock() == null) {
      error(
          text,
          note.getText(),
          "footnote-not-found",
          "no footnote \"" + note.getText() + "\"",
          "add a line \"[^" + note.getText() + "]: text\"");
    }
  }

  private void checkLevel(MarkdownText text, Heading heading, int before) {
    boolean underlined = heading.getOpeningMarker().isEmpty();
    BasedSequence place = underlined ? heading.getText() : heading.getOpeningMarker();
    if (heading.getLevel() == 1) {
      error(
          text,
          place,
          "heading-level",
          "the title in the front matter is the only heading of level 1",
          "start sections with ##");
    } else if (heading.getLevel() > before + 1) {
      error(
          text,
          place,
          "heading-level",
          "a heading of level " + heading.getLevel() + " follows one of level " + before,
          "use " + "#".repeat(before + 1));
    }
  }

  private void checkFact(MarkdownText text, FactReference fact) {
    String id = fact.id().toString();
    if (facts.isPresent() && !facts.get().containsKey(id)) {
      error(
          text,
          fact.id(),
          "fact-not-found",
          "no fact named \"" + id + "\" in facts.yml",
          near(id, facts.get().keySet().stream().toList()));
    }
  }

  /** Subtags of ISO 639-1, or of three letters for languages that have no such code (BCP 47). */
  private void checkLanguage(MarkdownText text, ForeignPhrase phrase) {
    String code = phrase.language().toString();
    String primary = code.split("-")[0];
    boolean known =
        primary.length() == 2
            ? TWO_LETTERS.contains(primary)
            : primary.equals(primary.toLowerCase(Locale.ROOT));
    if (!known) {
      error(
          text,
          phrase.language(),
          "unknown-value",
          "\"" + code + "\" is not a language code",
          "write a code of ISO 639, such as {{en:lazy loading}}");
    }
  }

  private void checkTerm(MarkdownText text, TermReference term) {
    String written = term.term().toString();
    if (terms.isPresent() && terms.get().term(written).isEmpty()) {
      error(
          text,
          term.term(),
          "term-not-found",
          "no term \"" + written + "\" in the glossary",
          near(written, terms.get().terms().keySet().stream().toList()));
    }
  }

  private static String near(String written, List<String> names) {
    return NearestName.of(written, names).map(n -> "did you mean \"" + n + "\"?").orElse("");
  }

  private void checkAlert(MarkdownText text, Alert alert) {
    if (!Alert.KINDS.contains(alert.kind())) {
      error(
          text,
          alert.marker(),
          "unknown-value",
          "no alert kind \"" + alert.marker() + "\"",
          NearestName.hint(alert.kind(), Alert.KINDS));
    }
  }

  private void error(
      MarkdownText text, BasedSequence at, String code, String message, String hint) {
    text.source().error(log, code, text.locate(at.getStartOffset()), message, hint);
  }
}
