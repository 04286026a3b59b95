package dev.sobre.page;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The looks of a course.
 *
 * @param name of the theme
 * @param templates Pebble sources by name, without {@code .peb}
 * @param style the style sheet of every page
 * @param messages interface texts by language
 */
public record Theme(
    String name,
    SortedMap<String, String> templates,
    String style,
    SortedMap<String, Messages> messages) {
  public Theme {
    templates = Collections.unmodifiableSortedMap(new TreeMap<>(templates));
    messages = Collections.unmodifiableSortedMap(new TreeMap<>(messages));
  }
}
