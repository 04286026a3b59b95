package dev.sobre;

import dev.sobre.diagnostic.Diagnostic;
import dev.sobre.diagnostic.DiagnosticLog;
import dev.sobre.diagnostic.Progress;
import dev.sobre.diagnostic.Progress.Step;
import dev.sobre.diagnostic.Severity;
import dev.sobre.imports.ImportReport;
import dev.sobre.imports.ImportRequest;
import dev.sobre.imports.ImportedCourse;
import dev.sobre.imports.SourceImport;
import dev.sobre.reader.CourseReader;
import dev.sobre.source.CourseSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Makes a course of what people have. It is written beside its place, read as a build reads it, and
 * moved there whole.
 */
public final class CourseImport {

  private static final String STAGING = ".sobre-import-";

  private CourseImport() {}

  /**
   * Imports. Mistakes in the request or the source are in the result, and then nothing is written.
   *
   * @throws IOException when files cannot be read or written
   */
  public static ImportResult run(ImportRequest request) throws IOException {
    return run(request, Progress.NONE);
  }

  /**
   * Imports as {@link #run(ImportRequest)}.
   *
   * @param progress told of each step, in the thread of the caller
   * @throws IOException when files cannot be read or written
   */
  public static ImportResult run(ImportRequest request, Progress progress) throws IOException {
    DiagnosticLog log = new DiagnosticLog();
    try {
      progress.at(Step.READ);
      Optional<SourceImport> source = SourceImport.read(request, log);
      if (source.isEmpty()) {
        return refused(request.course().base(), log);
      }
      try (SourceImport read = source.get()) {
        Path folder = read.course().place();
        NewFolder.check(folder, read.course().id(), log);
        return log.hasErrors() ? refused(folder, log) : write(read, folder, log, progress);
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static ImportResult refused(Path folder, DiagnosticLog log) {
    return new ImportResult(log.sorted(), folder, List.of(), List.of(), List.of(), List.of());
  }

  private static ImportResult write(
      SourceImport source, Path folder, DiagnosticLog log, Progress progress) throws IOException {
    Path parent = folder.toAbsolutePath().getParent();
    Files.createDirectories(parent);
    StagingFolder staging = new StagingFolder(parent.resolve(STAGING + folder.getFileName()));
    try {
      Map<String, String> refused = new TreeMap<>();
      progress.at(Step.CONVERT);
      ImportedCourse course = source.course(refused);
      progress.at(Step.REREAD);
      List<Diagnostic> errors = stage(course, staging);
      while (refuse(course, errors, refused)) {
        course = source.course(refused);
        errors = stage(course, staging);
      }
      ImportReport report = new ImportReport(course, errors);
      staging.write(ImportReport.FILE, report.markdown().getBytes(StandardCharsets.UTF_8));
      List<String> files = new ArrayList<>(course.texts().keySet());
      files.addAll(course.media().keySet());
      files.add(ImportReport.FILE);
      move(staging.path(), folder);
      return new ImportResult(
          log.sorted(),
          folder,
          files.stream().sorted().toList(),
          course.losses(),
          errors,
          report.lines());
    } finally {
      staging.clear();
    }
  }

  /** Writes the course, and reads it as a build would: what that refuses is returned. */
  private static List<Diagnostic> stage(ImportedCourse course, StagingFolder staging)
      throws IOException {
    staging.clear();
    for (Map.Entry<String, String> file : course.texts().entrySet()) {
      staging.write(file.getKey(), file.getValue().getBytes(StandardCharsets.UTF_8));
    }
    for (Map.Entry<String, ImportedCourse.Content> file : course.media().entrySet()) {
      staging.write(file.getKey(), file.getValue().bytes());
    }
    DiagnosticLog log = new DiagnosticLog();
    new CourseReader(CourseSource.scan(staging.path(), log), log).read();
    return log.sorted().stream().filter(d -> d.severity() == Severity.ERROR).toList();
  }

  /** Adds the files that cannot be in a course; tells whether there are new ones. */
  private static boolean refuse(
      ImportedCourse course, List<Diagnostic> errors, Map<String, String> refused) {
    int before = refused.size();
    for (Diagnostic error : errors) {
      Optional.ofNullable(course.sources().get(error.location().file()))
          .ifPresent(file -> refused.putIfAbsent(file, error.message()));
    }
    return refused.size() > before;
  }

  /** An empty folder makes room; a repository in it stays. */
  private static void move(Path staging, Path folder) throws IOException {
    if (!Files.exists(folder.resolve(NewFolder.REPOSITORY))) {
      Files.deleteIfExists(folder);
      Files.move(staging, folder);
      return;
    }
    try (Stream<Path> files = Files.list(staging)) {
      for (Path file : files.toList()) {
        Files.move(file, folder.resolve(file.getFileName()));
      }
    }
  }
}
