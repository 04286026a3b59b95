package dev.sobre.page;

import dev.sobre.course.ImageFrame;
import dev.sobre.course.ThemeChoice;
import dev.sobre.font.ThemeFont;
import dev.sobre.source.SourceText;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The looks of a course.
 *
 * @param choice what the course chose and set
 * @param templates Pebble sources by name, without {@code .peb}
 * @param style the style sheet of every page
 * @param inline whether pages carry the style instead of loading it
 * @param scriptsOnUse whether the script of a lesson is loaded when the learner first answers
 * @param images the room that images have
 * @param messages interface texts by language
 * @param fonts that the style sheet loads, by path from the root of the site
 */
public record Theme(
    ThemeChoice choice,
    SortedMap<String, SourceText> templates,
    String style,
    boolean inline,
    boolean scriptsOnUse,
    ImageFrame images,
    SortedMap<String, Messages> messages,
    SortedMap<String, ThemeFont> fonts) {
  /** Templates that a theme must have. */
  static final List<String> TEMPLATES =
      List.of(
          "layout",
          "home",
          "chapter",
          "lesson",
          "actions",
          "activity",
          "image",
          "diagram",
          "recording",
          "test",
          "questions",
          "path",
          "plan",
          "team",
          "glossary",
          "sources",
          "print",
          "search",
          "diploma",
          "verify",
          "not-found",
          "offline",
          "launch");

  public Theme {
    templates = Collections.unmodifiableSortedMap(new TreeMap<>(templates));
    messages = Collections.unmodifiableSortedMap(new TreeMap<>(messages));
    fonts = Collections.unmodifiableSortedMap(new TreeMap<>(fonts));
  }

  /** The same theme with another style sheet. */
  public Theme withStyle(String other) {
    return new Theme(choice, templates, other, inline, scriptsOnUse, images, messages, fonts);
  }

  /** The same theme with other files for its fonts. */
  public Theme withFonts(SortedMap<String, ThemeFont> other) {
    return new Theme(choice, templates, style, inline, scriptsOnUse, images, messages, other);
  }

  /** The same theme with the fonts of the reader's device. */
  public Theme withoutFonts() {
    return withStyle(ThemeFonts.removed(style)).withFonts(new TreeMap<>());
  }
}
