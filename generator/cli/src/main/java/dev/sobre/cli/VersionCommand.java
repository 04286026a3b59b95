package dev.sobre.cli;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Prints the version. */
@Command(
    name = "version",
    description = "Prints the version.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class VersionCommand implements Callable<Integer> {

  @Mixin private Answer answer;

  @Override
  public Integer call() throws IOException {
    String java = System.getProperty("java.version");
    answer.line("sobre " + Version.text() + ", Java " + java);
    return answer.end(Map.of("version", Version.text(), "java", java));
  }
}
