package dev.sobre.cli;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Where the course is, and where its output goes. */
final class Folders {

  @Option(
      names = "--course",
      paramLabel = "FOLDER",
      defaultValue = "",
      description = "Holds course.yml; the current folder without the option.")
  private Path course;

  @Option(
      names = "--output",
      paramLabel = "FOLDER",
      description = "Takes site, packages and reports; target in the course without the option.")
  private Path output;

  Path course() {
    return course;
  }

  Path output() {
    return Optional.ofNullable(output).orElseGet(() -> course.resolve("target"));
  }
}
