package dev.sobre.course;

import dev.sobre.markdown.MarkdownText;
import java.util.List;
import java.util.stream.Stream;

/** Things to put in order, written in the right one. */
public record Ordering(Common common, List<Item> items, Feedback feedback) implements Activity {
  public Ordering {
    items = List.copyOf(items);
  }

  @Override
  public String type() {
    return "ordering";
  }

  @Override
  public Stream<MarkdownText> texts() {
    return Stream.concat(
        common.texts(), Stream.concat(items.stream().flatMap(Item::texts), feedback.texts()));
  }

  @Override
  public int largestPackedResponse() {
    return items.size();
  }
}
