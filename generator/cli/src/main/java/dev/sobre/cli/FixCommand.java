package dev.sobre.cli;

import dev.sobre.CourseLint;
import dev.sobre.LintResult;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Repairs what is safe in the words of the course. */
@Command(
    name = "fix",
    description = "Prints what can be repaired safely as a difference; writes it on request.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class FixCommand implements Callable<Integer> {

  @Mixin private Folders folders;

  @Option(names = "--write", description = "Writes the files; without it nothing changes.")
  private boolean write;

  @Mixin private Answer answer;

  @Override
  public Integer call() throws IOException {
    LintResult result = CourseLint.fix(folders.course(), write);
    answer.diagnostics(result.diagnostics());
    if (!write) {
      result.diff().lines().forEach(answer::line);
    } else {
      answer.line("Repaired " + Answer.count(result.files().size(), "file"));
    }
    return answer.end(Map.of("diff", result.diff(), "files", result.files(), "written", write));
  }
}
