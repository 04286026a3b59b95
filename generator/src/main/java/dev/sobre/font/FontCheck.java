package dev.sobre.font;

import dev.sobre.diagnostic.DiagnosticLog;

/** Whether a font can be used, and whether its maker lets others do so. */
public final class FontCheck {

  /**
   * Flags of {@code fsType} (OpenType, OS/2): nobody else may use it, no part of it, no outlines.
   */
  private static final int RESTRICTED = 0x2;

  private static final int LEVELS = 0xF;
  private static final int WHOLE_ONLY = 0x100;
  private static final int BITMAPS_ONLY = 0x200;

  private FontCheck() {}

  /** Logs what is wrong with a font, at the place that names it. */
  public static void check(ThemeFont font, DiagnosticLog log) {
    try {
      if (font.isFinished()) {
        FontFile.requireWoff2(font.bytes());
      } else {
        FontFile file = FontFile.read(font.bytes());
        file.characters();
        checkLicence(font, file.licence(), log);
      }
    } catch (FontException e) {
      unreadable(font, e, log);
    }
  }

  static void unreadable(ThemeFont font, FontException why, DiagnosticLog log) {
    error(
        log,
        font,
        "font-unreadable",
        "\"" + font.file() + "\" cannot be used: " + why.getMessage(),
        "fonts are files .ttf, .otf or .woff2, one font each; copy it again from where it came");
  }

  private static void checkLicence(ThemeFont font, int licence, DiagnosticLog log) {
    if ((licence & LEVELS) == RESTRICTED || (licence & BITMAPS_ONLY) != 0) {
      error(
          log,
          font,
          "font-licence",
          "\"" + font.file() + "\" says that it must not be put into documents",
          "take a font with a free licence, such as the SIL Open Font License");
    } else if ((licence & WHOLE_ONLY) != 0) {
      error(
          log,
          font,
          "font-licence",
          "\"" + font.file() + "\" says that no part of it may be taken",
          "take a font with a free licence, or name the whole font as WOFF2 if its licence lets"
              + " you publish it");
    }
  }

  private static void error(
      DiagnosticLog log, ThemeFont font, String code, String message, String hint) {
    font.sheet().error(log, code, font.location(), message, hint);
  }
}
