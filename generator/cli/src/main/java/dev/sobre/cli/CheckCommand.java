package dev.sobre.cli;

import dev.sobre.CheckRequest;
import dev.sobre.CheckResult;
import dev.sobre.CourseCheck;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Checks what was built. */
@Command(
    name = "check",
    description = "Measures what was built, and fails over budget.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class CheckCommand implements Callable<Integer> {

  @Mixin private Folders folders;

  @Option(
      names = "--update-ratchet",
      description = "Writes the best measures into ratchet.txt of the course.")
  private boolean updateRatchet;

  @Option(
      names = "--compare",
      paramLabel = "FILE",
      description = "The budget.json of an earlier build, to print what changed since.")
  private Optional<Path> compare;

  @Option(
      names = "--date",
      paramLabel = "DAY",
      description =
          "The day on which exceptions to the budget end, such as 2026-12-31; today, in UTC,"
              + " without it.")
  private Optional<LocalDate> date;

  @Mixin private Answer answer;

  @Override
  public Integer call() throws IOException {
    CheckRequest request =
        new CheckRequest(
            folders.course(),
            folders.output(),
            date.or(() -> Optional.of(LocalDate.now(ZoneOffset.UTC))),
            updateRatchet,
            compare);
    CheckResult result;
    try (ProgressLine progress = answer.progress()) {
      result = CourseCheck.run(request, progress);
    }
    result.table().lines().forEach(answer::line);
    answer.diagnostics(result.diagnostics());
    Path reports = folders.output().resolve("reports");
    if (!result.passed()) {
      answer.problem(
          Answer.count(result.errorCount(), "error")
              + "; the measures are in "
              + reports.resolve("budget.html"));
    }
    return answer.end(Map.of("report", reports.resolve("budget.json").toString()));
  }
}
