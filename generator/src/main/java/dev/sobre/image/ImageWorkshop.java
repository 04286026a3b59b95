package dev.sobre.image;

import dev.sobre.course.Asset;
import dev.sobre.course.Asset.Dimensions;
import dev.sobre.course.Course;
import dev.sobre.course.Picture;
import dev.sobre.course.Rendition;
import dev.sobre.diagnostic.DiagnosticLog;
import dev.sobre.diagnostic.SourceLocation;
import dev.sobre.image.ImageCache.Entry;
import dev.sobre.image.ShownImages.Place;
import dev.sobre.source.CourseSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Makes what learners get of the images of pixels that a course shows: upright, in sRGB, without
 * metadata, in a few widths, each the smallest file that keeps the quality.
 */
public final class ImageWorkshop {

  private static final Set<String> READ = Set.of("png", "jpg", "jpeg", "webp");

  /** Widths by that of the text: once, and for screens with more pixels. */
  private static final double[] STEPS = {1, 1.5, 2};

  /** A width that is nearer to the next than this is left out. */
  private static final double LEAST_STEP = 1.15;

  private final int measure;
  private final ImageCache cache;
  private final DiagnosticLog log;
  private final Optional<WebpCodec> webp;
  private final Encodings encodings;
  private final AtomicInteger made = new AtomicInteger();
  private final AtomicInteger kept = new AtomicInteger();

  /**
   * @param measure width of the text of the theme in CSS pixels
   */
  public ImageWorkshop(int measure, ImageCache cache, DiagnosticLog log) {
    this(measure, cache, WebpCodec.load(), log);
  }

  ImageWorkshop(int measure, ImageCache cache, Optional<WebpCodec> webp, DiagnosticLog log) {
    this.measure = measure;
    this.cache = cache;
    this.log = log;
    this.webp = webp;
    this.encodings = new Encodings(webp);
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
   * place that shows it first.
   *
   * @throws IOException when a file cannot be read
   */
  public Course prepared(Course course, CourseSource source) throws IOException {
    SortedMap<String, Asset> assets = new TreeMap<>(course.assets());
    Map<String, String> stems =
        stems(
            assets.values().stream()
                .filter(asset -> READ.contains(asset.extension()))
                .map(Asset::file)
                .toList());
    boolean any = false;
    for (Map.Entry<String, Place> shown : ShownImages.of(course).entrySet()) {
      Asset asset = assets.get(shown.getKey());
      if (READ.contains(asset.extension()) && asset.dimensions().isPresent()) {
        any = true;
        boolean dots = course.info().images().dithers(asset.file());
        picture(asset, source, stems.get(asset.file()), dots, shown.getValue())
            .ifPresent(picture -> assets.put(asset.file(), asset.with(picture)));
      }
    }
    if (any && webp.isEmpty()) {
      log.warning(
          "webp-unavailable",
          SourceLocation.of("media"),
          "images are PNG and JPEG: the WebP encoder does not run on this platform",
          "",
          "build on Linux, macOS or Windows with a 64-bit Java, and a temporary folder that may"
              + " hold programs");
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
      Asset asset, CourseSource source, String stem, boolean dots, Place place) throws IOException {
    byte[] bytes = source.bytes(asset.file());
    ImageHead head = ImageHead.of(bytes).orElseThrow();
    if (head.format() == ImageFormat.WEBP && webp.isEmpty()) {
      return Optional.empty();
    }
    Original original = new Original(bytes, head, dots);
    int natural = head.shownWidth();
    int shown = Math.min(natural, measure);
    try {
      int plain = dots ? shown : Math.min(natural, (int) (measure * STEPS[1]));
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
      Pixels shown = original.dots ? Dither.dots(pixels) : pixels;
      Encodings.Encoded best =
          web ? encodings.web(shown, original.dots) : encodings.plain(shown, original.dots);
      entry = new Entry(best.format(), shown.width(), shown.height(), best.bytes());
      cache.put(key, entry);
    }
    String path = stem + "." + width + "." + entry.format().extension();
    return new Rendition(path, entry.width(), entry.height(), entry.bytes());
  }

  /** An image of the author, whose pixels are read when something must be made of them. */
  private final class Original {
    private final byte[] bytes;
    private final ImageHead head;
    private final boolean dots;
    private final String digest;
    private Pixels pixels;

    Original(byte[] bytes, ImageHead head, boolean dots) {
      this.bytes = bytes;
      this.head = head;
      this.dots = dots;
      this.digest = HexFormat.of().formatHex(ImageCache.sha256(bytes));
    }

    String key(String what) {
      return ImageCache.key("sobre image " + what + (dots ? " dots " : " ") + digest);
    }

    synchronized Pixels pixels() throws IOException {
      if (pixels == null) {
        Pixels stored =
            head.format() == ImageFormat.WEBP
                ? converted(webp.orElseThrow().read(bytes))
                : PlatformImages.read(bytes, head);
        pixels = stored.oriented(head.orientation());
      }
      return pixels;
    }

    private Pixels converted(Pixels stored) {
      return head.profile().isPresent()
          ? PlatformImages.converted(stored, head.profile().get())
          : stored;
    }
  }
}
