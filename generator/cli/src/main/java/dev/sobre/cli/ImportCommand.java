package dev.sobre.cli;

import dev.sobre.CourseImport;
import dev.sobre.ImportResult;
import dev.sobre.imports.ImportRequest;
import dev.sobre.starter.StarterRequest;
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
    description = "Makes a course of Markdown or questions, and says what is lost.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class ImportCommand implements Callable<Integer> {

  @Parameters(
      index = "0",
      paramLabel = "SOURCE",
      description = "A folder of Markdown, or a file of Moodle XML or GIFT.")
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
      description = "hugo, mkdocs, mdbook, markdown, moodle-xml or gift; else the source tells.")
  private String from;

  @Option(
      names = "--id",
      defaultValue = "",
      description = "Lower-case letters, digits and hyphens; the title as an id without it.")
  private String id;

  @Option(names = "--title", defaultValue = "", description = "That of the source without it.")
  private String title;

  @Option(
      names = "--language",
      defaultValue = "",
      paramLabel = "CODE",
      description = "en or fr; that of the source without it.")
  private String language;

  @Option(names = "--publisher", defaultValue = "", description = "Who publishes the course.")
  private String publisher;

  @Mixin private Answer answer;

  @Override
  public Integer call() throws IOException {
    ImportResult result =
        CourseImport.run(
            new ImportRequest(
                source,
                from,
                new StarterRequest(
                    folder,
                    Path.of("").toAbsolutePath(),
                    id,
                    title,
                    language.isEmpty() ? List.of() : List.of(language),
                    publisher,
                    Version.text())));
    answer.diagnostics(result.diagnostics());
    result.report().forEach(answer::line);
    if (result.succeeded()) {
      answer.line("Wrote " + result.files().size() + " files into " + result.folder());
      answer.line("Next: sobre build --course \"" + result.folder() + "\"");
    }
    return answer.end(
        Map.of(
            "folder",
            result.folder().toString(),
            "files",
            result.files(),
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
