package dev.sobre.maven;

import dev.sobre.CourseInit;
import dev.sobre.InitResult;
import dev.sobre.starter.StarterQuestions;
import dev.sobre.starter.StarterRequest;
import dev.sobre.starter.Terminal;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Makes a new course, small and complete, in a folder of its own. At a terminal it asks for what no
 * option tells.
 */
@Mojo(name = "init", requiresProject = false, threadSafe = true)
public final class InitMojo extends NewCourseMojo {

  @Parameter(defaultValue = "${settings.interactiveMode}", readonly = true)
  private boolean interactive;

  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    try {
      InitResult made = CourseInit.run(asked());
      report(made.diagnostics(), List.of(), made.files(), made.folder());
    } catch (IOException e) {
      throw new MojoExecutionException("cannot write the course: " + e, e);
    }
  }

  private StarterRequest asked() throws MojoFailureException {
    StarterRequest told = request(StarterQuestions.codes(language()));
    return interactive
        ? Terminal.person()
            .map(person -> new StarterQuestions(Locale.getDefault(), person).complete(told))
            .orElse(told)
        : told;
  }
}
