package dev.sobre.course;

import dev.sobre.markdown.MarkdownText;
import java.util.List;
import java.util.stream.Stream;

/** Things that the learner ticks and keeps ticked; nobody scores them. */
public record Checklist(Common common, List<MarkdownText> items) implements Activity {
  public Checklist {
    items = List.copyOf(items);
  }

  @Override
  public String type() {
    return "checklist";
  }

  @Override
  public Stream<MarkdownText> texts() {
    return Stream.concat(common.texts(), items.stream());
  }

  @Override
  public boolean graded() {
    return false;
  }

  @Override
  public int largestPackedResponse() {
    return 0;
  }
}
