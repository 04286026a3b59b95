package dev.sobre.report;

import dev.sobre.audit.FileWeight;
import dev.sobre.audit.PageWeight;
import dev.sobre.course.Bytes;
import dev.sobre.course.Metric;
import dev.sobre.diagnostic.DiagnosticLog;
import dev.sobre.diagnostic.SourceLocation;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What changed since an earlier {@code budget.json}, and which files made it so; sizes with brotli.
 * Names are compared without their digests.
 */
public final class Comparison {

  private static final int MOST = 10;
  private static final int CAUSES = 3;

  private final SortedMap<String, SortedMap<String, Long>> pagesBefore = new TreeMap<>();
  private final SortedMap<String, SortedMap<String, Long>> pagesNow = new TreeMap<>();
  private final SortedMap<String, Long> filesBefore = new TreeMap<>();
  private final SortedMap<String, Long> filesNow = new TreeMap<>();

  private Comparison() {}

  /**
   * Lines that end with {@code \n}; none when the report cannot be read.
   *
   * @param name of the earlier report, for messages
   * @param before its text
   * @param log takes a report that is none
   */
  public static String of(String name, String before, Measures now, DiagnosticLog log) {
    try {
      JsonNode report = JsonMapper.shared().readTree(before);
      if (JsonReport.FORM.equals(report.path("report").asString(""))) {
        return new Comparison().compare(report, now);
      }
    } catch (JacksonException notJson) {
      // Said below.
    }
    log.error(
        "report-unreadable",
        SourceLocation.of(name),
        "this is no report to compare with",
        "",
        "name a budget.json that sobre:check of this version wrote");
    return "";
  }

  private String compare(JsonNode before, Measures now) {
    for (JsonNode file : before.path("files")) {
      filesBefore.merge(
          plain(file.path("path").asString()), file.path("brotli").asLong(), Long::sum);
    }
    for (JsonNode page : before.path("pages")) {
      SortedMap<String, Long> files = new TreeMap<>();
      page.path("files")
          .forEach(
              path ->
                  files.put(
                      plain(path.asString()),
                      filesBefore.getOrDefault(plain(path.asString()), 0L)));
      pagesBefore.put(page.path("path").asString(), files);
    }
    for (FileWeight file : now.site().files()) {
      filesNow.merge(plain(file.path()), file.brotli(), Long::sum);
    }
    for (PageWeight page : now.site().pages()) {
      SortedMap<String, Long> files = new TreeMap<>();
      page.files().forEach(file -> files.put(plain(file.path()), file.brotli()));
      pagesNow.put(page.path(), files);
    }
    StringBuilder text = new StringBuilder();
    text.append("Since version ").append(before.path("version").asString("?")).append('\n');
    JsonNode old = before.path("site");
    text.append("site  ")
        .append(sized(sum(filesNow) - sum(filesBefore)))
        .append(" brotli, ")
        .append(counted(total(now, Metric.REQUESTS) - old.path("requests").asLong()))
        .append(" files, ")
        .append(counted(total(now, Metric.DOM) - old.path("dom").asLong()))
        .append(" elements\n");
    files(text);
    pages(text);
    return text.toString();
  }

  private static long total(Measures now, Metric metric) {
    return now.site().total().get(metric);
  }

  private void files(StringBuilder text) {
    List<Change> changes = changes(filesBefore, filesNow);
    changes.stream().limit(MOST).forEach(change -> text.append("  ").append(change).append('\n'));
    rest(text, changes.size());
  }

  private void pages(StringBuilder text) {
    SortedMap<String, Long> before = sums(pagesBefore);
    SortedMap<String, Long> now = sums(pagesNow);
    List<Change> changes = changes(before, now);
    long heavier = changes.stream().filter(c -> c.both() && c.by() > 0).count();
    long lighter = changes.stream().filter(c -> c.both() && c.by() < 0).count();
    text.append("pages  ")
        .append(heavier)
        .append(" heavier, ")
        .append(lighter)
        .append(" lighter, ");
    text.append(changes.stream().filter(c -> c.before() < 0).count()).append(" new, ");
    text.append(changes.stream().filter(c -> c.now() < 0).count()).append(" gone\n");
    for (Change change : changes.stream().limit(MOST).toList()) {
      text.append("  ").append(change).append(causes(change)).append('\n');
    }
    rest(text, changes.size());
  }

  private String causes(Change page) {
    if (!page.both()) {
      return "";
    }
    return changes(pagesBefore.get(page.name()), pagesNow.get(page.name())).stream()
        .limit(CAUSES)
        .map(change -> sized(change.by()) + ": " + change.name())
        .collect(Collectors.joining(", ", " (", ")"));
  }

  private static void rest(StringBuilder text, int count) {
    if (count > MOST) {
      text.append("  and ").append(count - MOST).append(" more\n");
    }
  }

  private static SortedMap<String, Long> sums(SortedMap<String, SortedMap<String, Long>> pages) {
    SortedMap<String, Long> sums = new TreeMap<>();
    pages.forEach((path, files) -> sums.put(path, sum(files)));
    return sums;
  }

  private static long sum(Map<String, Long> sizes) {
    return sizes.values().stream().mapToLong(Long::longValue).sum();
  }

  /** What differs, the largest change first. */
  private static List<Change> changes(Map<String, Long> before, Map<String, Long> now) {
    SortedSet<String> names = new TreeSet<>(before.keySet());
    names.addAll(now.keySet());
    Stream<Change> all =
        names.stream()
            .map(
                name ->
                    new Change(name, before.getOrDefault(name, -1L), now.getOrDefault(name, -1L)));
    return all.filter(change -> change.by() != 0)
        .sorted(
            Comparator.comparingLong((Change change) -> -Math.abs(change.by()))
                .thenComparing(Change::name))
        .toList();
  }

  /** Sizes of one thing; -1 where it is not there. */
  private record Change(String name, long before, long now) {

    boolean both() {
      return before >= 0 && now >= 0;
    }

    long by() {
      return Math.max(0, now) - Math.max(0, before);
    }

    @Override
    public String toString() {
      String state = before < 0 ? " (new)" : now < 0 ? " (gone)" : "";
      return sized(by()) + ": " + name + state;
    }
  }

  private static String plain(String path) {
    return path.replaceAll("\\.[0-9a-f]{8}(?=\\.)", "");
  }

  private static String sized(long bytes) {
    return (bytes < 0 ? "-" : "+") + new Bytes(Math.abs(bytes));
  }

  private static String counted(long count) {
    return (count < 0 ? "" : "+") + count;
  }
}
