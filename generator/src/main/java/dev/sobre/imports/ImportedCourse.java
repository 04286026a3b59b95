package dev.sobre.imports;

import dev.sobre.starter.StarterRequest;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * A course that is read and not yet written.
 *
 * @param course where it goes and what it is called
 * @param texts by path from the course folder
 * @param media where the bytes of other files come from, by path from the course folder
 * @param sources files that these come from, by path from the course folder
 * @param losses what it does not have of the source
 */
public record ImportedCourse(
    StarterRequest course,
    SortedMap<String, String> texts,
    SortedMap<String, Content> media,
    Map<String, String> sources,
    List<Loss> losses) {

  /** The bytes of a file. */
  @FunctionalInterface
  public interface Content {
    byte[] bytes();
  }

  public ImportedCourse {
    losses = List.copyOf(losses);
    sources = Map.copyOf(sources);
  }

  /** How many lessons there are. */
  public long lessons() {
    return texts.keySet().stream()
        .filter(path -> path.startsWith("content/") && path.endsWith(".md"))
        .count();
  }
}
