package dev.sobre.cli;

import dev.sobre.CourseLint;
import dev.sobre.LintResult;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Checks the words of the course. */
@Command(
    name = "lint",
    description = "Checks the words of the course: reading, links, images, typography, languages.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class LintCommand implements Callable<Integer> {

  @Mixin private Folders folders;

  @Option(
      names = "--links",
      description =
          "Asks the hosts of links that leave the course; what is found is known for a week.")
  private boolean links;

  @Mixin private Answer answer;

  @Override
  public Integer call() throws IOException {
    LintResult result =
        links
            ? CourseLint.checkWithLinks(folders.course(), "sobre")
            : CourseLint.check(folders.course());
    answer.diagnostics(result.diagnostics());
    answer.line(Answer.count(result.diagnostics().size(), "finding"));
    return answer.end(Map.of());
  }
}
