package dev.sobre.cli;

import dev.sobre.CourseServe;
import dev.sobre.ServeRequest;
import dev.sobre.diagnostic.Diagnostic;
import dev.sobre.diagnostic.Progress;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Shows the course as it is written. */
@Command(
    name = "serve",
    description = {
      "Shows the course on this machine as it is written, until Ctrl+C.",
      "Each save is read, the page is loaded again, mistakes are shown over it."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class ServeCommand implements Callable<Integer> {

  private static final int LAST_PORT = 65_535;

  @Spec private CommandSpec spec;

  @Mixin private Folders folders;

  @Mixin private PageOptions pages;

  @Option(
      names = "--port",
      defaultValue = "8484",
      description =
          "A port, or one near by if it is taken; 0 takes any. Default: ${DEFAULT-VALUE}.")
  private int port;

  @Option(names = "--open", description = "Opens the page in the browser, if there is a desktop.")
  private boolean open;

  @Option(
      names = "--lms",
      arity = "0..1",
      fallbackValue = "",
      paramLabel = "ZIP",
      description = "Plays the packages of the course, or any zip, in a strict simulated LMS.")
  private String lms;

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (port < 0 || port > LAST_PORT) {
      throw new ParameterException(spec.commandLine(), "a port is a number from 0 to " + LAST_PORT);
    }
    ServeRequest request =
        new ServeRequest(
            folders.course(),
            folders.output(),
            getClass().getClassLoader(),
            pages.themes(),
            pages.imageCache(),
            port,
            Optional.ofNullable(lms));
    PrintWriter out = spec.commandLine().getOut();
    Optional<String> problem = CourseServe.problem(request);
    if (problem.isPresent()) {
      tell("sobre: " + problem.get());
      return ExitCode.DIAGNOSTICS;
    }
    ProgressLine progress = Sobre.progress(spec.commandLine());
    try (CourseServe serve = CourseServe.start(request, new Told(progress))) {
      progress.aside(
          () -> {
            out.println("Open " + serve.address() + " (Ctrl+C to end)");
            out.flush();
          });
      if (open && !serve.open()) {
        progress.aside(() -> tell("sobre: no browser can be opened from here"));
      }
      new CountDownLatch(1).await();
    }
    return ExitCode.FINE;
  }

  private void tell(String line) {
    spec.commandLine().getErr().println(line);
    spec.commandLine().getErr().flush();
  }

  /** Diagnostics as {@code build} prints them. */
  private final class Told implements CourseServe.Console {

    private final ProgressLine progress;

    Told(ProgressLine progress) {
      this.progress = progress;
    }

    @Override
    public Progress progress() {
      return progress;
    }

    @Override
    public void diagnostics(List<Diagnostic> found) {
      Answer.print(found, spec.commandLine());
      if (found.isEmpty()) {
        tell("No error in the course");
      }
      spec.commandLine().getErr().flush();
    }

    @Override
    public void bug(Throwable fault) {
      progress.aside(
          () -> {
            tell("sobre: this is a mistake of the program; please report it");
            fault.printStackTrace(spec.commandLine().getErr());
            spec.commandLine().getErr().flush();
          });
    }
  }
}
