package dev.sobre.reader;

import dev.sobre.course.ColourPair;
import dev.sobre.course.ImageFrame;
import dev.sobre.diagnostic.SourceLocation;
import dev.sobre.source.SourceText;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What {@code theme.yml} says. A part that is empty is that of the theme that it extends.
 *
 * @param source the file, for excerpts
 * @param parent name of the theme that it extends
 * @param files its own files
 * @param without files of the parent that it does without
 * @param options of {@link #OPTIONS} that it takes, besides colours
 * @param colours by name, in the order of the file
 * @param contrasts that its colours must have
 * @param inline whether pages carry the style instead of loading it
 * @param scriptsOnUse whether the script of a lesson is loaded when the learner first answers
 * @param images the room that images have
 */
public record ThemeDescription(
    SourceText source,
    Optional<Placed> parent,
    List<Placed> files,
    List<Placed> without,
    Optional<List<String>> options,
    Optional<Map<String, ColourPair>> colours,
    Optional<List<Contrast>> contrasts,
    Optional<Boolean> inline,
    Optional<Boolean> scriptsOnUse,
    Optional<ImageFrame> images) {

  /** Every value that {@code options} takes. */
  public static final List<String> OPTIONS = List.of("footer", "logo");

  public ThemeDescription {
    files = List.copyOf(files);
    without = List.copyOf(without);
    options = options.map(List::copyOf);
    colours = colours.map(map -> Collections.unmodifiableMap(new LinkedHashMap<>(map)));
    contrasts = contrasts.map(List::copyOf);
  }

  /** A name and where it is written. */
  public record Placed(String name, SourceLocation location) {}

  /**
   * A contrast that must be reached, in light and in dark.
   *
   * @param location where it is written
   * @param front name of the colour of text or of a sign
   * @param back name of the colour behind it
   * @param ratio the least contrast
   */
  public record Contrast(SourceLocation location, String front, String back, double ratio) {}
}
