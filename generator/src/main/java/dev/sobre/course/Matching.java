package dev.sobre.course;

import dev.sobre.markdown.MarkdownText;
import java.util.List;
import java.util.stream.Stream;

/** Things to match, each with one of the choices; choices may be left over. */
public record Matching(Common common, List<String> choices, List<Item> items, Feedback feedback)
    implements Activity {
  public Matching {
    choices = List.copyOf(choices);
    items = List.copyOf(items);
  }

  @Override
  public String type() {
    return "matching";
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
