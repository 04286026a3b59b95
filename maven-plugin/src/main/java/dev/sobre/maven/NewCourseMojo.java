package dev.sobre.maven;

import dev.sobre.diagnostic.Diagnostic;
import dev.sobre.diagnostic.Severity;
import dev.sobre.starter.StarterRequest;
import java.io.File;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;

/** What goals that make a course have in common: its options, and how it is told. */
abstract class NewCourseMojo extends AbstractMojo {

  /** Id of the course: lower-case letters, digits and hyphens. By default the title as an id. */
  @Parameter(property = "sobre.id", defaultValue = "")
  private String id;

  /** Title of the course. By default that of what is imported, or the id in words. */
  @Parameter(property = "sobre.title", defaultValue = "")
  private String title;

  /**
   * {@code en}, {@code fr}, or for a new course both with a comma, the default language first. By
   * default that of what is imported.
   */
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

  @Parameter(defaultValue = "${plugin.version}", readonly = true)
  private String version;

  /** Where relative paths start. */
  Path base() {
    return base.toPath();
  }

  /** The language as it was given, or empty. */
  String language() {
    return given(language);
  }

  /**
   * What was asked for.
   *
   * @param languages codes of its languages; none where the default decides
   */
  StarterRequest request(List<String> languages) throws MojoFailureException {
    return new StarterRequest(
        path("sobre.folder", folder),
        base(),
        given(id),
        given(title),
        languages,
        given(publisher),
        version);
  }

  static Optional<Path> path(String property, String written) throws MojoFailureException {
    try {
      return Optional.of(given(written)).filter(name -> !name.isEmpty()).map(Path::of);
    } catch (InvalidPathException e) {
      throw new MojoFailureException(property + " is no path: " + e.getMessage(), e);
    }
  }

  static String given(String option) {
    return option == null ? "" : option.strip();
  }

  /** Tells what came of it; fails when no course was made. */
  void report(List<Diagnostic> diagnostics, List<String> lines, List<String> files, Path writtenTo)
      throws MojoFailureException {
    new DiagnosticPrinter(getLog()).print(diagnostics);
    if (diagnostics.stream().anyMatch(d -> d.severity() == Severity.ERROR)) {
      throw new MojoFailureException(
          DiagnosticPrinter.count(diagnostics.size(), "error") + "; no course was made");
    }
    lines.forEach(getLog()::info);
    getLog().info("Wrote " + files.size() + " files into " + writtenTo);
    getLog().info("Next, in that folder: mvn verify; then open target/site/index.html");
  }
}
