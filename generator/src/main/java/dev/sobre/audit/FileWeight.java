package dev.sobre.audit;

import java.util.Locale;

/**
 * What a file costs.
 *
 * @param path from the root of the site, or the address of a file elsewhere
 * @param type what it is for a page
 * @param raw bytes as written; 0 for a file elsewhere, whose size a build cannot know
 * @param gzip bytes with gzip 9, or as written if it is not text
 * @param brotli bytes with brotli 11, or as written if it is not text
 */
public record FileWeight(String path, Type type, long raw, long gzip, long brotli) {

  /** The kinds of file that budgets tell apart. */
  public enum Type {
    HTML,
    STYLE,
    SCRIPT,
    IMAGE,
    FONT,
    MEDIA,
    OTHER,
    /** A file of another host, whatever it is; a build cannot know what it weighs. */
    THIRD_PARTY;

    /** The name in reports. */
    public String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The type of a file by its extension. */
    static Type ofExtension(String extension) {
      return switch (extension) {
        case "html" -> HTML;
        case "css" -> STYLE;
        case "js" -> SCRIPT;
        case "svg", "png", "jpg", "jpeg", "gif", "webp", "avif", "ico" -> IMAGE;
        case "woff", "woff2", "ttf", "otf" -> FONT;
        case "mp3", "mp4", "ogg", "opus", "webm", "m4a", "vtt" -> MEDIA;
        default -> OTHER;
      };
    }
  }
}
