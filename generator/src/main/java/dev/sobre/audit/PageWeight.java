package dev.sobre.audit;

import dev.sobre.course.Metric;
import dev.sobre.course.PageKind;
import dev.sobre.page.SiteVersion;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the first visit of a page costs. Everything that it refers to is counted, images that load
 * lazily included; response headers are not.
 *
 * @param path from the root of the site
 * @param kind of the page
 * @param place where it stands in the course
 * @param values a value for each metric, bytes or count
 * @param files the page and each file that it loads, once
 * @param text bytes with brotli of the words of its main part alone; 0 when it has none
 * @param critical bytes with gzip of the page, its style sheets and the scripts that block it
 * @param parts of the page with most elements, the largest first
 */
public record PageWeight(
    String path,
    PageKind kind,
    PagePlace place,
    Map<Metric, Long> values,
    List<FileWeight> files,
    long text,
    long critical,
    List<PagePart> parts) {
  public PageWeight {
    values = Collections.unmodifiableMap(new EnumMap<>(values));
    files = List.copyOf(files);
    parts = List.copyOf(parts);
  }

  /** Whether it belongs to the low-data version of the site. */
  public boolean isLowData() {
    return path.startsWith(SiteVersion.LOW_DATA_FOLDER);
  }

  public long value(Metric metric) {
    return values.get(metric);
  }

  /** How many times its bare text a first visit weighs, both with brotli; empty without a text. */
  public Optional<BigDecimal> timesText() {
    return text == 0
        ? Optional.empty()
        : Optional.of(
            BigDecimal.valueOf(value(Metric.BROTLI))
                .divide(BigDecimal.valueOf(text), 2, RoundingMode.HALF_UP));
  }

  /** Whether it is a lesson, with activities or without. */
  public boolean isLesson() {
    return kind == PageKind.LESSON || kind == PageKind.ACTIVITY;
  }
}
