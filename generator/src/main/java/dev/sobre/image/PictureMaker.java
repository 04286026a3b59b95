package dev.sobre.image;

import dev.sobre.course.Asset;
import dev.sobre.course.Asset.Dimensions;
import dev.sobre.course.Picture;
import dev.sobre.course.Rendition;
import dev.sobre.image.ImageCache.Entry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Makes the files of one image, each the smallest that keeps the quality. */
final class PictureMaker {

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
  private final Supplier<Optional<WebpCodec>> codec;

  /** None before the first image of pixels: its native code takes a while to load. */
  private Encodings encodings;

  private final AtomicInteger made = new AtomicInteger();
  private final AtomicInteger kept = new AtomicInteger();

  /**
   * @param measure width of the text of the theme in CSS pixels
   */
  PictureMaker(int measure, ImageCache cache, Supplier<Optional<WebpCodec>> codec) {
    this.measure = measure;
    this.cache = cache;
    this.codec = codec;
  }

  /** How many files were made now. */
  int made() {
    return made.get();
  }

  /** How many files an earlier build had made. */
  int kept() {
    return kept.get();
  }

  /** Whether there is an encoder of WebP on this platform. */
  boolean hasWebp() {
    return encodings().webp().isPresent();
  }

  private Encodings encodings() {
    if (encodings == null) {
      encodings = new Encodings(codec.get());
    }
    return encodings;
  }

  static Picture drawing(Asset asset, byte[] written) {
    Dimensions size = asset.dimensions().orElseThrow();
    byte[] bytes = SvgDrawing.cleaned(written);
    Rendition file = new Rendition(asset.file(), size.width(), size.height(), bytes);
    return new Picture(size, List.of(file), file);
  }

  /**
   * An image of pixels; empty where nothing here reads its format.
   *
   * @param stem of the names of what is made
   * @param dots whether it becomes dots of a few greys
   * @throws IOException when it is damaged
   */
  Optional<Picture> picture(byte[] bytes, String stem, boolean dots) throws IOException {
    Original original = new Original(bytes, dots, encodings().webp());
    if (!original.isReadable()) {
      return Optional.empty();
    }
    ImageHead head = original.head();
    int natural = head.shownWidth();
    int shown = Math.min(natural, measure);
    int plain = dots ? shown : Math.min(natural, (int) (measure * PLAIN_STEP));
    List<Integer> widths = dots ? List.of(shown) : widths(natural);
    List<Rendition> web = renditions(original, stem, widths);
    int height = Resampler.height(natural, head.shownHeight(), shown);
    return Optional.of(
        new Picture(new Dimensions(shown, height), web, rendition(original, stem, plain, false)));
  }

  /** Reads the pixels, unless an earlier build has read them and found them whole. */
  void look(byte[] bytes, boolean dots) throws IOException {
    Original original = new Original(bytes, dots, encodings().webp());
    if (!original.isReadable()) {
      return;
    }
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
    String key = original.key(encodings().version() + (web ? " web " : " plain ") + width);
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
              ? encodings().web(shown, original.dots(), own)
              : encodings().plain(shown, original.dots(), own);
      entry = new Entry(best.format(), shown.width(), shown.height(), best.bytes());
      cache.put(key, entry);
    }
    String path = stem + "." + width + "." + entry.format().extension();
    return new Rendition(path, entry.width(), entry.height(), entry.bytes());
  }
}
