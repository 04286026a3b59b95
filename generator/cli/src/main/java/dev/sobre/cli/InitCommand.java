package dev.sobre.cli;

import dev.sobre.CourseInit;
import dev.sobre.InitResult;
import dev.sobre.starter.StarterQuestions;
import dev.sobre.starter.StarterRequest;
import dev.sobre.starter.Terminal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a new course. */
@Command(
    name = "init",
    description = "Makes a new course; at a terminal it asks for what no option tells.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class InitCommand implements Callable<Integer> {

  @Parameters(
      arity = "0..1",
      paramLabel = "FOLDER",
      description = "Empty or new; named by the id without it.")
  private Optional<Path> folder;

  @Option(
      names = "--language",
      split = ",",
      paramLabel = "CODE",
      description = "en, fr, or both with a comma, the default language first.")
  private List<String> languages = List.of();

  @Option(names = "--no-questions", description = "Asks nothing, also at a terminal.")
  private boolean quiet;

  @Mixin private NewCourse course;

  @Mixin private Answer answer;

  @Override
  public Integer call() throws IOException {
    StarterRequest told = course.request(folder, languages);
    InitResult result =
        CourseInit.run(
            quiet
                ? told
                : Terminal.person()
                    .map(person -> new StarterQuestions(Locale.getDefault(), person).complete(told))
                    .orElse(told));
    answer.diagnostics(result.diagnostics());
    if (result.succeeded()) {
      NewCourse.tell(result.files(), result.folder(), answer);
    }
    return answer.end(Map.of("folder", result.folder().toString(), "files", result.files()));
  }
}
