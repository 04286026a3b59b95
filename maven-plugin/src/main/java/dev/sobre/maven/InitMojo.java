package dev.sobre.maven;

import dev.sobre.CourseInit;
import dev.sobre.InitResult;
import dev.sobre.starter.StarterQuestions;
import dev.sobre.starter.StarterRequest;
import dev.sobre.starter.Terminal;
import java.io.File;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Makes a new course, small and complete, in a folder of its own. At a terminal it asks for what no
 * option tells.
 */
@Mojo(name = "init", requiresProject = false, threadSafe = true)
public final class InitMojo extends AbstractMojo {

  /** Id of the course: lower-case letters, digits and hyphens. By default the title as an id. */
  @Parameter(property = "sobre.id", defaultValue = "")
  private String id;

  /** Title of the course. By default the id in words. */
  @Parameter(property = "sobre.title", defaultValue = "")
  private String title;

  /** {@code en}, {@code fr}, or both with a comma, the default language first. */
  @Parameter(property = "sobre.language", defaultValue = "")
  private String language;

  /** Who publishes the course. By default a text to be replaced in {@code course.yml}. */
  @Parameter(property = "sobre.publisher", defaultValue = "")
  private String publisher;

  /** Folder of the course, which must be empty or new. By default the one named by the id. */
  @Parameter(property = "sobre.folder", defaultValue = "")
  private String folder;

  @Parameter(defaultValue = "${session.executionRootDirectory}", readonly = true)
  private File base;

  @Parameter(defaultValue = "${settings.interactiveMode}", readonly = true)
  private boolean interactive;

  @Parameter(defaultValue = "${plugin.version}", readonly = true)
  private String version;

  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    try {
      report(CourseInit.run(request()));
    } catch (IOException e) {
      throw new MojoExecutionException("cannot write the course: " + e, e);
    }
  }

  private StarterRequest request() throws MojoFailureException {
    StarterRequest told =
        new StarterRequest(
            folder(),
            base.toPath(),
            given(id),
            given(title),
            StarterQuestions.codes(given(language)),
            given(publisher),
            version);
    return interactive
        ? Terminal.person()
            .map(person -> new StarterQuestions(Locale.getDefault(), person).complete(told))
            .orElse(told)
        : told;
  }

  private Optional<Path> folder() throws MojoFailureException {
    try {
      return Optional.of(given(folder)).filter(name -> !name.isEmpty()).map(Path::of);
    } catch (InvalidPathException e) {
      throw new MojoFailureException("sobre.folder is no path: " + e.getMessage(), e);
    }
  }

  private static String given(String option) {
    return option == null ? "" : option.strip();
  }

  private void report(InitResult result) throws MojoFailureException {
    new DiagnosticPrinter(getLog()).print(result.diagnostics());
    if (!result.succeeded()) {
      throw new MojoFailureException(
          DiagnosticPrinter.count(result.diagnostics().size(), "error") + "; no course was made");
    }
    getLog().info("Wrote " + result.files().size() + " files into " + result.folder());
    getLog().info("Next, in that folder: mvn verify; then open target/site/index.html");
  }
}
