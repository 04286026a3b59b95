package dev.sobre.image;

/** Formats of pixels that are read and written. */
public enum ImageFormat {
  PNG("png"),
  JPEG("jpg"),
  WEBP("webp");

  private final String extension;

  ImageFormat(String extension) {
    this.extension = extension;
  }

  /** The end of a file name, without the point. */
  public String extension() {
    return extension;
  }
}
