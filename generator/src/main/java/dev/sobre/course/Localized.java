package dev.sobre.course;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A text in one or more languages.
 *
 * @param texts text by language code; the key {@code ""} holds a text that is the same in all
 */
public record Localized(SortedMap<String, String> texts) {

  public static final Localized EMPTY = new Localized(new TreeMap<>());

  public Localized {
    texts = Collections.unmodifiableSortedMap(new TreeMap<>(texts));
  }

  public static Localized same(String text) {
    return new Localized(new TreeMap<>(Map.of("", text)));
  }

  public boolean isEmpty() {
    return texts.isEmpty();
  }

  /**
   * The language of the text that {@link #in} gives; the wanted one where the author does not say,
   * because the text is the same in all.
   */
  public String languageFor(String wanted) {
    boolean known = texts.containsKey(wanted) || texts.containsKey("") || texts.isEmpty();
    return known ? wanted : texts.firstKey();
  }

  /** The text in a language, else the one for all, else the first by language code, else empty. */
  public String in(String language) {
    if (texts.containsKey(language)) {
      return texts.get(language);
    }
    return texts.isEmpty() ? "" : texts.getOrDefault("", texts.get(texts.firstKey()));
  }
}
