package dev.sobre.audit;

import dev.sobre.audit.FileWeight.Type;
import dev.sobre.course.LinkTarget;
import dev.sobre.course.Metric;
import dev.sobre.course.PageKind;
import dev.sobre.diagnostic.DiagnosticLog;
import dev.sobre.diagnostic.SourceLocation;
import dev.sobre.site.Precompressed;
import dev.sobre.site.Site;
import dev.sobre.site.SiteFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Weighs the files of a website as they were written, without a browser. */
public final class WeightMeter {

  private final DiagnosticLog log;
  private final Compression compression;
  private SortedMap<String, byte[]> bytes = new TreeMap<>();
  private SortedMap<String, FileWeight> weights = new TreeMap<>();

  /**
   * @param log takes pages without a known kind and files that are missing
   * @throws IOException when texts cannot be compressed on this platform
   */
  public WeightMeter(DiagnosticLog log) throws IOException {
    this.log = log;
    this.compression = new Compression();
  }

  /** Weighs every page of a folder; compressed copies beside the files count for nothing. */
  public SiteWeight measure(Path folder) throws IOException {
    bytes = read(folder);
    weights =
        bytes.entrySet().parallelStream()
            .map(file -> weigh(file.getKey(), file.getValue()))
            .collect(Collectors.toMap(FileWeight::path, w -> w, (a, b) -> a, TreeMap::new));
    Set<String> hosts = new HashSet<>();
    List<PageWeight> pages = new ArrayList<>();
    for (String path : bytes.keySet()) {
      if (path.endsWith(".html")) {
        measurePage(path, pages, hosts);
      }
    }
    Map<Metric, Long> total = MetricSums.of(weights.values());
    total.put(Metric.REQUESTS, (long) weights.size());
    total.put(Metric.DOM, pages.stream().mapToLong(page -> page.value(Metric.DOM)).sum());
    total.put(Metric.THIRD_PARTIES, (long) hosts.size());
    total.put(
        Metric.ECOINDEX,
        pages.stream().mapToLong(page -> page.value(Metric.ECOINDEX)).min().orElse(0));
    return new SiteWeight(pages, total, List.copyOf(weights.values()));
  }

  /**
   * Weighs one page; empty for a file that is no page. A file that had the same bytes last time is
   * not compressed again.
   *
   * @param site the page and what it loads
   */
  public Optional<PageWeight> measure(Site site, String path) {
    SortedMap<String, FileWeight> known = weights;
    SortedMap<String, byte[]> before = bytes;
    bytes = new TreeMap<>();
    site.files().forEach((name, file) -> bytes.put(name, file.bytes()));
    weights =
        bytes.entrySet().parallelStream()
            .map(
                file ->
                    Arrays.equals(before.get(file.getKey()), file.getValue())
                        ? known.get(file.getKey())
                        : weigh(file.getKey(), file.getValue()))
            .collect(Collectors.toMap(FileWeight::path, w -> w, (a, b) -> a, TreeMap::new));
    List<PageWeight> pages = new ArrayList<>();
    measurePage(path, pages, new HashSet<>());
    return pages.stream().findFirst();
  }

  private static SortedMap<String, byte[]> read(Path folder) throws IOException {
    SortedMap<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(folder)) {
      for (Path path : walk.filter(Files::isRegularFile).toList()) {
        files.put(folder.relativize(path).toString().replace('\\', '/'), Files.readAllBytes(path));
      }
    }
    return Precompressed.without(files);
  }

  private FileWeight weigh(String path, byte[] content) {
    boolean text = SiteFile.isText(path);
    return new FileWeight(
        path,
        Type.ofExtension(SiteFile.extension(path)),
        content.length,
        text ? compression.gzip(content) : content.length,
        text ? compression.brotli(content) : content.length);
  }

  private void measurePage(String path, List<PageWeight> pages, Set<String> allHosts) {
    Document page = Jsoup.parse(new String(bytes.get(path), StandardCharsets.UTF_8));
    String written = page.body().attr("data-page");
    PageKind kind = PageKind.ofKey(written).orElse(null);
    if (kind == null) {
      log.error(
          "page-without-kind",
          SourceLocation.of(path),
          "the body's data-page is \"" + written + "\", which is no kind of page",
          "",
          "allowed: " + String.join(", ", PageKind.keys()));
      return;
    }
    FirstVisit visit = new FirstVisit(path, page, bytes::get);
    visit.missing().forEach(this::missing);
    allHosts.addAll(visit.hosts());
    List<FileWeight> loaded = new ArrayList<>();
    visit.files().forEach((file, type) -> loaded.add(weight(file)));
    Map<Metric, Long> values = MetricSums.of(loaded);
    values.merge(Metric.SCRIPT, inline(page, "script:not([src]):not([type*=json])"), Long::sum);
    values.merge(Metric.STYLE, inline(page, "style"), Long::sum);
    values.put(Metric.REQUESTS, (long) loaded.size());
    values.put(Metric.DOM, visit.elements());
    values.put(Metric.THIRD_PARTIES, (long) visit.hosts().size());
    EcoIndex score =
        EcoIndex.of(values.get(Metric.DOM), values.get(Metric.REQUESTS), values.get(Metric.GZIP));
    values.put(Metric.ECOINDEX, (long) score.points());
    pages.add(
        new PageWeight(
            path,
            kind,
            PagePlace.of(path, kind, page),
            values,
            loaded,
            text(page),
            critical(path, page, loaded),
            PagePart.largest(page)));
  }

  private long text(Document page) {
    String text = page.select("main").text();
    return text.isEmpty() ? 0 : compression.brotli(text.getBytes(StandardCharsets.UTF_8));
  }

  /** The weight of a file of the site; nothing is known of one elsewhere. */
  private FileWeight weight(String file) {
    FileWeight weight = weights.get(file);
    return weight == null ? new FileWeight(file, Type.THIRD_PARTY, 0, 0, 0) : weight;
  }

  /** Bytes with gzip of what a browser needs before it shows anything. */
  private long critical(String path, Document page, List<FileWeight> loaded) {
    Set<String> blocking = new HashSet<>();
    for (Element script : page.select("script[src]:not([defer], [async], [type=module])")) {
      if (LinkTarget.resolve(path, script.attr("src")) instanceof LinkTarget.InCourse target) {
        blocking.add(target.file());
      }
    }
    return loaded.stream()
        .filter(
            file ->
                file.path().equals(path)
                    || file.type() == Type.STYLE
                    || blocking.contains(file.path()))
        .mapToLong(FileWeight::gzip)
        .sum();
  }

  private void missing(FirstVisit.Missing missing) {
    log.error(
        "file-not-found",
        SourceLocation.of(missing.from()),
        "this page loads \"" + missing.url() + "\", which is not there",
        "",
        "");
  }

  private long inline(Document page, String selector) {
    return page.select(selector).stream()
        .mapToLong(element -> compression.brotli(element.data().getBytes(StandardCharsets.UTF_8)))
        .sum();
  }
}
