package dev.sobre.course;

import dev.sobre.markdown.MarkdownText;
import java.util.List;
import java.util.stream.Stream;

/** Things to sort, each into one of the categories. */
public record Categorise(Common common, List<String> choices, List<Item> items, Feedback feedback)
    implements Activity {
  public Categorise {
    choices = List.copyOf(choices);
    items = List.copyOf(items);
  }

  @Override
  public String type() {
    return "categorise";
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
