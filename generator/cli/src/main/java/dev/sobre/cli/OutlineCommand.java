package dev.sobre.cli;

import dev.sobre.CourseTree;
import dev.sobre.OutlineResult;
import dev.sobre.report.OutlineReport;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Prints what is in a course. */
@Command(
    name = "outline",
    description = "Prints the course as a tree, with durations, words and activities.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class OutlineCommand implements Callable<Integer> {

  @Mixin private Folders folders;

  @Mixin private Answer answer;

  @Override
  public Integer call() throws IOException {
    OutlineResult result = CourseTree.run(folders.course());
    answer.diagnostics(result.diagnostics());
    OutlineReport.of(result.editions()).lines().forEach(answer::line);
    return answer.end(Map.of("outline", result.editions()));
  }
}
