package dev.sobre.maven;

import dev.sobre.CourseLint;
import dev.sobre.LintResult;
import java.io.File;
import java.io.IOException;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Repairs what is safe in the words of the course: typography, spaces at the ends of lines. Prints
 * the difference, and writes on request only.
 */
@Mojo(name = "fix", threadSafe = true)
public final class FixMojo extends AbstractMojo {

  /** The course folder, which holds {@code course.yml}. */
  @Parameter(property = "sobre.courseDirectory", defaultValue = "${project.basedir}")
  private File courseDirectory;

  /** Writes the files; without it nothing changes. */
  @Parameter(property = "sobre.write", defaultValue = "false")
  private boolean write;

  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    try {
      LintResult result = CourseLint.fix(courseDirectory.toPath(), write);
      new DiagnosticPrinter(getLog()).print(result.diagnostics());
      if (!result.succeeded()) {
        throw new MojoFailureException(
            DiagnosticPrinter.count(result.errorCount(), "error") + " in the course");
      }
      if (write) {
        getLog().info("Repaired " + DiagnosticPrinter.count(result.files().size(), "file"));
      } else {
        result.diff().lines().forEach(getLog()::info);
      }
    } catch (IOException e) {
      throw new MojoExecutionException("cannot read or write the course: " + e, e);
    }
  }
}
