package dev.sobre.page;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.html.AttributeProvider;
import com.vladsch.flexmark.html.IndependentAttributeProviderFactory;
import com.vladsch.flexmark.html.renderer.AttributablePart;
import com.vladsch.flexmark.html.renderer.LinkResolverContext;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.html.MutableAttributes;
import dev.sobre.markdown.Anchors;
import dev.sobre.markdown.MarkdownText;
import java.util.Map;

/** Attributes: the anchors that links were checked against, the scope of header cells. */
final class NodeAttributes extends IndependentAttributeProviderFactory {

  private final Map<Heading, String> anchors;

  NodeAttributes(MarkdownText text) {
    anchors = Anchors.ofHeadings(text.document());
  }

  @Override
  public AttributeProvider apply(LinkResolverContext context) {
    return this::set;
  }

  private void set(Node node, AttributablePart part, MutableAttributes attributes) {
    if (node instanceof Heading heading && part == AttributablePart.NODE) {
      attributes.replaceValue("id", anchors.get(heading));
    } else if (node instanceof TableCell cell) {
      setCell(cell, attributes);
    }
  }

  /** The attribute {@code align} is obsolete (HTML, 16.2); a class does its work. */
  private static void setCell(TableCell cell, MutableAttributes attributes) {
    String align = attributes.getValue("align");
    attributes.remove("align");
    if (!align.isEmpty() && !align.equals("left")) {
      attributes.addValue("class", align.equals("right") ? "end" : "center");
    }
    if (cell.isHeader()) {
      attributes.replaceValue("scope", "col");
    }
  }
}
