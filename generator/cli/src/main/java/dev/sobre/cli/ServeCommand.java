package dev.sobre.cli;

import dev.sobre.serve.LmsPlayer;
import dev.sobre.serve.LocalServer;
import dev.sobre.serve.WrittenSite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows what was built. */
@Command(
    name = "serve",
    description = "Shows on this machine what was built, until Ctrl+C.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class ServeCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private Folders folders;

  @Option(
      names = "--port",
      defaultValue = "8484",
      description = "A free port; 0 takes one. Default: ${DEFAULT-VALUE}.")
  private int port;

  @Option(
      names = "--lms",
      arity = "0..1",
      fallbackValue = "",
      paramLabel = "ZIP",
      description = "Plays the packages of the course, or any zip, in a strict simulated LMS.")
  private Path lms;

  @Override
  public Integer call() throws IOException, InterruptedException {
    Optional<LocalServer.Files> files = files();
    if (files.isEmpty()) {
      return ExitCode.DIAGNOSTICS;
    }
    try (LocalServer server = LocalServer.start(port, files.get())) {
      spec.commandLine().getOut().println("Open " + server.address() + " (Ctrl+C to end)");
      spec.commandLine().getOut().flush();
      new CountDownLatch(1).await();
    }
    return ExitCode.FINE;
  }

  private Optional<LocalServer.Files> files() throws IOException {
    if (lms == null) {
      Path site = folders.output().resolve("site");
      return Files.isDirectory(site)
          ? Optional.of(new WrittenSite(site))
          : missing("there is no website in " + site + ": build it first");
    }
    if (!lms.toString().isEmpty()) {
      return Files.isRegularFile(lms)
          ? Optional.of(new LmsPlayer(List.of(lms)))
          : missing("there is no file " + lms);
    }
    Path folder = folders.output().resolve("packages");
    List<Path> packages = Files.isDirectory(folder) ? LmsPlayer.packagesIn(folder) : List.of();
    return packages.isEmpty()
        ? missing("there is no package of SCORM or cmi5 in " + folder + ": build the course first")
        : Optional.of(new LmsPlayer(packages));
  }

  private Optional<LocalServer.Files> missing(String message) {
    spec.commandLine().getErr().println("sobre: " + message);
    return Optional.empty();
  }
}
