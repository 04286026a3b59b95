package dev.sobre.cli;

import dev.sobre.starter.StarterRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What commands that make a course have in common: its options, and how it is told. */
final class NewCourse {

  @Option(
      names = "--id",
      defaultValue = "",
      description = "Lower-case letters, digits and hyphens; the title as an id without it.")
  private String id;

  @Option(
      names = "--title",
      defaultValue = "",
      description = "That of what is imported, or the id in words without it.")
  private String title;

  @Option(names = "--publisher", defaultValue = "", description = "Who publishes the course.")
  private String publisher;

  /**
   * What was asked for.
   *
   * @throws IOException when the jar does not tell its version
   */
  StarterRequest request(Optional<Path> folder, List<String> languages) throws IOException {
    return new StarterRequest(
        folder, Path.of("").toAbsolutePath(), id, title, languages, publisher, Version.text());
  }

  /** Says what was written, and what comes next. */
  static void tell(List<String> files, Path folder, Answer answer) {
    answer.line("Wrote " + files.size() + " files into " + folder);
    answer.line("Next: sobre build --course \"" + folder + "\"");
  }
}
