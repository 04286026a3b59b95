package dev.sobre.reader;

import dev.sobre.course.LintSettings;
import dev.sobre.source.YamlNode.Mapping;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads {@code lint} of {@code course.yml}: what the course asks of its words. */
final class LintReader {

  static final String EASE = "ease";
  static final int MOST_EASE = 100;

  private static final String SENTENCE = "sentence";
  private static final String PARAGRAPH = "paragraph";
  private static final String ALT = "alt";

  /** Least and most value of a number. */
  record Bound(int least, int most) {}

  static final Map<String, Bound> BOUNDS = bounds();

  static final List<String> KEYS =
      Stream.concat(Stream.of(EASE), BOUNDS.keySet().stream()).toList();

  private final Fields course;
  private final List<String> languages;

  LintReader(Fields course, List<String> languages) {
    this.course = course;
    this.languages = languages;
  }

  private static Map<String, Bound> bounds() {
    Map<String, Bound> bounds = new LinkedHashMap<>();
    bounds.put(SENTENCE, new Bound(5, 200));
    bounds.put(PARAGRAPH, new Bound(20, 1000));
    bounds.put(ALT, new Bound(20, 1000));
    return bounds;
  }

  LintSettings read() {
    SortedMap<String, Integer> ease = new TreeMap<>();
    Fields lint =
        Fields.of(
            course.node("lint").orElse(new Mapping(course.location(), List.of())),
            course.source(),
            course.log(),
            KEYS);
    lint.node(EASE)
        .ifPresent(
            node -> {
              if (node instanceof Mapping) {
                Fields each = Fields.of(node, lint.source(), lint.log(), languages);
                languages.forEach(
                    language ->
                        each.integer(language, 0, MOST_EASE)
                            .ifPresent(least -> ease.put(language, least)));
              } else {
                lint.integer(EASE, 0, MOST_EASE)
                    .ifPresent(least -> languages.forEach(language -> ease.put(language, least)));
              }
            });
    return new LintSettings(
        new RulesReader(course).words(),
        ease,
        number(lint, SENTENCE, LintSettings.SENTENCE_WORDS),
        number(lint, PARAGRAPH, LintSettings.PARAGRAPH_WORDS),
        number(lint, ALT, LintSettings.ALT_CHARACTERS));
  }

  private static int number(Fields lint, String key, int otherwise) {
    Bound bound = BOUNDS.get(key);
    return lint.integer(key, bound.least(), bound.most()).orElse(otherwise);
  }
}
