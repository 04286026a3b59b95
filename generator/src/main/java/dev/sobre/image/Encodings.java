package dev.sobre.image;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the smallest file that shows an image well enough. */
final class Encodings {

  /** Changes when the same pixels may give other bytes; then what is cached counts no more. */
  static final int VERSION = 2;

  private static final double LEAST_GAIN = 0.9;

  /** The lowest keeps what smooth shades need, to which the measure is blind. */
  private static final int[] QUALITIES = {50, 55, 60, 65, 70, 75, 80, 85, 90, 95};

  private final Optional<WebpCodec> webp;

  Encodings(Optional<WebpCodec> webp) {
    this.webp = webp;
  }

  /** The encoder of WebP; empty where it does not run. */
  Optional<WebpCodec> webp() {
    return webp;
  }

  /** Names all that decides about the bytes, besides the image and its size. */
  String version() {
    return VERSION
        + " "
        + webp.map(WebpCodec::version).orElse("no WebP")
        + " Java "
        + Runtime.version().feature();
  }

  /** A file of a format. */
  record Encoded(ImageFormat format, byte[] bytes) {}

  /**
   * For browsers: the smallest of WebP with and without loss, PNG and JPEG; the old formats only
   * where they gain a tenth, since three bitmaps of four should be modern (RGESN 5.1).
   *
   * @param exact whether every pixel must stay
   * @param own the author's file, where it may go out as it is
   */
  Encoded web(Pixels pixels, boolean exact, Optional<Encoded> own) throws IOException {
    if (webp.isEmpty() || Math.max(pixels.width(), pixels.height()) > WebpCodec.LONGEST_SIDE) {
      return plain(pixels, exact, own);
    }
    WebpCodec codec = webp.get();
    List<Encoded> candidates = new ArrayList<>();
    own.filter(file -> file.format() == ImageFormat.WEBP).ifPresent(candidates::add);
    candidates.add(new Encoded(ImageFormat.WEBP, codec.lossless(pixels)));
    if (!exact) {
      lowest(pixels, codec::lossy, codec::read)
          .ifPresent(bytes -> candidates.add(new Encoded(ImageFormat.WEBP, bytes)));
    }
    Encoded modern = smallest(candidates);
    // WebP without loss beats PNG but for a few colours.
    if (PngEncoder.fewColours(pixels)) {
      candidates.add(new Encoded(ImageFormat.PNG, PngEncoder.encode(pixels)));
    }
    if (!exact) {
      jpeg(pixels).ifPresent(candidates::add);
    }
    own.ifPresent(candidates::add);
    Encoded any = smallest(candidates);
    return any.bytes().length < LEAST_GAIN * modern.bytes().length ? any : modern;
  }

  /** For readers of old: the smallest of PNG, JPEG, and the author's file where it is one. */
  Encoded plain(Pixels pixels, boolean exact, Optional<Encoded> own) throws IOException {
    List<Encoded> candidates = new ArrayList<>();
    own.filter(file -> file.format() != ImageFormat.WEBP).ifPresent(candidates::add);
    candidates.add(new Encoded(ImageFormat.PNG, PngEncoder.encode(pixels)));
    if (!exact) {
      jpeg(pixels).ifPresent(candidates::add);
    }
    return smallest(candidates);
  }

  private static Optional<Encoded> jpeg(Pixels pixels) throws IOException {
    return pixels.opaque()
        ? lowest(pixels, PlatformImages::jpeg, Encodings::readJpeg)
            .map(bytes -> new Encoded(ImageFormat.JPEG, bytes))
        : Optional.empty();
  }

  private static Pixels readJpeg(byte[] bytes) throws IOException {
    return PlatformImages.read(bytes, ImageHead.of(bytes).orElseThrow());
  }

  /** The first of those of least size. */
  private static Encoded smallest(List<Encoded> candidates) {
    Encoded best = candidates.get(0);
    for (Encoded candidate : candidates) {
      if (candidate.bytes().length < best.bytes().length) {
        best = candidate;
      }
    }
    return best;
  }

  private interface Writer {
    byte[] write(Pixels pixels, int quality) throws IOException;
  }

  private interface Reader {
    Pixels read(byte[] bytes) throws IOException;
  }

  /** The lowest quality that is near enough; empty when none is. */
  private static Optional<byte[]> lowest(Pixels pixels, Writer writer, Reader reader)
      throws IOException {
    Optional<byte[]> best = Optional.empty();
    int low = 0;
    int high = QUALITIES.length;
    while (low < high) {
      int middle = (low + high) / 2;
      byte[] bytes = writer.write(pixels, QUALITIES[middle]);
      if (Similarity.close(pixels, reader.read(bytes))) {
        best = Optional.of(bytes);
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return best;
  }
}
