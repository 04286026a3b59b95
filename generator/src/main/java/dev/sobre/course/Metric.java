package dev.sobre.course;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a budget can limit on a page, or on all pages together. */
public enum Metric {
  /** Bytes of the first visit, text compressed with brotli 11, other files as they are. */
  BROTLI("brotli", true),
  /** The same with gzip 9. */
  GZIP("gzip", true),
  /** Bytes of the files as written. */
  RAW("raw", true),
  /** HTTP requests of the first visit, the page's own included. */
  REQUESTS("requests", false),
  /** Elements of the page; what is inside an {@code svg} is not counted, as EcoIndex does. */
  DOM("dom", false),
  /** Bytes of scripts, brotli, inline ones included. */
  SCRIPT("script", true),
  /** Bytes of style sheets, brotli, inline ones included. */
  STYLE("style", true),
  /** Bytes of images. */
  IMAGE("image", true),
  /** Bytes of fonts. */
  FONT("font", true),
  /** Other hosts from which the page loads something. */
  THIRD_PARTIES("thirdParties", false),
  /** Points of EcoIndex, as estimated at build time; the more the better. */
  ECOINDEX("ecoindex", false);

  private final String key;
  private final boolean size;

  Metric(String key, boolean size) {
    this.key = key;
    this.size = size;
  }

  /** The key in {@code course.yml}. */
  public String key() {
    return key;
  }

  /** Whether it counts bytes; otherwise it counts things. */
  public boolean isSize() {
    return size;
  }

  /** Whether a limit is the least that a page must reach, rather than the most that it may. */
  public boolean isScore() {
    return this == ECOINDEX;
  }

  /** A value with its unit. */
  public String format(long value) {
    return size ? new Bytes(value).toString() : Long.toString(value);
  }

  public static Optional<Metric> ofKey(String key) {
    return Arrays.stream(values()).filter(m -> m.key.equals(key)).findFirst();
  }

  public static List<String> keys() {
    return Arrays.stream(values()).map(Metric::key).toList();
  }
}
