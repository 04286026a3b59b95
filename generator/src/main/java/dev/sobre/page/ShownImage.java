package dev.sobre.page;

import dev.sobre.course.Asset;
import dev.sobre.course.Asset.Dimensions;
import dev.sobre.course.Picture;
import dev.sobre.course.Rendition;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * An image as templates see it: {@code url, width, height, srcset, sizes, note}. Width and height
 * are 0 where nobody knows them; {@code srcset} and {@code sizes} are empty for an image with one
 * file; {@code note} is the format and weight of {@code url}.
 */
final class ShownImage {

  private ShownImage() {}

  static Map<String, Object> of(TextContext context, Asset asset) {
    Map<String, Object> values = new HashMap<>();
    Dimensions size =
        asset.picture().map(Picture::shown).or(asset::dimensions).orElse(new Dimensions(0, 0));
    values.put("width", size.width());
    values.put("height", size.height());
    values.put("srcset", "");
    values.put("sizes", "");
    if (asset.picture().isEmpty()) {
      values.put("url", context.toFile(asset.file()));
      values.put("note", context.fileNote(asset));
      return values;
    }
    List<Rendition> files = asset.picture().get().web();
    Rendition first = files.get(0);
    values.put("url", context.toFile(first.path()));
    values.put("note", context.fileNote(first.format(), first.bytes().length));
    if (files.size() > 1) {
      values.put(
          "srcset",
          files.stream()
              .map(file -> context.toFile(file.path()) + " " + file.width() + "w")
              .collect(Collectors.joining(", ")));
      values.put("sizes", context.sizes());
    }
    return values;
  }
}
