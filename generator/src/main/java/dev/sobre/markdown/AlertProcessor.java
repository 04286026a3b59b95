package dev.sobre.markdown;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.parser.block.NodePostProcessor;
import com.vladsch.flexmark.parser.block.NodePostProcessorFactory;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.ast.NodeTracker;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns the block quotes that start with a kind in brackets into alerts. */
final class AlertProcessor extends NodePostProcessor {

  private static final Pattern MARKER = Pattern.compile("\\[!([A-Za-z]+)]([^\\n]*)(?=\\n|$)");

  @Override
  public void process(NodeTracker state, Node node) {
    if (!(node.getFirstChild() instanceof Paragraph first)) {
      return;
    }
    BasedSequence text = first.getChars();
    Matcher matcher = MARKER.matcher(text);
    if (!matcher.lookingAt()) {
      return;
    }
    Alert alert =
        new Alert(
            node.getChars(),
            text.subSequence(matcher.start(1), matcher.end(1)),
            text.subSequence(matcher.start(2), matcher.end(2)));
    dropMarker(first, state);
    node.insertBefore(alert);
    alert.takeChildren(node);
    node.unlink();
    state.nodeRemoved(node);
    state.nodeAddedWithChildren(alert);
  }

  private static void dropMarker(Paragraph first, NodeTracker state) {
    Node child = first.getFirstChild();
    boolean more = true;
    while (child != null && more) {
      more = !(child instanceof SoftLineBreak);
      Node next = child.getNext();
      child.unlink();
      state.nodeRemovedWithDescendants(child);
      child = next;
    }
    if (first.getFirstChild() == null) {
      first.unlink();
      state.nodeRemoved(first);
    }
  }

  static final class Factory extends NodePostProcessorFactory {
    Factory() {
      super(false);
      addNodes(BlockQuote.class);
    }

    @Override
    public NodePostProcessor apply(Document document) {
      return new AlertProcessor();
    }
  }
}
