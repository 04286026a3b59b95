package dev.sobre.page;

import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.MutableDataSet;
import dev.sobre.course.Activity;
import dev.sobre.markdown.MarkdownDialect;
import dev.sobre.markdown.MarkdownText;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** Renders the Markdown of one page. */
final class TextRenderer {

  private final TextContext context;
  private final DataHolder options;
  private final Function<Activity, String> activityHtml;

  /**
   * @param context the page and what its texts refer to
   * @param activityHtml the HTML of an activity
   */
  TextRenderer(TextContext context, Function<Activity, String> activityHtml) {
    this.context = context;
    this.options =
        new MutableDataSet(MarkdownDialect.OPTIONS)
            .set(
                FootnoteExtension.FOOTNOTE_BACK_REF_STRING,
                Html.escape(context.messages().text("footnote.back")))
            .toImmutable();
    this.activityHtml = activityHtml;
  }

  /** A text of blocks without activities. */
  String blocks(MarkdownText text) {
    return blocks(text, new TreeMap<>());
  }

  /** A text of blocks, with the activities at their offsets. */
  String blocks(MarkdownText text, SortedMap<Integer, Activity> activities) {
    String xhtml = renderer(text, activities).render(text.document()).strip();
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

  private HtmlRenderer renderer(MarkdownText text, SortedMap<Integer, Activity> activities) {
    NodeRendering nodes = new NodeRendering(context, text, activities, activityHtml);
    return HtmlRenderer.builder(options)
        .nodeRendererFactory(options -> nodes)
        .attributeProviderFactory(new NodeAttributes(text))
        .build();
  }
}
