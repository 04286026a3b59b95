package dev.sobre.course;

/**
 * The room that a theme gives to images.
 *
 * @param width of the text in CSS pixels, on a wide screen
 * @param sizes what the text's width is on other screens (HTML, 4.8.4.2.2)
 */
public record ImageFrame(int width, String sizes) {

  /** Of a theme that says nothing. */
  public static final ImageFrame USUAL = new ImageFrame(640, "(min-width: 640px) 640px, 100vw");
}
