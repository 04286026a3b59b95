package dev.sobre.reader;

import dev.sobre.course.Asset;
import dev.sobre.course.Asset.Dimensions;
import dev.sobre.course.Bytes;
import dev.sobre.diagnostic.DiagnosticLog;
import dev.sobre.diagnostic.SourceLocation;
import dev.sobre.image.ImageHead;
import dev.sobre.source.CourseSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Looks at the files of {@code media/}, without reading the large ones. */
final class AssetReader {

  /** No image of a light page comes near this; it is a photograph straight from a camera. */
  private static final Bytes LARGEST_IMAGE = new Bytes(10_000_000);

  /** A photograph of 6,000 by 4,000 pixels is read; one that fills the memory is not. */
  private static final long MOST_PIXELS = 25_000_000;

  private static final Set<String> BITMAPS = Set.of("png", "jpg", "jpeg", "webp");
  private static final Set<String> IMAGES = Set.of("png", "jpg", "jpeg", "webp", "avif", "svg");
  private static final int INKS_OF_PRINTERS = 4;
  private static final Pattern NUMBER = Pattern.compile("\\s*(\\d+(?:\\.\\d+)?)(?:px)?\\s*");

  private AssetReader() {}

  static SortedMap<String, Asset> read(CourseSource source, DiagnosticLog log) throws IOException {
    SortedMap<String, Asset> assets = new TreeMap<>();
    for (String file : source.under("media/")) {
      long size = source.size(file);
      Asset plain = new Asset(file, size, Optional.empty(), Optional.empty());
      if (IMAGES.contains(plain.extension()) && size > LARGEST_IMAGE.count()) {
        log.error(
            "image-too-large",
            SourceLocation.of(file),
            "this image weighs " + new Bytes(size) + ", limit " + LARGEST_IMAGE,
            "",
            "scale it down to the width of the page and save it as WebP");
        continue;
      }
      assets.put(file, new Asset(file, size, dimensions(plain, source, log), Optional.empty()));
    }
    return assets;
  }

  static boolean isImage(Asset asset) {
    return IMAGES.contains(asset.extension());
  }

  private static Optional<Dimensions> dimensions(
      Asset asset, CourseSource source, DiagnosticLog log) throws IOException {
    Path path = source.files().get(asset.file());
    Optional<Dimensions> dimensions = Optional.empty();
    if (BITMAPS.contains(asset.extension())) {
      Optional<ImageHead> head = ImageHead.of(Files.readAllBytes(path));
      head.ifPresent(found -> refuse(asset, found, log));
      dimensions = head.map(found -> new Dimensions(found.shownWidth(), found.shownHeight()));
    } else if (asset.extension().equals("svg")) {
      dimensions = ofSvg(Files.readString(path));
    } else if (asset.extension().equals("avif")) {
      dimensions = ImageHeader.ofAvif(start(path));
    } else {
      return dimensions;
    }
    if (dimensions.isEmpty()) {
      log.error(
          "image-unreadable",
          SourceLocation.of(asset.file()),
          "this is not a readable " + asset.extension() + " image with a size",
          "",
          asset.extension().equals("svg")
              ? "give its <svg> element a viewBox, or a width and a height"
              : "save it again, or check that the name ends as its format");
    }
    return dimensions;
  }

  private static byte[] start(Path path) throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      return in.readNBytes(ImageHeader.LENGTH);
    }
  }

  private static void refuse(Asset asset, ImageHead head, DiagnosticLog log) {
    if (head.moving()) {
      refuse(
          asset,
          "moving-image",
          "this image moves",
          "save a still one, or show a video with a media fence: it waits for a click",
          log);
    }
    if (head.inks() == INKS_OF_PRINTERS) {
      refuse(
          asset,
          "image-for-print",
          "this JPEG has the four inks of printers (CMYK)",
          "save it in RGB; browsers show these colours differently",
          log);
    }
    long pixels = (long) head.width() * head.height();
    if (pixels > MOST_PIXELS) {
      refuse(
          asset,
          "image-too-large",
          "this image has " + head.width() + " by " + head.height() + " pixels, limit 25 million",
          "scale it down: no page shows more than 2000 pixels side by side",
          log);
    }
  }

  private static void refuse(
      Asset asset, String code, String message, String hint, DiagnosticLog log) {
    log.error(code, SourceLocation.of(asset.file()), message, "", hint);
  }

  private static Optional<Dimensions> ofSvg(String text) {
    Element svg = Jsoup.parse(text, "", Parser.xmlParser()).selectFirst("svg");
    if (svg == null) {
      return Optional.empty();
    }
    Optional<Integer> width = number(svg.attr("width"));
    Optional<Integer> height = number(svg.attr("height"));
    if (width.isPresent() && height.isPresent()) {
      return Optional.of(new Dimensions(width.get(), height.get()));
    }
    String[] box = svg.attr("viewBox").strip().split("[\\s,]+");
    return box.length == 4
        ? number(box[2]).flatMap(w -> number(box[3]).map(h -> new Dimensions(w, h)))
        : Optional.empty();
  }

  private static Optional<Integer> number(String written) {
    Matcher matcher = NUMBER.matcher(written);
    return matcher.matches()
        ? Optional.of((int) Math.round(Double.parseDouble(matcher.group(1)))).filter(n -> n > 0)
        : Optional.empty();
  }
}
