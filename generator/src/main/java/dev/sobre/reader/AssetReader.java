package dev.sobre.reader;

import dev.sobre.course.Asset;
import dev.sobre.course.Asset.Dimensions;
import dev.sobre.course.Bytes;
import dev.sobre.diagnostic.DiagnosticLog;
import dev.sobre.diagnostic.Memory;
import dev.sobre.diagnostic.SourceLocation;
import dev.sobre.image.ImageHead;
import dev.sobre.image.SvgDrawing;
import dev.sobre.source.CourseSource;
import dev.sobre.source.SourceText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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

  static SortedMap<String, Asset> read(CourseSource source, DiagnosticLog log, Memory memory)
      throws IOException {
    SortedMap<String, Asset> assets = new TreeMap<>();
    for (String file : source.under("media/")) {
      try {
        memory
            .recall(
                List.of(Asset.class, file),
                source.version(file),
                log,
                own -> asset(file, source, own))
            .ifPresent(asset -> assets.put(file, asset));
      } catch (UncheckedIOException e) {
        throw e.getCause();
      }
    }
    return assets;
  }

  private static Optional<Asset> asset(String file, CourseSource source, DiagnosticLog log) {
    try {
      long size = source.size(file);
      Asset plain = new Asset(file, size, Optional.empty(), Optional.empty());
      if (IMAGES.contains(plain.extension()) && size > LARGEST_IMAGE.count()) {
        log.error(
            "image-too-large",
            SourceLocation.of(file),
            "this image weighs " + new Bytes(size) + ", limit " + LARGEST_IMAGE,
            "",
            "scale it down to the width of the page and save it as WebP");
        return Optional.empty();
      }
      return Optional.of(new Asset(file, size, dimensions(plain, source, log), Optional.empty()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
      if (head.isPresent() && refuse(asset, head.get(), log)) {
        return dimensions;
      }
      dimensions = head.map(found -> new Dimensions(found.shownWidth(), found.shownHeight()));
    } else if (asset.extension().equals("svg")) {
      Optional<SourceText> drawing = source.text(asset.file(), log);
      if (drawing.isEmpty()) {
        return dimensions;
      }
      dimensions = ofSvg(drawing.get(), log);
    } else if (asset.extension().equals("avif")) {
      byte[] start = start(path);
      dimensions = ImageHeader.ofAvif(start);
      warnOfMetadata(asset, start, log);
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

  /** The list of what an AVIF holds is at its start (ISO/IEC 23008-12, annex A). */
  private static void warnOfMetadata(Asset asset, byte[] start, DiagnosticLog log) {
    String items = new String(start, StandardCharsets.ISO_8859_1);
    if (items.contains("Exif") || items.contains("application/rdf+xml")) {
      log.warning(
          "image-metadata",
          SourceLocation.of(asset.file()),
          "this AVIF is published as it is, with what a camera or a program wrote into it",
          "",
          "save it without metadata, or give a JPEG or PNG: the build leaves metadata out");
    }
  }

  private static byte[] start(Path path) throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      return in.readNBytes(ImageHeader.LENGTH);
    }
  }

  /** Logs what no page shows; returns whether there is anything. */
  private static boolean refuse(Asset asset, ImageHead head, DiagnosticLog log) {
    long pixels = (long) head.width() * head.height();
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
    if (pixels > MOST_PIXELS) {
      refuse(
          asset,
          "image-too-large",
          "this image has " + head.width() + " by " + head.height() + " pixels, limit 25 million",
          "scale it down: no page shows more than 2000 pixels side by side",
          log);
    }
    return head.moving() || head.inks() == INKS_OF_PRINTERS || pixels > MOST_PIXELS;
  }

  private static void refuse(
      Asset asset, String code, String message, String hint, DiagnosticLog log) {
    log.error(code, SourceLocation.of(asset.file()), message, "", hint);
  }

  private static Optional<Dimensions> ofSvg(SourceText drawing, DiagnosticLog log) {
    String text = drawing.text();
    SvgDrawing.flaws(text).forEach(flaw -> say(flaw, drawing, log));
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

  private static void say(SvgDrawing.Flaw flaw, SourceText drawing, DiagnosticLog log) {
    switch (flaw.kind()) {
      case ELSEWHERE ->
          drawing.error(
              log,
              "svg-elsewhere",
              flaw.offset(),
              "this drawing loads \"" + shortened(flaw.what()) + "\": no browser does in an image",
              "put it inside: shapes as paths, letters as text in a usual font, images as data");
      case ENTITY ->
          drawing.error(
              log,
              "svg-entity",
              flaw.offset(),
              "this drawing defines entities, which browsers and books may refuse",
              "export it again as plain or optimised SVG");
      case SCRIPT -> {
        SourceLocation at = drawing.locate(flaw.offset());
        log.warning(
            "svg-script",
            at,
            "\"" + flaw.what() + "\" runs nowhere inside an image, and is left out",
            drawing.line(at),
            "take it out of the file");
      }
    }
  }

  private static String shortened(String url) {
    return url.length() > 60 ? url.substring(0, 60) + "…" : url;
  }

  private static Optional<Integer> number(String written) {
    Matcher matcher = NUMBER.matcher(written);
    return matcher.matches()
        ? Optional.of((int) Math.round(Double.parseDouble(matcher.group(1)))).filter(n -> n > 0)
        : Optional.empty();
  }
}
