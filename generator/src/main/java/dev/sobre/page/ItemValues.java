package dev.sobre.page;

import dev.sobre.course.Item;
import dev.sobre.course.Shuffle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What templates get of items to match, sort or order. A choice or place is told by a letter, by
 * the order in which the author wrote it, so that a build that shows it elsewhere keeps answers.
 */
final class ItemValues {

  private final TextRenderer texts;

  ItemValues(TextRenderer texts) {
    this.texts = texts;
  }

  /** Choices in an order that gives nothing away. */
  List<Map<String, Object>> choices(String id, List<String> choices) {
    return Shuffle.of(id, categories(choices));
  }

  /** Categories keep their order, which often means something. */
  List<Map<String, Object>> categories(List<String> categories) {
    return IntStream.range(0, categories.size())
        .mapToObj(i -> Map.<String, Object>of("value", letter(i), "text", categories.get(i)))
        .toList();
  }

  /** Items with the letter and text of their right choice. */
  List<Map<String, Object>> chosen(List<Item> items, List<String> choices) {
    return items.stream()
        .map(item -> values(item, choices.isEmpty() ? "" : choices.get(item.choice())))
        .toList();
  }

  List<Map<String, Object>> ordered(List<Item> items) {
    return items.stream().map(item -> values(item, "")).toList();
  }

  List<Map<String, Object>> shuffled(String id, List<Item> items) {
    return Shuffle.of(id, new ArrayList<>(ordered(items)));
  }

  private Map<String, Object> values(Item item, String choice) {
    return Map.of(
        "text", texts.inline(item.text()),
        "value", letter(item.choice()),
        "choice", choice,
        "feedback", item.feedback().map(texts::inline).orElse(""));
  }

  private static String letter(int index) {
    return String.valueOf((char) ('a' + index));
  }
}
