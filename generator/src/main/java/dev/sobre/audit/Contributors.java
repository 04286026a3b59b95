package dev.sobre.audit;

import dev.sobre.audit.FileWeight.Type;
import dev.sobre.course.Bytes;
import dev.sobre.course.Metric;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/**
 * What makes a measure large.
 *
 * @param texts name and weight of at most three, the heaviest first
 * @param first type of the heaviest file, if they are files
 */
public record Contributors(List<String> texts, Optional<Type> first) {

  /** Nothing to name. */
  public static final Contributors NONE = new Contributors(List.of(), Optional.empty());

  private static final int MOST = 3;

  public Contributors {
    texts = List.copyOf(texts);
  }

  /** Those of a page: its files, or its parts where elements count. */
  static Contributors of(Metric metric, PageWeight page) {
    if (metric != Metric.DOM && metric != Metric.ECOINDEX) {
      return of(metric, page.files());
    }
    return new Contributors(page.parts().stream().map(PagePart::text).toList(), Optional.empty());
  }

  /** The files that weigh most for a metric; of elements and scores, files say nothing. */
  static Contributors of(Metric metric, List<FileWeight> files) {
    ToLongFunction<FileWeight> weight =
        switch (metric) {
          case RAW -> FileWeight::raw;
          case GZIP -> FileWeight::gzip;
          default -> FileWeight::brotli;
        };
    Stream<FileWeight> counted =
        switch (metric) {
          case DOM, ECOINDEX -> Stream.of();
          case THIRD_PARTIES -> files.stream().filter(file -> file.type() == Type.THIRD_PARTY);
          case SCRIPT -> ofType(files, Type.SCRIPT);
          case STYLE -> ofType(files, Type.STYLE);
          case IMAGE -> ofType(files, Type.IMAGE);
          case FONT -> ofType(files, Type.FONT);
          default -> files.stream();
        };
    List<FileWeight> heaviest =
        counted
            .sorted(Comparator.comparingLong(weight).reversed().thenComparing(FileWeight::path))
            .limit(MOST)
            .toList();
    return new Contributors(
        heaviest.stream()
            .map(file -> file.path() + " (" + new Bytes(weight.applyAsLong(file)) + ")")
            .toList(),
        heaviest.stream().findFirst().map(FileWeight::type));
  }

  /** Inline scripts and styles are part of the page's own file. */
  private static Stream<FileWeight> ofType(List<FileWeight> files, Type type) {
    List<FileWeight> typed = files.stream().filter(file -> file.type() == type).toList();
    return (typed.isEmpty() ? files.subList(0, Math.min(1, files.size())) : typed).stream();
  }
}
