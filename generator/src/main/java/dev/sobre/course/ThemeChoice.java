package dev.sobre.course;

import dev.sobre.diagnostic.SourceLocation;
import dev.sobre.markdown.MarkdownText;
import dev.sobre.source.SourceText;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The theme that a course chooses, and what it sets of its options.
 *
 * @param source the file that says so, for excerpts
 * @param location where it says so
 * @param name of a theme, or path of its folder from the course folder when it holds a {@code /}
 * @param colours by their names in the theme
 * @param logo image of the publisher
 * @param footer a text at the end of each page
 */
public record ThemeChoice(
    SourceText source,
    SourceLocation location,
    String name,
    SortedMap<String, ColourChoice> colours,
    Optional<Logo> logo,
    Optional<Footer> footer) {

  public ThemeChoice {
    colours = Collections.unmodifiableSortedMap(new TreeMap<>(colours));
  }

  /** The same with the footer of another choice, where this one has none. */
  public ThemeChoice withFooterOf(ThemeChoice other) {
    return new ThemeChoice(
        source, location, name, colours, logo, footer.isPresent() ? footer : other.footer);
  }

  /**
   * A colour that replaces one of the theme.
   *
   * @param location place of its name
   * @param light empty to keep the colour of the theme
   * @param dark empty to keep the colour of the theme
   */
  public record ColourChoice(
      SourceLocation location, Optional<PlacedColour> light, Optional<PlacedColour> dark) {}

  /** A colour and where it is written. */
  public record PlacedColour(Colour colour, SourceLocation location) {}

  /**
   * The publisher's logo, whose text alternative is the publisher's name.
   *
   * @param file path from the course folder, {@code media/…}
   * @param location where it is written
   */
  public record Logo(String file, SourceLocation location) {}

  /**
   * A paragraph at the end of each page.
   *
   * @param location place of its key
   * @param texts by language
   */
  public record Footer(SourceLocation location, SortedMap<String, MarkdownText> texts) {
    public Footer {
      texts = Collections.unmodifiableSortedMap(new TreeMap<>(texts));
    }
  }
}
