package dev.sobre.maven;

import dev.sobre.BuildRequest;
import dev.sobre.BuildResult;
import dev.sobre.CourseBuild;
import dev.sobre.image.ImageCache;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Builds the website and the packages of a course. Errors of the course stop it, all of them
 * printed, and leave what an earlier build wrote as it was. A page over its budget does not: that
 * is for {@code sobre:check}.
 */
@Mojo(name = "build", defaultPhase = LifecyclePhase.PACKAGE, threadSafe = true)
public final class BuildMojo extends AbstractMojo {

  /** The course folder, which holds {@code course.yml}. */
  @Parameter(property = "sobre.courseDirectory", defaultValue = "${project.basedir}")
  private File courseDirectory;

  /** Where {@code site}, {@code packages} and {@code reports} go. */
  @Parameter(property = "sobre.outputDirectory", defaultValue = "${project.build.directory}")
  private File outputDirectory;

  /** Formats to write, such as {@code site,scorm12}; by default those that the course names. */
  @Parameter(property = "sobre.outputs")
  private List<String> outputs;

  /**
   * Folders that hold folders of themes, for a {@code theme} that {@code course.yml} calls by its
   * name. They are looked at before the plugin's dependencies.
   */
  @Parameter(property = "sobre.themeFolders")
  private List<File> themeFolders;

  /**
   * Keeps what is made of images for the next build, of this and other courses; it survives {@code
   * mvn clean}, and may be deleted at any time. By default {@code sobre/images} where your system
   * keeps caches.
   */
  @Parameter(property = "sobre.imageCache")
  private File imageCache;

  /**
   * Time written into packages: ISO 8601 or seconds since 1970. Without it, the environment
   * variable {@code SOURCE_DATE_EPOCH}, else a fixed date: a build never depends on the clock.
   */
  @Parameter(defaultValue = "${project.build.outputTimestamp}")
  private String outputTimestamp;

  /** Does nothing, and says so. */
  @Parameter(property = "sobre.skip", defaultValue = "false")
  private boolean skip;

  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    if (skip) {
      getLog().warn("sobre:build is switched off (sobre.skip)");
      return;
    }
    try {
      report(
          CourseBuild.run(
              new BuildRequest(
                  courseDirectory.toPath(),
                  outputDirectory.toPath(),
                  outputs == null ? List.of() : outputs,
                  OutputTime.of(outputTimestamp),
                  getClass().getClassLoader(),
                  themeFolders == null
                      ? List.of()
                      : themeFolders.stream().map(File::toPath).toList(),
                  ImageCache.folder(Optional.ofNullable(imageCache).map(File::toPath)))));
    } catch (IOException e) {
      throw new MojoExecutionException("cannot read the course or write the output: " + e, e);
    }
  }

  private void report(BuildResult result) throws MojoFailureException {
    new DiagnosticPrinter(getLog()).print(result.diagnostics());
    if (!result.succeeded()) {
      throw new MojoFailureException(
          DiagnosticPrinter.count(result.errorCount(), "error")
              + " in the course; nothing was written");
    }
    for (Path written : result.written()) {
      getLog().info("Wrote " + written);
    }
    result.imageLine().ifPresent(getLog()::info);
  }
}
