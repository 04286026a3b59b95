package dev.sobre.imports;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A page of the source.
 *
 * @param file its path
 * @param head the scalar values of its front matter
 * @param body the text below
 * @param activities questions to ask in it, in YAML of the course format
 */
record SourcePage(
    String file, Map<String, String> head, TracedText body, List<Map<String, Object>> activities) {

  SourcePage {
    head = Map.copyOf(head);
    activities = List.copyOf(activities);
  }

  SourcePage(String file, Map<String, String> head, TracedText body) {
    this(file, head, body, List.of());
  }

  /** A value of the front matter that is there and says something. */
  Optional<String> head(String... keys) {
    for (String key : keys) {
      String value = head.getOrDefault(key, "");
      if (!value.isBlank()) {
        return Optional.of(value.strip());
      }
    }
    return Optional.empty();
  }
}
