package dev.sobre.course;

import dev.sobre.markdown.MarkdownText;
import java.util.List;
import java.util.stream.Stream;

/** One option is right. */
public record Single(Common common, List<Option> options) implements Activity {
  public Single {
    options = List.copyOf(options);
  }

  @Override
  public String type() {
    return "single";
  }

  @Override
  public Stream<MarkdownText> texts() {
    return Stream.concat(common.texts(), options.stream().flatMap(Option::texts));
  }

  @Override
  public int largestPackedResponse() {
    return 1;
  }
}
