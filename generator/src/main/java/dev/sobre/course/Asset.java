package dev.sobre.course;

import java.util.Optional;

/**
 * A media file of the course.
 *
 * @param file path from the course folder, {@code media/…}
 * @param bytes size in bytes
 * @param dimensions of an image, when its format tells them
 * @param picture what learners get in its place, when it is an image that a page shows
 */
public record Asset(
    String file, long bytes, Optional<Dimensions> dimensions, Optional<Picture> picture) {

  /** Width and height in CSS pixels. */
  public record Dimensions(int width, int height) {}

  /** The same file, shown by other files. */
  public Asset with(Picture made) {
    return new Asset(file, bytes, dimensions, Optional.of(made));
  }

  /** The file name in lower case after the last point, or an empty text. */
  public String extension() {
    int dot = file.lastIndexOf('.');
    return dot < 0 ? "" : file.substring(dot + 1).toLowerCase(java.util.Locale.ROOT);
  }

  /** How people call its format, such as {@code PDF}; the file name where no extension tells it. */
  public String format() {
    String name = extension().isEmpty() ? file.substring(file.lastIndexOf('/') + 1) : extension();
    return name.toUpperCase(java.util.Locale.ROOT);
  }
}
