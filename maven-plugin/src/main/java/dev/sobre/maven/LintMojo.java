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
 * Checks the words of the course: reading, texts of links and images, headings, typography,
 * translations. Findings are printed; those of the level error fail the build.
 */
@Mojo(name = "lint", threadSafe = true)
public final class LintMojo extends AbstractMojo {

  /** The course folder, which holds {@code course.yml}. */
  @Parameter(property = "sobre.courseDirectory", defaultValue = "${project.basedir}")
  private File courseDirectory;

  /** Whether to ask the hosts of links that leave the course; what is found is known for a week. */
  @Parameter(property = "sobre.links", defaultValue = "false")
  private boolean links;

  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    try {
      LintResult result =
          links
              ? CourseLint.checkWithLinks(courseDirectory.toPath(), "sobre-maven-plugin")
              : CourseLint.check(courseDirectory.toPath());
      new DiagnosticPrinter(getLog()).print(result.diagnostics());
      getLog().info(DiagnosticPrinter.count(result.diagnostics().size(), "finding"));
      if (!result.succeeded()) {
        throw new MojoFailureException(
            DiagnosticPrinter.count(result.errorCount(), "error") + " in the course");
      }
    } catch (IOException e) {
      throw new MojoExecutionException("cannot read the course: " + e, e);
    }
  }
}
