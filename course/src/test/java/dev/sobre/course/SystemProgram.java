package dev.sobre.course;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Programs that tests need beside Java: the system's own, or installed now where Debian can. */
final class SystemProgram {

  /** Servers stand where not every path leads. */
  private static final List<String> PLACES = List.of("/usr/sbin", "/usr/local/sbin");

  private SystemProgram() {}

  /** The first of these names that is there. */
  static Optional<Path> find(List<String> names) {
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    return Stream.concat(Stream.of(path.split(File.pathSeparator)), PLACES.stream())
        .flatMap(folder -> names.stream().map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** Tries to install a package of Debian, without starting what it may serve. */
  static boolean install(String name) {
    return run("apt-get", "update") && run("apt-get", "install", "-y", name);
  }

  private static boolean run(String... command) {
    try {
      ProcessBuilder builder = new ProcessBuilder(command);
      builder.environment().put("RUNLEVEL", "1");
      builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
      return builder
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException noSuchCommand) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
