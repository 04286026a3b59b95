package dev.sobre.page;

import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ext.abbreviation.Abbreviation;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TableCaption;
import com.vladsch.flexmark.html.HtmlWriter;
import com.vladsch.flexmark.html.renderer.NodeRenderer;
import com.vladsch.flexmark.html.renderer.NodeRendererContext;
import com.vladsch.flexmark.html.renderer.NodeRenderingHandler;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.sobre.course.Action;
import dev.sobre.course.Activity;
import dev.sobre.course.Asset;
import dev.sobre.course.Fact;
import dev.sobre.course.LinkTarget;
import dev.sobre.course.Recording;
import dev.sobre.course.Term;
import dev.sobre.diagram.Diagram;
import dev.sobre.markdown.Alert;
import dev.sobre.markdown.FactReference;
import dev.sobre.markdown.ForeignPhrase;
import dev.sobre.markdown.FormulaBlock;
import dev.sobre.markdown.InlineFormula;
import dev.sobre.markdown.MarkdownText;
import dev.sobre.markdown.TermReference;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;

/** The HTML of the nodes that the course format adds to Markdown, or links to the course. */
final class NodeRendering implements NodeRenderer {

  /** What a small phone shows of a formula, in characters. */
  private static final int SHORT_FORMULA = 28;

  private final TextContext context;
  private final MarkdownText text;
  private final SortedMap<Integer, Activity> activities;
  private final SortedMap<Integer, List<Action>> actions;
  private final SortedMap<Integer, Diagram> diagrams;
  private final SortedMap<Integer, Recording> recordings;
  private final FenceHtml fences;
  private final Set<String> explained = new HashSet<>();

  NodeRendering(
      TextContext context,
      MarkdownText text,
      SortedMap<Integer, Activity> activities,
      SortedMap<Integer, List<Action>> actions,
      SortedMap<Integer, Diagram> diagrams,
      SortedMap<Integer, Recording> recordings,
      FenceHtml fences) {
    this.context = context;
    this.text = text;
    this.activities = activities;
    this.actions = actions;
    this.diagrams = diagrams;
    this.recordings = recordings;
    this.fences = fences;
  }

  @Override
  public Set<NodeRenderingHandler<?>> getNodeRenderingHandlers() {
    return Set.of(
        new NodeRenderingHandler<>(FactReference.class, this::fact),
        new NodeRenderingHandler<>(TermReference.class, this::term),
        new NodeRenderingHandler<>(ForeignPhrase.class, this::phrase),
        new NodeRenderingHandler<>(Alert.class, this::alert),
        new NodeRenderingHandler<>(Abbreviation.class, this::abbreviation),
        new NodeRenderingHandler<>(FencedCodeBlock.class, this::fence),
        new NodeRenderingHandler<>(IndentedCodeBlock.class, this::indented),
        new NodeRenderingHandler<>(InlineFormula.class, this::formula),
        new NodeRenderingHandler<>(FormulaBlock.class, this::formulaBlock),
        new NodeRenderingHandler<>(TableBlock.class, this::table),
        new NodeRenderingHandler<>(Link.class, this::link),
        new NodeRenderingHandler<>(LinkRef.class, this::linkRef),
        new NodeRenderingHandler<>(Image.class, this::image),
        new NodeRenderingHandler<>(ImageRef.class, this::imageRef));
  }

  private void fact(FactReference node, NodeRendererContext renderer, HtmlWriter html) {
    Fact fact = context.facts().get(node.id().toString());
    html.raw("<a href=\"" + context.toPage("sources.html") + "#" + fact.id() + "\">");
    html.raw(Html.escape(Facts.value(fact, context.messages())));
    html.raw(" (" + Html.escape(fact.year()) + ")</a>");
  }

  private void phrase(ForeignPhrase node, NodeRendererContext renderer, HtmlWriter html) {
    String attributes = LanguageAttributes.of(node.language().toString(), text.language());
    html.raw("<i" + attributes + ">" + Html.escape(node.words()) + "</i>");
  }

  private void term(TermReference node, NodeRendererContext renderer, HtmlWriter html) {
    Term term = context.index().term(node.term().toString()).orElseThrow();
    html.raw("<a class=\"term\" href=\"" + context.toPage("glossary.html") + "#" + term.id());
    html.raw("\">" + Html.escape(node.label()) + "</a>");
  }

  /** An abbreviation is explained where it comes first (RGAA 9.4); later it is plain text. */
  private void abbreviation(Abbreviation node, NodeRendererContext renderer, HtmlWriter html) {
    if (explained.add(node.getChars().toString())) {
      renderer.delegateRender();
    } else {
      html.text(node.getChars().unescape());
    }
  }

  private void alert(Alert node, NodeRendererContext renderer, HtmlWriter html) {
    String kind = context.messages().text("alert." + node.kind());
    String name = node.title().isEmpty() ? kind : node.title();
    if (node.isFolded()) {
      String label = node.title().isEmpty() ? kind : kind + context.messages().text("colon") + name;
      html.line().raw("<details class=\"more\"><summary>" + Html.escape(label) + "</summary>");
      html.line();
      renderer.renderChildren(node);
      html.line().raw("</details>").line();
      return;
    }
    html.line().raw("<div class=\"alert " + node.kind() + "\" role=\"note\">");
    html.raw("<p class=\"alert-kind\">" + Html.escape(name) + "</p>").line();
    renderer.renderChildren(node);
    html.line().raw("</div>").line();
  }

  private void fence(FencedCodeBlock node, NodeRendererContext renderer, HtmlWriter html) {
    int offset = node.getStartOffset();
    if (activities.containsKey(offset)) {
      html.line().raw(fences.activity(activities.get(offset))).line();
    } else if (actions.containsKey(offset)) {
      html.line().raw(fences.actions(actions.get(offset))).line();
    } else if (diagrams.containsKey(offset)) {
      html.line().raw(fences.diagram(diagrams.get(offset))).line();
    } else if (recordings.containsKey(offset)) {
      html.line().raw(fences.recording(recordings.get(offset))).line();
    } else {
      code(node.getContentChars(), node.getInfo().unescape().strip(), html);
    }
  }

  private void formula(InlineFormula node, NodeRendererContext renderer, HtmlWriter html) {
    html.raw(node.formula().mathml(false));
  }

  /** A long formula scrolls as a table does. */
  private void formulaBlock(FormulaBlock node, NodeRendererContext renderer, HtmlWriter html) {
    String mathml = node.formula().mathml(true);
    if (node.formula().columns() <= SHORT_FORMULA) {
      html.line().raw(mathml).line();
      return;
    }
    String name = Html.escape(context.messages().text("formula.label"));
    html.line().raw("<div class=\"table\" role=\"group\" tabindex=\"0\" aria-label=\"" + name);
    html.raw("\">" + mathml + "</div>").line();
  }

  private void indented(IndentedCodeBlock node, NodeRendererContext renderer, HtmlWriter html) {
    code(node.getContentChars().trimTailBlankLines(), "", html);
  }

  private void code(BasedSequence code, String language, HtmlWriter html) {
    html.line();
    html.openPre();
    html.raw(CodeBlock.html(code.normalizeEOL(), language, context.messages()));
    html.closePre();
    html.line();
  }

  /** A wide table scrolls in its own frame, which the keyboard can reach; its caption is first. */
  private void table(TableBlock node, NodeRendererContext renderer, HtmlWriter html) {
    String name = Html.escape(context.messages().text("table.label"));
    html.line().raw("<div class=\"table\" role=\"group\" tabindex=\"0\" aria-label=\"" + name);
    html.raw("\">").line().raw("<table>").line();
    for (Node child : node.getChildren()) {
      if (child instanceof TableCaption) {
        renderer.render(child);
      }
    }
    for (Node child : node.getChildren()) {
      if (!(child instanceof TableCaption)) {
        renderer.render(child);
      }
    }
    html.line().raw("</table>").line().raw("</div>").line();
  }

  private void link(Link node, NodeRendererContext renderer, HtmlWriter html) {
    anchor(node.getUrl(), node.getTitle(), html);
    renderer.renderChildren(node);
    endAnchor(node.getUrl(), html);
  }

  private void linkRef(LinkRef node, NodeRendererContext renderer, HtmlWriter html) {
    if (!node.isDefined()) {
      renderer.delegateRender();
      return;
    }
    var reference = node.getReferenceNode(text.document());
    anchor(reference.getUrl(), reference.getTitle(), html);
    if (node.getText().isEmpty()) {
      html.text(node.getReference().unescape());
    } else {
      renderer.renderChildren(node);
    }
    endAnchor(reference.getUrl(), html);
  }

  /** The note stays inside the link, so that a list of links tells the weight too. */
  private void endAnchor(BasedSequence url, HtmlWriter html) {
    html.raw(Html.escape(context.fileNote(text.source().file(), url.unescape())) + "</a>");
  }

  private void anchor(BasedSequence url, BasedSequence title, HtmlWriter html) {
    String href = context.link(text.source().file(), url.unescape());
    html.raw("<a href=\"" + Html.escape(href) + "\"");
    if (title.isNotNull() && !title.isEmpty()) {
      html.raw(" title=\"" + Html.escape(title.unescape()) + "\"");
    }
    html.raw(">");
  }

  private void image(Image node, NodeRendererContext renderer, HtmlWriter html) {
    img(node.getUrl(), node.getText(), html);
  }

  private void imageRef(ImageRef node, NodeRendererContext renderer, HtmlWriter html) {
    if (node.isDefined()) {
      img(node.getReferenceNode(text.document()).getUrl(), node.getText(), html);
    } else {
      renderer.delegateRender();
    }
  }

  /** The template {@code image} gets {@code alt} and what {@link ShownImage} tells. */
  private void img(BasedSequence url, BasedSequence alt, HtmlWriter html) {
    LinkTarget target = LinkTarget.resolve(text.source().file(), url.unescape());
    Asset asset = context.assets().get(((LinkTarget.InCourse) target).file());
    Map<String, Object> image = new HashMap<>(ShownImage.of(context, asset));
    image.put("alt", alt.unescape());
    html.raw(context.templates().fill("image", context.messages(), Map.of("image", image)));
  }
}
