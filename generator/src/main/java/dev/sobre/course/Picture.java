package dev.sobre.course;

import dev.sobre.course.Asset.Dimensions;
import java.util.List;

/**
 * What learners get of an image.
 *
 * @param shown width and height in CSS pixels where there is room
 * @param web for browsers, the narrowest first; at least one
 * @param plain a PNG or JPEG for books and question banks; a drawing stays one
 */
public record Picture(Dimensions shown, List<Rendition> web, Rendition plain) {
  public Picture {
    web = List.copyOf(web);
  }

  /** The same with nothing but the PNG or JPEG. */
  Picture ofOne() {
    return new Picture(shown, List.of(plain), plain);
  }
}
