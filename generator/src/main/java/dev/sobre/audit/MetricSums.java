package dev.sobre.audit;

import dev.sobre.course.Metric;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;

/** What files weigh together. */
final class MetricSums {

  private MetricSums() {}

  /** A sum for each metric of sizes, scripts and styles inside pages aside; 0 for the others. */
  static Map<Metric, Long> of(Collection<FileWeight> files) {
    Map<Metric, Long> sums = new EnumMap<>(Metric.class);
    for (Metric metric : Metric.values()) {
      sums.put(metric, 0L);
    }
    for (FileWeight file : files) {
      sums.merge(Metric.RAW, file.raw(), Long::sum);
      sums.merge(Metric.GZIP, file.gzip(), Long::sum);
      sums.merge(Metric.BROTLI, file.brotli(), Long::sum);
      switch (file.type()) {
        case STYLE -> sums.merge(Metric.STYLE, file.brotli(), Long::sum);
        case SCRIPT -> sums.merge(Metric.SCRIPT, file.brotli(), Long::sum);
        case IMAGE -> sums.merge(Metric.IMAGE, file.brotli(), Long::sum);
        case FONT -> sums.merge(Metric.FONT, file.brotli(), Long::sum);
        default -> {
          // Other files have no limit of their own.
        }
      }
    }
    return sums;
  }
}
