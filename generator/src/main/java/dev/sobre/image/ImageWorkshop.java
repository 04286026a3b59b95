package dev.sobre.image;

import dev.sobre.course.Asset;
import dev.sobre.course.Course;
import dev.sobre.course.Picture;
import dev.sobre.diagnostic.DiagnosticLog;
import dev.sobre.diagnostic.Memory;
import dev.sobre.diagnostic.Progress;
import dev.sobre.diagnostic.Progress.Step;
import dev.sobre.diagnostic.SourceLocation;
import dev.sobre.image.ShownImages.Place;
import dev.sobre.source.CourseSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * Makes what learners get of the images of pixels that a course shows: upright, in sRGB, without
 * metadata, in a few widths, each the smallest file that keeps the quality.
 */
public final class ImageWorkshop {

  private static final Set<String> READ = Set.of("png", "jpg", "jpeg", "webp");

  private final int measure;
  private final ImageCache cache;
  private final Memory memory;
  private final DiagnosticLog log;
  private final PictureMaker maker;

  /**
   * @param measure width of the text of the theme in CSS pixels
   */
  public ImageWorkshop(int measure, ImageCache cache, DiagnosticLog log) {
    this(measure, cache, new Memory(), log);
  }

  /**
   * @param measure width of the text of the theme in CSS pixels
   * @param memory keeps what was made of files that are the same when the course is read again
   */
  public ImageWorkshop(int measure, ImageCache cache, Memory memory, DiagnosticLog log) {
    this(measure, cache, memory, WebpCodec::load, log);
  }

  ImageWorkshop(
      int measure,
      ImageCache cache,
      Memory memory,
      Supplier<Optional<WebpCodec>> codec,
      DiagnosticLog log) {
    this.measure = measure;
    this.cache = cache;
    this.memory = memory;
    this.log = log;
    this.maker = new PictureMaker(measure, cache, codec);
  }

  /** How many files were made now. */
  public int made() {
    return maker.made();
  }

  /** How many files an earlier build had made. */
  public int kept() {
    return maker.kept();
  }

  /**
   * The course whose shown images have their pictures. What is wrong with one is in the log, at the
   * place that shows it first. After other mistakes nothing is made, since nothing will be written.
   *
   * @param progress told of each image
   * @throws IOException when a file cannot be read
   */
  public Course prepared(Course course, CourseSource source, Progress progress) throws IOException {
    SortedMap<String, Asset> assets = new TreeMap<>(course.assets());
    Map<String, String> stems =
        stems(
            assets.values().stream()
                .filter(asset -> READ.contains(asset.extension()))
                .map(Asset::file)
                .toList());
    boolean inVain = log.hasErrors();
    boolean webp = true;
    boolean unkept = false;
    Map<String, Place> images = ShownImages.of(course);
    int done = 0;
    for (Map.Entry<String, Place> shown : images.entrySet()) {
      progress.at(Step.IMAGES, done++, images.size());
      Asset asset = assets.get(shown.getKey());
      boolean pixels = READ.contains(asset.extension());
      if (asset.dimensions().isPresent() && (pixels || asset.extension().equals("svg"))) {
        boolean dots = course.info().images().dithers(asset.file());
        Wanted wanted =
            new Wanted(
                asset,
                source.version(asset.file()),
                measure,
                stems.getOrDefault(asset.file(), ""),
                dots);
        Made found = made(wanted, source, inVain);
        webp &= found.webp();
        unkept |= found.unkept();
        found.picture().ifPresent(picture -> assets.put(asset.file(), asset.with(picture)));
        if (found.damaged()) {
          log.error(
              "image-unreadable",
              shown.getValue().location(),
              "\"" + asset.file() + "\" is damaged: its pixels cannot be read",
              shown.getValue().line(),
              "save it again, or copy it again from where it came");
        }
      }
    }
    if (!webp) {
      log.warning(
          "webp-unavailable",
          SourceLocation.of("media"),
          "images are PNG and JPEG: the WebP encoder does not run on this platform",
          "",
          "build on Linux, macOS or Windows with a 64-bit Java, and a temporary folder that may"
              + " hold programs");
    }
    if (maker.made() > 0) {
      cache.forgetUnused();
    }
    if (unkept) {
      log.warning(
          "image-cache",
          SourceLocation.of("media"),
          "images cannot be kept for the next build in " + cache.folder(),
          "",
          "set sobre.imageCache to a folder that can be written");
    }
    return course.withAssets(assets);
  }

  /**
   * All that a picture depends on.
   *
   * @param version of the file
   * @param stem of the names of what is made; none for a drawing, which keeps its name
   */
  private record Wanted(Asset asset, Object version, int measure, String stem, boolean dots) {

    boolean isDrawing() {
      return asset.extension().equals("svg");
    }
  }

  /**
   * What came of an image.
   *
   * @param webp whether there was an encoder, if one was needed
   * @param unkept whether the cache could not be written
   */
  private record Made(Optional<Picture> picture, boolean damaged, boolean webp, boolean unkept) {}

  private Made made(Wanted wanted, CourseSource source, boolean inVain) throws IOException {
    List<?> name = List.of(ImageWorkshop.class, wanted.asset().file());
    try {
      if (!inVain) {
        return memory.recall(name, wanted, log, own -> made(wanted, source));
      }
      Optional<Made> known = memory.known(name, wanted);
      return known.isPresent()
          ? known.get()
          : memory.recall(List.of(name, inVain), wanted, log, own -> looked(wanted, source));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private Made made(Wanted wanted, CourseSource source) {
    byte[] bytes = bytes(wanted, source);
    if (wanted.isDrawing()) {
      return new Made(Optional.of(PictureMaker.drawing(wanted.asset(), bytes)), false, true, false);
    }
    try {
      Optional<Picture> picture = maker.picture(bytes, wanted.stem(), wanted.dots());
      return new Made(picture, false, maker.hasWebp(), cache.unwritable());
    } catch (IOException damaged) {
      return new Made(Optional.empty(), true, maker.hasWebp(), cache.unwritable());
    }
  }

  /** Finds what is damaged, and makes nothing. */
  private Made looked(Wanted wanted, CourseSource source) {
    if (wanted.isDrawing()) {
      return new Made(Optional.empty(), false, true, false);
    }
    byte[] bytes = bytes(wanted, source);
    try {
      maker.look(bytes, wanted.dots());
      return new Made(Optional.empty(), false, maker.hasWebp(), cache.unwritable());
    } catch (IOException damaged) {
      return new Made(Optional.empty(), true, maker.hasWebp(), cache.unwritable());
    }
  }

  private static byte[] bytes(Wanted wanted, CourseSource source) {
    try {
      return source.bytes(wanted.asset().file());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Names without their end, which stays where two differ in nothing else. */
  private static Map<String, String> stems(List<String> files) {
    Map<String, Integer> counts = new HashMap<>();
    files.forEach(file -> counts.merge(stem(file), 1, Integer::sum));
    Map<String, String> stems = new HashMap<>();
    files.forEach(file -> stems.put(file, counts.get(stem(file)) == 1 ? stem(file) : file));
    return stems;
  }

  private static String stem(String file) {
    int dot = file.lastIndexOf('.');
    return dot > file.lastIndexOf('/') ? file.substring(0, dot) : file;
  }
}
