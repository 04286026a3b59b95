package dev.sobre.maven;

import dev.sobre.CheckRequest;
import dev.sobre.CheckResult;
import dev.sobre.CourseCheck;
import java.io.File;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Measures the website and the packages as written, prints the measures, and fails when a limit of
 * {@code course.yml} is exceeded, when a limit matches nothing, and when there is nothing to
 * measure.
 */
@Mojo(name = "check", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
public final class CheckMojo extends AbstractMojo {

  /** The course folder, whose {@code course.yml} holds the budget. */
  @Parameter(property = "sobre.courseDirectory", defaultValue = "${project.basedir}")
  private File courseDirectory;

  /** Where {@code sobre:build} wrote, and where {@code reports} go. */
  @Parameter(property = "sobre.outputDirectory", defaultValue = "${project.build.directory}")
  private File outputDirectory;

  /**
   * {@code update} writes the best measures into {@code ratchet.txt}, and those of this version
   * into {@code history.csv}, both in the course folder; a measure that got worse stays an error.
   */
  @Parameter(property = "sobre.ratchet")
  private String ratchet;

  /** The {@code budget.json} of an earlier build, to print what changed since, and why. */
  @Parameter(property = "sobre.compare")
  private File compare;

  /**
   * The day on which exceptions to the budget end, such as {@code 2026-12-31}; by default today, in
   * UTC.
   */
  @Parameter(property = "sobre.date")
  private String date;

  /** Does nothing, and says so. */
  @Parameter(property = "sobre.skip", defaultValue = "false")
  private boolean skip;

  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    if (skip) {
      getLog().warn("sobre:check is switched off (sobre.skip)");
      return;
    }
    try {
      report(
          CourseCheck.run(
              new CheckRequest(
                  courseDirectory.toPath(),
                  outputDirectory.toPath(),
                  Optional.of(today()),
                  updatesRatchet(),
                  Optional.ofNullable(compare).map(File::toPath))));
    } catch (IOException e) {
      throw new MojoExecutionException("cannot measure the output: " + e, e);
    }
  }

  /** The only place that looks at the clock: figures never depend on it, exceptions do. */
  private LocalDate today() throws MojoExecutionException {
    if (date == null || date.isBlank()) {
      return LocalDate.now(ZoneOffset.UTC);
    }
    try {
      return LocalDate.parse(date.strip());
    } catch (DateTimeException e) {
      throw new MojoExecutionException("sobre.date is no day such as 2026-12-31: " + date, e);
    }
  }

  private boolean updatesRatchet() throws MojoExecutionException {
    if (ratchet == null || ratchet.isBlank()) {
      return false;
    }
    if (!ratchet.strip().equals("update")) {
      throw new MojoExecutionException("sobre.ratchet can only be \"update\": " + ratchet);
    }
    return true;
  }

  private void report(CheckResult result) throws MojoFailureException {
    result.table().lines().forEach(getLog()::info);
    new DiagnosticPrinter(getLog()).print(result.diagnostics());
    if (!result.passed()) {
      throw new MojoFailureException(
          DiagnosticPrinter.count(result.errorCount(), "error")
              + "; the measures are in "
              + outputDirectory
              + "/reports/budget.html");
    }
  }
}
