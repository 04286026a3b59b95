package dev.sobre.page;

import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.MutableDataSet;
import dev.sobre.course.Action;
import dev.sobre.course.Activity;
import dev.sobre.course.Lesson;
import dev.sobre.course.Recording;
import dev.sobre.diagram.Diagram;
import dev.sobre.markdown.MarkdownDialect;
import dev.sobre.markdown.MarkdownText;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Renders the Markdown of one page. */
final class TextRenderer {

  private final TextContext context;
  private final DataHolder options;
  private final FenceHtml fences;

  /**
   * @param context the page and what its texts refer to
   * @param fences the HTML of activities, actions and recordings
   */
  TextRenderer(TextContext context, FenceHtml fences) {
    this.context = context;
    this.options =
        new MutableDataSet(MarkdownDialect.options())
            .set(
                FootnoteExtension.FOOTNOTE_BACK_REF_STRING,
                Html.escape(context.messages().text("footnote.back")))
            .toImmutable();
    this.fences = fences;
  }

  /** A text of blocks without activities. */
  String blocks(MarkdownText text) {
    return html(text, new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
  }

  /** The body of a lesson, with its activities and actions. */
  String body(Lesson lesson) {
    return html(
        lesson.body(),
        lesson.activities(),
        lesson.actions(),
        lesson.diagrams(),
        lesson.recordings());
  }

  private String html(
      MarkdownText text,
      SortedMap<Integer, Activity> activities,
      SortedMap<Integer, List<Action>> actions,
      SortedMap<Integer, Diagram> diagrams,
      SortedMap<Integer, Recording> recordings) {
    NodeRendering nodes =
        new NodeRendering(context, text, activities, actions, diagrams, recordings, fences);
    String xhtml = renderer(text, nodes).render(text.document()).strip();
    return withoutSlashes(xhtml);
  }

  /** HTML needs no slash in {@code <br />}; text and attributes hold no bare {@code >}. */
  private static String withoutSlashes(String xhtml) {
    return xhtml.replace(" />", ">");
  }

  /** A short text: the paragraph around it is left out when it is the only one. */
  String inline(MarkdownText text) {
    String html = blocks(text);
    boolean oneParagraph =
        html.startsWith("<p>") && html.endsWith("</p>") && html.indexOf("<p>", 1) < 0;
    return oneParagraph ? html.substring(3, html.length() - 4) : html;
  }

  private HtmlRenderer renderer(MarkdownText text, NodeRendering nodes) {
    return HtmlRenderer.builder(options)
        .nodeRendererFactory(options -> nodes)
        .attributeProviderFactory(new NodeAttributes(text))
        .build();
  }
}
