package dev.sobre.reader;

import dev.sobre.course.Budget.PackageLimit;
import dev.sobre.course.Bytes;
import dev.sobre.course.Limit;
import dev.sobre.course.Metric;
import dev.sobre.diagnostic.DiagnosticLog;
import dev.sobre.diagnostic.NearestName;
import dev.sobre.diagnostic.Severity;
import dev.sobre.diagnostic.SourceLocation;
import dev.sobre.source.SourceText;
import dev.sobre.source.YamlNode;
import dev.sobre.source.YamlNode.Entry;
import dev.sobre.source.YamlNode.Mapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Reads limits: {@code brotli: 10 kB}, or {@code brotli: {warn: 9 kB, error: 10 kB}} with one of
 * the two levels or both.
 */
final class LimitReader {

  private static final List<String> LEVELS = List.of("error", "warn");

  private final SourceText source;
  private final DiagnosticLog log;

  LimitReader(SourceText source, DiagnosticLog log) {
    this.source = source;
    this.log = log;
  }

  /**
   * The limits of a mapping from metric to bound.
   *
   * @param scope of the limits
   */
  List<Limit> read(String scope, YamlNode node) {
    Fields fields = Fields.of(node, source, log, Metric.keys());
    List<Limit> limits = new ArrayList<>();
    for (Entry entry : fields.entries()) {
      Metric.ofKey(entry.key())
          .ifPresent(
              metric ->
                  levels(fields, entry.key(), (of, key) -> bound(of, key, metric), metric.isScore())
                      .forEach(
                          bound ->
                              limits.add(
                                  new Limit(
                                      scope,
                                      metric,
                                      bound.level(),
                                      bound.value(),
                                      bound.location()))));
    }
    return limits;
  }

  /** The limits of the package format that a key names. */
  List<PackageLimit> sizes(Fields fields, String format) {
    return levels(fields, format, LimitReader::size, false).stream()
        .map(bound -> new PackageLimit(format, bound.level(), bound.value(), bound.location()))
        .toList();
  }

  void unknownKey(Entry entry, List<String> words) {
    source.error(
        log,
        "unknown-key",
        entry.location(),
        "unknown key \"" + entry.key() + "\"",
        NearestName.of(entry.key(), words)
            .map(name -> "did you mean \"" + name + "\"?")
            .orElse(
                "allowed here: "
                    + String.join(", ", words.stream().sorted().toList())
                    + ", or a path such as \"start/*.html\""));
  }

  void wrongPath(SourceLocation location, String written) {
    source.error(
        log,
        "wrong-value",
        location,
        "\"" + written + "\" matches no page",
        "write the path from the root of the site, such as start/welcome.html or start/*.html");
  }

  private record Bound(Severity level, long value, SourceLocation location) {}

  /** A bound alone is an error's. A warning that comes after the error would never be seen. */
  private List<Bound> levels(
      Fields fields, String key, BiFunction<Fields, String, Optional<Long>> read, boolean score) {
    Optional<YamlNode> node = fields.node(key);
    if (node.isEmpty() || !(node.get() instanceof Mapping)) {
      return read.apply(fields, key).stream()
          .map(value -> new Bound(Severity.ERROR, value, fields.locationOf(key)))
          .toList();
    }
    Fields levels = Fields.of(node.get(), source, log, LEVELS);
    List<Bound> bounds = new ArrayList<>();
    for (String level : LEVELS) {
      if (levels.node(level).isPresent()) {
        read.apply(levels, level)
            .ifPresent(
                value ->
                    bounds.add(
                        new Bound(
                            level.equals("warn") ? Severity.WARNING : Severity.ERROR,
                            value,
                            levels.locationOf(level))));
      }
    }
    if (bounds.size() == 2) {
      long error = bounds.get(0).value();
      long warning = bounds.get(1).value();
      if (score ? warning <= error : warning >= error) {
        levels.error(
            "warn",
            "wrong-value",
            "\"warn\" of \"" + key + "\" comes no sooner than \"error\"",
            score ? "write a score above that of \"error\"" : "write less than for \"error\"");
      }
    }
    return bounds;
  }

  private static Optional<Long> bound(Fields fields, String key, Metric metric) {
    if (metric.isSize()) {
      return size(fields, key);
    }
    return fields.integer(key, 0, metric.isScore() ? 100 : 999_999_999).map(Integer::longValue);
  }

  private static Optional<Long> size(Fields fields, String key) {
    Optional<String> written = fields.text(key);
    Optional<Long> max = written.flatMap(Bytes::parse).map(Bytes::count);
    if (written.isPresent() && max.isEmpty()) {
      fields.error(
          key,
          "size-without-unit",
          "\"" + written.get() + "\" is not a size",
          NearestName.of(written.get().replaceAll("[\\d. ]", ""), List.of("kB", "KiB", "MB", "MiB"))
              .filter(unit -> written.get().matches(".*[A-Za-z].*"))
              .map(unit -> "did you mean \"" + unit + "\"?")
              .orElse(Bytes.FORM));
    }
    return max;
  }
}
