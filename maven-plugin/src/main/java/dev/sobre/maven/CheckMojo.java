package dev.sobre.maven;

import dev.sobre.CheckResult;
import dev.sobre.CourseCheck;
import java.io.File;
import java.io.IOException;
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

  /** Where {@code sobre:build} wrote, and where {@code reports/budget.json} goes. */
  @Parameter(property = "sobre.outputDirectory", defaultValue = "${project.build.directory}")
  private File outputDirectory;

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
      report(CourseCheck.run(courseDirectory.toPath(), outputDirectory.toPath()));
    } catch (IOException e) {
      throw new MojoExecutionException("cannot measure the output: " + e, e);
    }
  }

  private void report(CheckResult result) throws MojoFailureException {
    result.table().lines().forEach(getLog()::info);
    new DiagnosticPrinter(getLog()).print(result.diagnostics());
    if (!result.passed()) {
      throw new MojoFailureException(
          DiagnosticPrinter.count(result.errorCount(), "error")
              + "; the measures are in "
              + outputDirectory
              + "/reports/budget.json");
    }
  }
}
