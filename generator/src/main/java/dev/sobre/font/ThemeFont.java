package dev.sobre.font;

import dev.sobre.diagnostic.SourceLocation;
import dev.sobre.source.SourceText;
import java.util.Locale;

/**
 * A font that a style sheet loads.
 *
 * @param file as diagnostics name it
 * @param bytes its content; never changed after construction
 * @param sheet the style sheet that names it first
 * @param location where
 * @param whole whether a rule gives it all characters, rather than those of a {@code unicode-range}
 */
public record ThemeFont(
    String file, byte[] bytes, SourceText sheet, SourceLocation location, boolean whole) {

  /** Whether browsers take it as it is, so that it goes out as its author made it. */
  public boolean isFinished() {
    return file.toLowerCase(Locale.ROOT).endsWith(".woff2");
  }

  /** The same font, of other bytes. */
  public ThemeFont with(byte[] other) {
    return new ThemeFont(file, other, sheet, location, whole);
  }
}
