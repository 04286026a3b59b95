package dev.sobre.cli;

import dev.sobre.CheckResult;
import dev.sobre.CourseCheck;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Checks what was built. */
@Command(
    name = "check",
    description = "Measures what was built, and fails over budget.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class CheckCommand implements Callable<Integer> {

  @Mixin private Folders folders;

  @Mixin private Answer answer;

  @Override
  public Integer call() throws IOException {
    CheckResult result = CourseCheck.run(folders.course(), folders.output());
    result.table().lines().forEach(answer::line);
    answer.diagnostics(result.diagnostics());
    String report = folders.output().resolve("reports").resolve("budget.json").toString();
    if (!result.passed()) {
      answer.problem(
          Answer.count(result.errorCount(), "error") + "; the measures are in " + report);
    }
    return answer.end(Map.of("report", report));
  }
}
