package dev.sobre.markdown;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Gives the headings of a lesson levels that start below its title and skip none. What stood below
 * another heading still does; headings that are in order stay as they are.
 */
public final class HeadingLevels {

  private static final int TITLE = 1;
  private static final int DEEPEST = 6;

  /**
   * A change of marks; lines are neither added nor removed.
   *
   * @param from UTF-16 offset of what is replaced, in the document
   * @param to offset behind it
   * @param text what replaces it
   */
  public record Change(int from, int to, String text) {}

  private record Open(int written, int level) {}

  private final Deque<Open> open = new ArrayDeque<>();
  private final List<Change> changes = new ArrayList<>();

  private HeadingLevels() {}

  /** All headings of a document, in order, those in quotes and lists too. */
  public static List<Heading> of(Node document) {
    List<Heading> headings = new ArrayList<>();
    for (Node node : document.getDescendants()) {
      if (node instanceof Heading heading) {
        headings.add(heading);
      }
    }
    return headings;
  }

  /**
   * The changes that bring headings in order.
   *
   * @param headings of one document, in order
   */
  public static List<Change> mended(List<Heading> headings) {
    HeadingLevels levels = new HeadingLevels();
    headings.forEach(levels::next);
    return levels.changes;
  }

  private void next(Heading heading) {
    int written = heading.getLevel();
    while (!open.isEmpty() && open.peek().written() >= written) {
      open.pop();
    }
    int above = open.isEmpty() ? TITLE : open.peek().level();
    int level = Math.min(above + 1, isOfSeveralLines(heading) ? TITLE + 1 : DEEPEST);
    open.push(new Open(written, level));
    if (level != written) {
      change(heading, level);
    }
  }

  /** Only an underline makes a heading of several lines, and there are underlines of two levels. */
  private static boolean isOfSeveralLines(Heading heading) {
    return isUnderlined(heading) && heading.getText().indexOf('\n') >= 0;
  }

  private static boolean isUnderlined(Heading heading) {
    return heading.getOpeningMarker().isEmpty();
  }

  /** The parser counts the mark of a quote in front of the line to it. */
  private static BasedSequence underline(Heading heading) {
    BasedSequence line = heading.getClosingMarker();
    int start = line.length();
    while (start > 0 && line.charAt(start - 1) == line.lastChar()) {
      start--;
    }
    return line.subSequence(start);
  }

  private void change(Heading heading, int level) {
    String marks = "#".repeat(level);
    BasedSequence closing = isUnderlined(heading) ? underline(heading) : heading.getClosingMarker();
    if (!isUnderlined(heading)) {
      replace(heading.getOpeningMarker(), marks);
      if (!closing.isEmpty()) {
        replace(closing, marks);
      }
    } else if (level == TITLE + 1 && heading.getText().indexOf('|') < 0) {
      replace(closing, "-".repeat(Math.max(3, closing.length())));
    } else if (!isOfSeveralLines(heading)) {
      // The line of the underline stays empty: above dashes, a bar would start a table.
      BasedSequence text = heading.getText();
      changes.add(new Change(text.getStartOffset(), text.getStartOffset(), marks + " "));
      if (text.endsWith("#")) {
        changes.add(new Change(text.getEndOffset(), text.getEndOffset(), " " + marks));
      }
      replace(closing, "");
    }
  }

  private void replace(BasedSequence marker, String marks) {
    changes.add(new Change(marker.getStartOffset(), marker.getEndOffset(), marks));
  }
}
