package dev.sobre.maven;

import dev.sobre.CourseImport;
import dev.sobre.ImportResult;
import dev.sobre.imports.ImportRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Makes a course of a folder of Markdown, a package for an LMS or a file of questions, in a folder
 * of its own, and says what is lost. What no option tells is taken from the source.
 */
@Mojo(name = "import", requiresProject = false, threadSafe = true)
public final class ImportMojo extends NewCourseMojo {

  /**
   * A folder of Hugo, MkDocs, mdBook or plain Markdown, a zip of SCORM, IMS Content Packaging or
   * Common Cartridge, or a file of Moodle XML or GIFT.
   */
  @Parameter(property = "sobre.source", defaultValue = "")
  private String source;

  /**
   * {@code hugo}, {@code mkdocs}, {@code mdbook}, {@code markdown}, {@code package}, {@code
   * moodle-xml} or {@code gift}. By default what it is.
   */
  @Parameter(property = "sobre.from", defaultValue = "")
  private String from;

  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    Path what =
        path("sobre.source", source)
            .orElseThrow(
                () -> new MojoFailureException("name what to import: -Dsobre.source=folder"));
    List<String> languages = language().isEmpty() ? List.of() : List.of(language());
    try {
      ImportResult made =
          CourseImport.run(
              new ImportRequest(base().resolve(what), given(from), request(languages)));
      report(made.diagnostics(), made.report(), made.files(), made.folder());
    } catch (IOException e) {
      throw new MojoExecutionException("cannot import: " + e, e);
    }
  }
}
