package dev.sobre.maven;

import dev.sobre.CourseTree;
import dev.sobre.OutlineResult;
import dev.sobre.report.OutlineReport;
import java.io.File;
import java.io.IOException;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Prints the course as a tree, with durations, words, activities and questions. */
@Mojo(name = "outline", threadSafe = true)
public final class OutlineMojo extends AbstractMojo {

  /** The course folder, which holds {@code course.yml}. */
  @Parameter(property = "sobre.courseDirectory", defaultValue = "${project.basedir}")
  private File courseDirectory;

  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    try {
      OutlineResult result = CourseTree.run(courseDirectory.toPath());
      new DiagnosticPrinter(getLog()).print(result.diagnostics());
      if (!result.succeeded()) {
        throw new MojoFailureException(
            DiagnosticPrinter.count(result.errorCount(), "error") + " in the course");
      }
      OutlineReport.of(result.editions()).lines().forEach(getLog()::info);
    } catch (IOException e) {
      throw new MojoExecutionException("cannot read the course: " + e, e);
    }
  }
}
