package dev.sobre.course;

/**
 * A file made from an image of the author for learners.
 *
 * @param path from the root of the site, {@code media/…}
 * @param width in pixels
 * @param height in pixels
 * @param bytes its content; never changed after construction
 */
public record Rendition(String path, int width, int height, byte[] bytes) {

  /** How people call its format, such as {@code WebP}. */
  public String format() {
    String extension = path.substring(path.lastIndexOf('.') + 1);
    return switch (extension) {
      case "webp" -> "WebP";
      case "jpg" -> "JPEG";
      default -> extension.toUpperCase(java.util.Locale.ROOT);
    };
  }
}
