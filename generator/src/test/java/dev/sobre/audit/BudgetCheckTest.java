package dev.sobre.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sobre.audit.FileWeight.Type;
import dev.sobre.course.Budget;
import dev.sobre.course.Budget.PackageLimit;
import dev.sobre.course.Budget.Sums;
import dev.sobre.course.Estimates;
import dev.sobre.course.Limit;
import dev.sobre.course.Metric;
import dev.sobre.course.PageBudget;
import dev.sobre.course.PageBudget.Scope;
import dev.sobre.course.PageKind;
import dev.sobre.diagnostic.Diagnostic;
import dev.sobre.diagnostic.DiagnosticLog;
import dev.sobre.diagnostic.Severity;
import dev.sobre.diagnostic.SourceLocation;
import dev.sobre.source.SourceText;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class BudgetCheckTest {

  private static final SourceText COURSE = new SourceText("course.yml", "one\ntwo: 12 kB\nthree\n");
  private static final SourceLocation LINE = new SourceLocation("course.yml", 2, 6);

  private final DiagnosticLog log = new DiagnosticLog();

  @Test
  void aLimitThatIsJustKeptPasses() {
    assertTrue(check(budget(12_000), 12_000).get(0).passed());
    assertEquals(List.of(), log.sorted());
  }

  @Test
  void excessNamesMeasureLimitHeaviestFilesAndPlace() {
    check(budget(12_000), 13_421);
    assertEquals(
        """
        course.yml:2:6: error: page a.html: brotli 13.43 kB, limit 12 kB, over by 1.43 kB [budget-exceeded]
          2 | two: 12 kB
            |      ^
          hint: heaviest: big.svg (9 kB), a.html (3.42 kB), style.css (901 B); is the image needed? crop it to what matters, or simplify the drawing
        """,
        printed());
  }

  @Test
  void aLimitIsReportedOnceWithThePagesOverIt() {
    Map<Metric, Long> values = new EnumMap<>(Metric.class);
    for (Metric metric : Metric.values()) {
      values.put(metric, 0L);
    }
    List<PageWeight> pages = new ArrayList<>();
    for (int i = 1; i <= 6; i++) {
      values.put(Metric.BROTLI, 1000L + i);
      pages.add(page(i + ".html", PageKind.HOME, values));
    }
    check(budget(1001), new SiteWeight(pages, values, List.of()));
    assertEquals(
        List.of(
            "page 6.html: brotli 1006 B, limit 1001 B, over by 5 B; also over: 5.html, 4.html,"
                + " 3.html and 1 more"),
        log.sorted().stream().map(Diagnostic::message).toList());
  }

  @Test
  void roundedFiguresThatLookEqualAreGivenInBytes() {
    check(budget(12_341), 12_345);
    assertTrue(
        log.sorted().get(0).message().contains("brotli 12345 B, limit 12341 B, over by 4 B"),
        printed());
  }

  @Test
  void theKindsOwnLimitReplacesThatOfEveryPage() {
    Budget budget =
        budget(
            new PageBudget(
                List.of(limit(Metric.BROTLI, 1), limit(Metric.DOM, 1)),
                Map.of(PageKind.HOME, new Scope(LINE, List.of(limit(Metric.BROTLI, 20_000)))),
                List.of()));
    List<BudgetResult> results = check(budget, 13_000);
    assertEquals(
        List.of("BROTLI true", "DOM false"),
        results.stream().map(r -> r.metric().orElseThrow() + " " + r.passed()).toList());
  }

  @Test
  void aLimitThatLimitsNothingIsAnError() {
    Budget budget =
        new Budget(
            LINE,
            new PageBudget(
                List.of(),
                Map.of(PageKind.GLOSSARY, new Scope(LINE, List.of(limit(Metric.DOM, 1)))),
                List.of()),
            Optional.empty(),
            Sums.NONE,
            Map.of("scorm12", List.of(packageLimit(1))),
            List.of(),
            Estimates.USUAL);
    check(budget, 1);
    assertEquals(
        List.of("budget-matches-nothing", "budget-matches-nothing"),
        log.sorted().stream().map(Diagnostic::code).toList());
  }

  @Test
  void aScoreHasALeastValue() {
    Budget budget =
        budget(new PageBudget(List.of(limit(Metric.ECOINDEX, 88)), Map.of(), List.of()));
    Map<Metric, Long> values = new EnumMap<>(Metric.class);
    for (Metric metric : Metric.values()) {
      values.put(metric, 0L);
    }
    List<PageWeight> pages = new ArrayList<>();
    for (long points : new long[] {87, 88, 86}) {
      values.put(Metric.ECOINDEX, points);
      pages.add(page(points + ".html", PageKind.LESSON, values));
    }
    check(budget, new SiteWeight(pages, values, List.of()));
    assertEquals(
        List.of("page 86.html: ecoindex 86, at least 88, short of 2; also below: 87.html"),
        log.sorted().stream().map(Diagnostic::message).toList());
  }

  @Test
  void aPackageIsWeighedWhole() {
    Budget budget =
        new Budget(
            LINE,
            PageBudget.NONE,
            Optional.empty(),
            Sums.NONE,
            Map.of("scorm12", List.of(packageLimit(99))),
            List.of(),
            Estimates.USUAL);
    SortedMap<String, SortedMap<String, Long>> packages = new TreeMap<>();
    packages.put("scorm12", new TreeMap<>(Map.of("c.scorm12.zip", 100L)));
    new BudgetCheck(budget, COURSE, Optional.empty(), log).check(site(1), packages);
    assertEquals(
        "package c.scorm12.zip: size 100 B, limit 99 B, over by 1 B",
        log.sorted().get(0).message());
  }

  private List<BudgetResult> check(Budget budget, long brotli) {
    return check(budget, site(brotli));
  }

  private List<BudgetResult> check(Budget budget, SiteWeight site) {
    return new BudgetCheck(budget, COURSE, Optional.empty(), log).check(site, new TreeMap<>());
  }

  private static Budget budget(long brotli) {
    return budget(new PageBudget(List.of(limit(Metric.BROTLI, brotli)), Map.of(), List.of()));
  }

  private static Budget budget(PageBudget pages) {
    return new Budget(
        LINE, pages, Optional.empty(), Sums.NONE, Map.of(), List.of(), Estimates.USUAL);
  }

  private static Limit limit(Metric metric, long max) {
    return new Limit("pages.every", metric, Severity.ERROR, max, LINE);
  }

  private static PackageLimit packageLimit(long max) {
    return new PackageLimit("scorm12", Severity.ERROR, max, LINE);
  }

  private static PageWeight page(String path, PageKind kind, Map<Metric, Long> values) {
    return new PageWeight(path, kind, PagePlace.UNKNOWN, values, List.of(), 0, 0, List.of());
  }

  private static SiteWeight site(long brotli) {
    Map<Metric, Long> values = new EnumMap<>(Metric.class);
    for (Metric metric : Metric.values()) {
      values.put(metric, 5L);
    }
    values.put(Metric.BROTLI, brotli);
    List<FileWeight> files =
        List.of(
            new FileWeight("a.html", Type.HTML, 9, 9, 3_420),
            new FileWeight("style.css", Type.STYLE, 9, 9, 901),
            new FileWeight("tiny.svg", Type.IMAGE, 9, 9, 10),
            new FileWeight("big.svg", Type.IMAGE, 9, 9, 9_000));
    PageWeight page =
        new PageWeight("a.html", PageKind.HOME, PagePlace.UNKNOWN, values, files, 0, 0, List.of());
    return new SiteWeight(List.of(page), values, files);
  }

  private String printed() {
    StringBuilder text = new StringBuilder();
    log.sorted().forEach(diagnostic -> text.append(diagnostic.format()));
    return text.toString();
  }
}
