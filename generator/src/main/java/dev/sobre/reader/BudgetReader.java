package dev.sobre.reader;

import dev.sobre.course.Budget;
import dev.sobre.course.Budget.LowDataLimits;
import dev.sobre.course.Budget.PackageLimit;
import dev.sobre.course.Budget.PageLimits;
import dev.sobre.course.Bytes;
import dev.sobre.course.CourseInfo;
import dev.sobre.course.Limit;
import dev.sobre.course.Metric;
import dev.sobre.course.PageKind;
import dev.sobre.diagnostic.NearestName;
import dev.sobre.diagnostic.SourceLocation;
import dev.sobre.source.YamlNode;
import dev.sobre.source.YamlNode.Entry;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads the {@code budgets} of {@code course.yml}. */
final class BudgetReader {

  private final Fields course;

  BudgetReader(Fields course) {
    this.course = course;
  }

  /** The budget, if the course has one. */
  Optional<Budget> read() {
    return course.node("budgets").map(this::read);
  }

  private Budget read(YamlNode node) {
    Fields budgets =
        Fields.of(
            node, course.source(), course.log(), List.of("pages", "low-data", "site", "packages"));
    List<Limit> everyPage = new ArrayList<>();
    Map<PageKind, PageLimits> byKind = new EnumMap<>(PageKind.class);
    budgets.node("pages").ifPresent(pages -> readPages(pages, everyPage, byKind));
    List<Limit> site = budgets.node("site").map(this::limits).orElse(List.of());
    Map<String, PackageLimit> packages =
        budgets.node("packages").map(this::packages).orElse(Map.of());
    return new Budget(
        budgets.location(),
        everyPage,
        byKind,
        site,
        packages,
        budgets.node("low-data").map(pages -> lowData(pages, budgets.locationOf("low-data"))));
  }

  private LowDataLimits lowData(YamlNode pages, SourceLocation location) {
    List<Limit> everyPage = new ArrayList<>();
    Map<PageKind, PageLimits> byKind = new EnumMap<>(PageKind.class);
    readPages(pages, everyPage, byKind);
    return new LowDataLimits(location, everyPage, byKind);
  }

  private void readPages(YamlNode node, List<Limit> everyPage, Map<PageKind, PageLimits> byKind) {
    List<String> scopes = new ArrayList<>(PageKind.keys());
    scopes.add(0, "every");
    Fields pages = Fields.of(node, course.source(), course.log(), scopes);
    for (Entry entry : pages.entries()) {
      if (entry.key().equals("every")) {
        everyPage.addAll(limits(entry.value()));
      }
      PageKind.ofKey(entry.key())
          .ifPresent(
              kind -> byKind.put(kind, new PageLimits(entry.location(), limits(entry.value()))));
    }
  }

  private List<Limit> limits(YamlNode node) {
    Fields fields = Fields.of(node, course.source(), course.log(), Metric.keys());
    List<Limit> limits = new ArrayList<>();
    for (Entry entry : fields.entries()) {
      Metric.ofKey(entry.key())
          .ifPresent(
              metric ->
                  bound(fields, entry.key(), metric)
                      .ifPresent(
                          bound -> limits.add(new Limit(metric, bound, entry.value().location()))));
    }
    return limits;
  }

  private Map<String, PackageLimit> packages(YamlNode node) {
    List<String> formats = CourseInfo.OUTPUTS.stream().filter(CourseInfo::isPackage).toList();
    Fields fields = Fields.of(node, course.source(), course.log(), formats);
    Map<String, PackageLimit> limits = new TreeMap<>();
    for (Entry entry : fields.entries()) {
      SourceLocation at = entry.value().location();
      size(fields, entry.key())
          .ifPresent(max -> limits.put(entry.key(), new PackageLimit(max, at)));
    }
    return limits;
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
