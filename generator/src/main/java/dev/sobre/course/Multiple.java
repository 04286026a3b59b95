package dev.sobre.course;

import dev.sobre.markdown.MarkdownText;
import java.util.List;
import java.util.stream.Stream;

/** One option or more are right. */
public record Multiple(Common common, List<Option> options) implements Activity {
  public Multiple {
    options = List.copyOf(options);
  }

  @Override
  public String type() {
    return "multiple";
  }

  @Override
  public Stream<MarkdownText> texts() {
    return Stream.concat(common.texts(), options.stream().flatMap(Option::texts));
  }

  @Override
  public int largestPackedResponse() {
    return options.size();
  }
}
