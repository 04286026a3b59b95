package dev.sobre.maven;

import dev.sobre.CourseImport;
import dev.sobre.ImportResult;
import dev.sobre.imports.ImportRequest;
import dev.sobre.starter.StarterRequest;
import java.io.File;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Makes a course of a folder of Markdown or a file of questions, in a folder of its own, and says
 * what is lost. What no option tells is taken from the source.
 */
@Mojo(name = "import", requiresProject = false, threadSafe = true)
public final class ImportMojo extends AbstractMojo {

  /** A folder of Hugo, MkDocs, mdBook or plain Markdown, or a file of Moodle XML or GIFT. */
  @Parameter(property = "sobre.source", defaultValue = "")
  private String source;

  /**
   * {@code hugo}, {@code mkdocs}, {@code mdbook}, {@code markdown}, {@code moodle-xml} or {@code
   * gift}. By default what it is.
   */
  @Parameter(property = "sobre.from", defaultValue = "")
  private String from;

  /** Id of the course: lower-case letters, digits and hyphens. By default the title as an id. */
  @Parameter(property = "sobre.id", defaultValue = "")
  private String id;

  /** Title of the course. By default that of the source. */
  @Parameter(property = "sobre.title", defaultValue = "")
  private String title;

  /** {@code en} or {@code fr}. By default that of the source. */
  @Parameter(property = "sobre.language", defaultValue = "")
  private String language;

  /** Who publishes the course. By default that of the source, or a text to be replaced. */
  @Parameter(property = "sobre.publisher", defaultValue = "")
  private String publisher;

  /** Folder of the course, which must be empty or new. By default the one named by the id. */
  @Parameter(property = "sobre.folder", defaultValue = "")
  private String folder;

  @Parameter(defaultValue = "${session.executionRootDirectory}", readonly = true)
  private File base;

  @Parameter(defaultValue = "${plugin.version}", readonly = true)
  private String version;

  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    Path what =
        path("sobre.source", source)
            .orElseThrow(
                () -> new MojoFailureException("name what to import: -Dsobre.source=folder"));
    try {
      report(
          CourseImport.run(
              new ImportRequest(
                  base.toPath().resolve(what),
                  given(from),
                  new StarterRequest(
                      path("sobre.folder", folder),
                      base.toPath(),
                      given(id),
                      given(title),
                      given(language).isEmpty() ? List.of() : List.of(given(language)),
                      given(publisher),
                      version))));
    } catch (IOException e) {
      throw new MojoExecutionException("cannot import: " + e, e);
    }
  }

  private static Optional<Path> path(String property, String written) throws MojoFailureException {
    try {
      return Optional.of(given(written)).filter(name -> !name.isEmpty()).map(Path::of);
    } catch (InvalidPathException e) {
      throw new MojoFailureException(property + " is no path: " + e.getMessage(), e);
    }
  }

  private static String given(String option) {
    return option == null ? "" : option.strip();
  }

  private void report(ImportResult result) throws MojoFailureException {
    new DiagnosticPrinter(getLog()).print(result.diagnostics());
    if (!result.succeeded()) {
      throw new MojoFailureException(
          DiagnosticPrinter.count(result.diagnostics().size(), "error") + "; no course was made");
    }
    result.report().forEach(getLog()::info);
    getLog().info("Wrote " + result.files().size() + " files into " + result.folder());
    getLog().info("Next, in that folder: mvn verify; then open target/site/index.html");
  }
}
