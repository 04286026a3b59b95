package dev.sobre.image;

import dev.sobre.course.Asset;
import dev.sobre.course.Asset.Dimensions;
import dev.sobre.course.Course;
import dev.sobre.course.Picture;
import dev.sobre.course.Rendition;
import dev.sobre.diagnostic.DiagnosticLog;
import dev.sobre.diagnostic.Progress;
import dev.sobre.diagnostic.Progress.Step;
import dev.sobre.diagnostic.SourceLocation;
import dev.sobre.image.ImageCache.Entry;
import dev.sobre.image.ShownImages.Place;
import dev.sobre.source.CourseSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Makes what learners get of the images of pixels that a course shows: upright, in sRGB, without
 * metadata, in a few widths, each the smallest file that keeps the quality.
 */
public final class ImageWorkshop {

  private static final Set<String> READ = Set.of("png", "jpg", "jpeg", "webp");

  /**
   * Widths by that of the text: on a wide screen, on a small phone with two pixels for one of CSS,
   * and on all others with more pixels.
   */
  private static final double[] STEPS = {1, 1.3, 2};

  /** Of the one file in books, by the width of the text. */
  private static final double PLAIN_STEP = 1.5;

  /** A width that is nearer to the next than this is left out. */
  private static final double LEAST_STEP = 1.15;

  private final int measure;
  private final ImageCache cache;
  private final DiagnosticLog log;
  private final Supplier<Optional<WebpCodec>> codec;

  /** None before the first image of pixels: its native code takes a while to load. */
  private Encodings encodings;

  private final AtomicInteger made = new AtomicInteger();
  private final AtomicInteger kept = new AtomicInteger();

  /**
   * @param measure width of the text of the theme in CSS pixels
   */
  public ImageWorkshop(int measure, ImageCache cache, DiagnosticLog log) {
    this(measure, cache, WebpCodec::load, log);
  }

  ImageWorkshop(
      int measure, ImageCache cache, Supplier<Optional<WebpCodec>> codec, DiagnosticLog log) {
    this.measure = measure;
    this.cache = cache;
    this.log = log;
    this.codec = codec;
  }

  /** How many files were made now. */
  public int made() {
    return made.get();
  }

  /** How many files an earlier build had made. */
  public int kept() {
    return kept.get();
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
    Map<String, Place> images = ShownImages.of(course);
    int done = 0;
    for (Map.Entry<String, Place> shown : images.entrySet()) {
      progress.at(Step.IMAGES, done++, images.size());
      Asset asset = assets.get(shown.getKey());
      if (asset.extension().equals("svg") && asset.dimensions().isPresent()) {
        assets.put(asset.file(), asset.with(drawing(asset, source)));
      } else if (READ.contains(asset.extension()) && asset.dimensions().isPresent()) {
        if (encodings == null) {
          encodings = new Encodings(codec.get());
        }
        Original original =
            new Original(
                source.bytes(asset.file()),
                course.info().images().dithers(asset.file()),
                encodings.webp());
        picture(asset, original, stems.get(asset.file()), inVain, shown.getValue())
            .ifPresent(picture -> assets.put(asset.file(), asset.with(picture)));
      }
    }
    if (encodings != null && encodings.webp().isEmpty()) {
      log.warning(
          "webp-unavailable",
          SourceLocation.of("media"),
          "images are PNG and JPEG: the WebP encoder does not run on this platform",
          "",
          "build on Linux, macOS or Windows with a 64-bit Java, and a temporary folder that may"
              + " hold programs");
    }
    if (made.get() > 0) {
      cache.forgetUnused();
    }
    if (cache.unwritable()) {
      log.warning(
          "image-cache",
          SourceLocation.of("media"),
          "images cannot be kept for the next build in " + cache.folder(),
          "",
          "set sobre.imageCache to a folder that can be written");
    }
    return course.withAssets(assets);
  }

  private static Picture drawing(Asset asset, CourseSource source) throws IOException {
    Dimensions size = asset.dimensions().orElseThrow();
    byte[] bytes = SvgDrawing.cleaned(source.bytes(asset.file()));
    Rendition file = new Rendition(asset.file(), size.width(), size.height(), bytes);
    return new Picture(size, List.of(file), file);
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

  private Optional<Picture> picture(
      Asset asset, Original original, String stem, boolean inVain, Place place) {
    if (!original.isReadable()) {
      return Optional.empty();
    }
    ImageHead head = original.head();
    boolean dots = original.dots();
    int natural = head.shownWidth();
    int shown = Math.min(natural, measure);
    try {
      if (inVain) {
        look(original);
        return Optional.empty();
      }
      int plain = dots ? shown : Math.min(natural, (int) (measure * PLAIN_STEP));
      List<Integer> widths = dots ? List.of(shown) : widths(natural);
      List<Rendition> web = renditions(original, stem, widths);
      int height = Resampler.height(natural, head.shownHeight(), shown);
      return Optional.of(
          new Picture(new Dimensions(shown, height), web, rendition(original, stem, plain, false)));
    } catch (IOException damaged) {
      log.error(
          "image-unreadable",
          place.location(),
          "\"" + asset.file() + "\" is damaged: its pixels cannot be read",
          place.line(),
          "save it again, or copy it again from where it came");
      return Optional.empty();
    }
  }

  /** Reads the pixels, unless an earlier build has read them and found them whole. */
  private void look(Original original) throws IOException {
    String key = original.key("whole");
    if (cache.get(key).isEmpty()) {
      Pixels pixels = original.pixels();
      cache.put(
          key, new Entry(original.head().format(), pixels.width(), pixels.height(), new byte[0]));
    }
  }

  /** Never wider than the image, and never two that are nearly the same. */
  private List<Integer> widths(int natural) {
    TreeSet<Integer> widths = new TreeSet<>();
    for (double step : STEPS) {
      int width = (int) (measure * step);
      widths.add(Math.min(width, natural));
    }
    List<Integer> apart = new ArrayList<>();
    for (int width : widths.descendingSet()) {
      if (apart.isEmpty() || apart.get(0) >= width * LEAST_STEP) {
        apart.add(0, width);
      }
    }
    return apart;
  }

  private List<Rendition> renditions(Original original, String stem, List<Integer> widths)
      throws IOException {
    try {
      return widths.parallelStream()
          .map(
              width -> {
                try {
                  return rendition(original, stem, width, true);
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              })
          .toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private Rendition rendition(Original original, String stem, int width, boolean web)
      throws IOException {
    String key = original.key(encodings.version() + (web ? " web " : " plain ") + width);
    Optional<Entry> known = cache.get(key);
    Entry entry;
    if (known.isPresent()) {
      kept.incrementAndGet();
      entry = known.get();
    } else {
      made.incrementAndGet();
      Pixels pixels = Resampler.narrowed(original.pixels(), width);
      Pixels shown = original.dots() ? Dither.dots(pixels) : pixels;
      Optional<Encodings.Encoded> own = original.asIs(width);
      Encodings.Encoded best =
          web
              ? encodings.web(shown, original.dots(), own)
              : encodings.plain(shown, original.dots(), own);
      entry = new Entry(best.format(), shown.width(), shown.height(), best.bytes());
      cache.put(key, entry);
    }
    String path = stem + "." + width + "." + entry.format().extension();
    return new Rendition(path, entry.width(), entry.height(), entry.bytes());
  }
}
