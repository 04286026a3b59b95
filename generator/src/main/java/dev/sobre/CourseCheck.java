package dev.sobre;

import dev.sobre.audit.BudgetCheck;
import dev.sobre.audit.BudgetResult;
import dev.sobre.audit.IdCheck;
import dev.sobre.audit.ReadingEase;
import dev.sobre.audit.ReadingMeter;
import dev.sobre.audit.SiteWeight;
import dev.sobre.audit.WeightMeter;
import dev.sobre.conformance.PackageConformance;
import dev.sobre.conformance.PackageConformance.Coverage;
import dev.sobre.course.Budget;
import dev.sobre.course.Course;
import dev.sobre.course.CourseInfo;
import dev.sobre.course.Edition;
import dev.sobre.course.StableId;
import dev.sobre.deploy.ServerConfigs;
import dev.sobre.diagnostic.DiagnosticLog;
import dev.sobre.diagnostic.Progress;
import dev.sobre.diagnostic.Progress.Step;
import dev.sobre.diagnostic.SourceLocation;
import dev.sobre.reader.CourseReader;
import dev.sobre.report.ConformanceReport;
import dev.sobre.report.Measures;
import dev.sobre.report.ReadingReport;
import dev.sobre.report.RuleReport;
import dev.sobre.report.TextReport;
import dev.sobre.rule.RuleCheck;
import dev.sobre.rule.RuleResult;
import dev.sobre.rule.WrittenFiles;
import dev.sobre.source.CourseSource;
import dev.sobre.source.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Holds what was built against the budget of the course. Missing input fails, like excess. */
public final class CourseCheck {

  private final CheckRequest request;
  private final Progress progress;
  private final Path outputFolder;
  private final DiagnosticLog log = new DiagnosticLog();

  private CourseCheck(CheckRequest request, Progress progress) {
    this.request = request;
    this.progress = progress;
    this.outputFolder = request.outputFolder();
  }

  /**
   * Measures the files as written, and writes the reports: {@code budget.html}, {@code .json},
   * {@code .xml} (JUnit) and {@code .sarif}, {@code reading.json}, {@code reading.txt} and {@code
   * ids.txt}; and configurations of web servers into {@code deploy}.
   *
   * @throws IOException when files cannot be read or written, or this platform cannot compress
   */
  public static CheckResult run(CheckRequest request) throws IOException {
    return run(request, Progress.NONE);
  }

  /**
   * Checks as {@link #run(CheckRequest)}.
   *
   * @param progress told of each step, in the thread of the caller
   * @throws IOException when files cannot be read or written, or this platform cannot compress
   */
  public static CheckResult run(CheckRequest request, Progress progress) throws IOException {
    return new CourseCheck(request, progress).run();
  }

  /** A check that writes nothing but reports; no exception of the budget has ended. */
  public static CheckResult run(Path courseFolder, Path outputFolder) throws IOException {
    return run(CheckRequest.of(courseFolder, outputFolder));
  }

  private CheckResult run() throws IOException {
    progress.at(Step.READ);
    CourseSource source = CourseSource.scan(request.courseFolder(), log);
    CourseReader reader = new CourseReader(source, log);
    Optional<CourseInfo> info = reader.readInfo();
    Path site = outputFolder.resolve("site");
    if (info.isPresent() && info.get().budget().isEmpty()) {
      log.error(
          "no-budget",
          SourceLocation.of(CourseSource.COURSE_FILE),
          "the course sets no \"budgets\", so there is nothing to check",
          "",
          "add for instance \"budgets: {pages: {every: {brotli: 14 kB, requests: 5}}}\"");
    }
    if (!Files.isDirectory(site)) {
      log.error(
          "site-not-found",
          SourceLocation.of(site.toString().replace('\\', '/')),
          "there is no website to check",
          "",
          "run sobre:build first, with \"site\" among its outputs");
    }
    if (log.hasErrors() || info.isEmpty()) {
      return new CheckResult(log.sorted(), "");
    }
    Optional<Course> course = reader.read().filter(read -> !log.hasErrors());
    if (course.isPresent()) {
      checkIds(source, course.get());
    }
    RuleCheck rules =
        new RuleCheck(
            info.get().rules(),
            info.get().url(),
            course.map(CourseCheck::sources).orElseGet(TreeMap::new));
    return check(info.get(), rules, source, reader.courseFile());
  }

  private CheckResult check(
      CourseInfo info, RuleCheck rules, CourseSource source, Optional<SourceText> courseFile)
      throws IOException {
    Path site = outputFolder.resolve("site");
    Budget budget = info.budget().orElseThrow();
    progress.at(Step.MEASURE);
    SiteWeight weight = new WeightMeter(log).measure(site);
    SortedMap<String, SortedMap<String, Long>> packages = packages();
    progress.at(Step.CONFORMANCE);
    Coverage conformance = conformance(info, packages);
    List<BudgetResult> results =
        new BudgetCheck(budget, courseFile.orElseThrow(), request.today(), log)
            .check(weight, packages);
    progress.at(Step.RULES);
    WrittenFiles files = WrittenFiles.read(site);
    RuleResult ruled = rules.check(files, log);
    ServerConfigs.write(files, outputFolder.resolve("deploy"));
    Measures measures =
        new Measures(
            info.id(),
            info.version(),
            weight,
            packages,
            budget.estimates(),
            budget.waivers(),
            results);
    List<ReadingEase> reading = ReadingMeter.measure(site);
    progress.at(Step.REPORT);
    Reports reports = new Reports(request, info, source, log);
    String changes = reports.write(measures, reading);
    return new CheckResult(
        log.sorted(),
        TextReport.of(measures, budget)
            + RuleReport.summary(ruled)
            + ConformanceReport.summary(conformance)
            + ReadingReport.summary(reading)
            + changes);
  }

  /** A format that the course names and that was not built has passed no check. */
  private Coverage conformance(CourseInfo info, SortedMap<String, SortedMap<String, Long>> packages)
      throws IOException {
    for (String output : info.outputs()) {
      if (CourseInfo.isPackage(output) && !packages.containsKey(output)) {
        log.error(
            "package-not-found",
            SourceLocation.of("packages"),
            "there is no package of the format \"" + output + "\" to check",
            "",
            "run sobre:build first, with all outputs of the course");
      }
    }
    return new PackageConformance(log).check(outputFolder.resolve("packages"));
  }

  /** Ids that learners' work hangs on, against those of the last release if it kept a list. */
  private void checkIds(CourseSource source, Course course) throws IOException {
    SortedSet<StableId> ids = StableId.of(course);
    Optional<SourceText> released =
        source.has(CourseSource.IDS_FILE)
            ? source.text(CourseSource.IDS_FILE, log)
            : Optional.empty();
    Path reports = Files.createDirectories(outputFolder.resolve("reports"));
    Files.writeString(
        reports.resolve(CourseSource.IDS_FILE),
        released.map(list -> IdCheck.check(ids, list, log)).orElseGet(() -> IdCheck.list(ids)));
  }

  /** The file of each lesson by the path of its page. */
  private static SortedMap<String, String> sources(Course course) {
    SortedMap<String, String> sources = new TreeMap<>();
    for (Edition edition : course.editions()) {
      String folder = course.info().folder(edition.language());
      edition
          .lessons()
          .forEach(lesson -> sources.put(folder + lesson.path(), lesson.location().file()));
    }
    return sources;
  }

  /** Sizes of the packages by format. */
  private SortedMap<String, SortedMap<String, Long>> packages() throws IOException {
    SortedMap<String, SortedMap<String, Long>> sizes = new TreeMap<>();
    Path folder = outputFolder.resolve("packages");
    if (!Files.isDirectory(folder)) {
      return sizes;
    }
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        String name = file.getFileName().toString();
        sizes.computeIfAbsent(format(name), format -> new TreeMap<>()).put(name, Files.size(file));
      }
    }
    return sizes;
  }

  /**
   * The format of a package: the last part of its name that is one, or else the last but one. The
   * extension comes last, since {@code .zip} is a format too.
   */
  static String format(String name) {
    List<String> parts = List.of(name.split("\\."));
    int extension = parts.size() - 1;
    for (int i = extension - 1; i >= 0; i--) {
      if (CourseInfo.OUTPUTS.contains(parts.get(i))) {
        return parts.get(i);
      }
    }
    boolean known = CourseInfo.OUTPUTS.contains(parts.get(extension));
    return parts.get(known ? extension : Math.max(0, extension - 1));
  }
}
