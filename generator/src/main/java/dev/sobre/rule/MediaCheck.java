package dev.sobre.rule;

import dev.sobre.course.Rule;
import dev.sobre.image.ImageHead;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** Images, sound and video: nothing moves by itself, nothing weighs more than it must. */
final class MediaCheck {

  private static final String[] OLD = {"png", "jpg", "jpeg", "gif", "bmp", "tif", "tiff"};
  private static final String[] NEW = {"webp", "avif", "jxl"};
  private static final double NEW_SHARE = 0.75;

  /** Screens have at most about two pixels for one of CSS that a reader can tell apart. */
  private static final int MOST_PIXELS = 2;

  private final Findings findings;
  private final WrittenFiles site;

  MediaCheck(Findings findings, WrittenFiles site) {
    this.findings = findings;
    this.site = site;
  }

  void check() {
    for (WrittenPage page : site.pages()) {
      autoplay(page);
      page.select("img").forEach(image -> dimensions(page, image));
    }
    formats();
    site.files()
        .forEach(
            (path, bytes) ->
                motion(bytes)
                    .ifPresent(
                        format ->
                            findings.add(
                                Rule.MOVING_IMAGE,
                                path,
                                "this file is " + format,
                                "show steps as still images, or a video that waits for a click")));
  }

  private void autoplay(WrittenPage page) {
    page.select("[autoplay], marquee, blink, bgsound, iframe[allow~=(?i)autoplay]")
        .forEach(
            element ->
                findings.add(
                    Rule.AUTOPLAY,
                    page,
                    element,
                    "<" + element.normalName() + "> starts by itself",
                    "let the reader start it"));
  }

  private void dimensions(WrittenPage page, Element image) {
    String name = "the image \"" + image.attr("src") + "\"";
    if (image.attr("width").isBlank() || image.attr("height").isBlank()) {
      findings.add(
          Rule.IMAGE_DIMENSIONS,
          page,
          image,
          name + " does not tell its width and height",
          "write both, in pixels");
      return;
    }
    Optional<Integer> pixels =
        page.target(image.attr("src"))
            .map(target -> site.files().get(target.file()))
            .flatMap(ImageHead::of)
            .map(ImageHead::shownWidth);
    if (pixels.isPresent()
        && image.attr("width").matches("\\d{1,6}")
        && pixels.get() > MOST_PIXELS * Integer.parseInt(image.attr("width"))) {
      findings.add(
          Rule.IMAGE_DIMENSIONS,
          page,
          image,
          name + " is " + pixels.get() + " pixels wide, and shown " + image.attr("width") + " wide",
          "make it smaller");
    }
  }

  private void formats() {
    List<String> old = site.withExtension(OLD);
    int light = site.withExtension(NEW).size();
    int all = old.size() + light;
    if (!old.isEmpty() && light <= NEW_SHARE * all) {
      findings.add(
          Rule.IMAGE_FORMAT,
          old.get(0),
          String.format(
              Locale.ROOT, "of %d images of pixels, %d are WebP, AVIF or JPEG XL", all, light),
          "save these as WebP: " + String.join(", ", old.subList(0, Math.min(3, old.size()))));
    }
  }

  /** What moves, or may: any GIF; WebP and PNG with frames. */
  private static Optional<String> motion(byte[] bytes) {
    String start =
        new String(Arrays.copyOf(bytes, Math.min(bytes.length, 512)), StandardCharsets.ISO_8859_1);
    if (start.startsWith("GIF8")) {
      return Optional.of("a GIF");
    }
    if (start.startsWith("RIFF") && start.startsWith("WEBP", 8) && start.contains("ANIM")) {
      return Optional.of("a WebP that moves");
    }
    if (start.startsWith("\u0089PNG") && start.contains("acTL")) {
      return Optional.of("a PNG that moves");
    }
    return Optional.empty();
  }
}
