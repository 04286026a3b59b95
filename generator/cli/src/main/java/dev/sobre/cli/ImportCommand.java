package dev.sobre.cli;

import dev.sobre.CourseImport;
import dev.sobre.ImportResult;
import dev.sobre.diagnostic.Diagnostic;
import dev.sobre.imports.ImportRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a course of what people have. */
@Command(
    name = "import",
    description = "Makes a course of Markdown, a package or questions, and says what is lost.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class ImportCommand implements Callable<Integer> {

  @Parameters(
      index = "0",
      paramLabel = "SOURCE",
      description =
          "A folder of Markdown, a zip of SCORM, IMS CP or Common Cartridge, or a file of Moodle XML"
              + " or GIFT.")
  private Path source;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "FOLDER",
      description = "Of the course, empty or new; named by the id without it.")
  private Optional<Path> folder;

  @Option(
      names = "--from",
      defaultValue = "",
      description =
          "hugo, mkdocs, mdbook, markdown, package, moodle-xml or gift; else the source tells.")
  private String from;

  @Option(
      names = "--language",
      defaultValue = "",
      paramLabel = "CODE",
      description = "en or fr; that of the source without it.")
  private String language;

  @Mixin private NewCourse course;

  @Mixin private Answer answer;

  @Override
  public Integer call() throws IOException {
    ImportRequest request =
        new ImportRequest(
            source,
            from,
            course.request(folder, language.isEmpty() ? List.of() : List.of(language)));
    ImportResult result;
    try (ProgressLine progress = answer.progress()) {
      result = CourseImport.run(request, progress);
    }
    answer.diagnostics(result.diagnostics());
    result.report().forEach(answer::line);
    if (result.succeeded()) {
      NewCourse.tell(result.files(), result.folder(), answer);
    }
    return answer.end(
        Map.of(
            "folder",
            result.folder().toString(),
            "files",
            result.files(),
            "toMend",
            result.toMend().stream().map(Diagnostic::format).toList(),
            "losses",
            result.losses().stream()
                .map(
                    loss ->
                        Map.of(
                            "kind", loss.kind().title(),
                            "file", loss.at().file(),
                            "line", loss.at().line(),
                            "what", loss.what()))
                .toList()));
  }
}
