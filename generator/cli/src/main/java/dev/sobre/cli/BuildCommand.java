package dev.sobre.cli;

import dev.sobre.BuildRequest;
import dev.sobre.BuildResult;
import dev.sobre.BuildTime;
import dev.sobre.CourseBuild;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Builds the website and the packages. */
@Command(
    name = "build",
    description = "Builds the website and the packages of a course.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class BuildCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private Folders folders;

  @Mixin private PageOptions pages;

  @Option(
      names = "--outputs",
      split = ",",
      paramLabel = "FORMAT",
      description = "Formats to write, such as site,scorm12; those of course.yml without it.")
  private List<String> outputs = List.of();

  @Option(
      names = "--time",
      defaultValue = "",
      description =
          "Written into packages: ISO 8601 or seconds since 1970; without it SOURCE_DATE_EPOCH,"
              + " else a fixed date.")
  private String time;

  @Mixin private Answer answer;

  @Override
  public Integer call() throws IOException {
    BuildRequest request = request();
    BuildResult result;
    try (ProgressLine progress = answer.progress()) {
      result = CourseBuild.run(request, progress);
    }
    answer.diagnostics(result.diagnostics());
    for (Path written : result.written()) {
      answer.line("Wrote " + written);
    }
    result.imageLine().ifPresent(answer::line);
    if (!result.succeeded()) {
      answer.problem(
          Answer.count(result.errorCount(), "error") + " in the course; nothing was written");
    }
    return answer.end(Map.of("written", result.written().stream().map(Path::toString).toList()));
  }

  private BuildRequest request() {
    try {
      return new BuildRequest(
          folders.course(),
          folders.output(),
          outputs,
          BuildTime.of(time),
          getClass().getClassLoader(),
          pages.themes(),
          pages.imageCache());
    } catch (DateTimeException e) {
      throw new ParameterException(spec.commandLine(), "no time: " + e.getMessage(), e);
    }
  }
}
