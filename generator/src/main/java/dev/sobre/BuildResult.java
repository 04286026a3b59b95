package dev.sobre;

import dev.sobre.diagnostic.Diagnostic;
import dev.sobre.diagnostic.Severity;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What came of a build.
 *
 * @param diagnostics what is wrong with the course, errors first
 * @param written files and folders of the output; none when there is an error
 * @param imagesMade files made from images in this build
 * @param imagesKept files made from images in an earlier build, and taken from there
 */
public record BuildResult(
    List<Diagnostic> diagnostics, List<Path> written, int imagesMade, int imagesKept) {
  public BuildResult {
    diagnostics = List.copyOf(diagnostics);
    written = List.copyOf(written);
  }

  /** What was done with images, for people; empty for a course without images of pixels. */
  public Optional<String> imageLine() {
    return imagesMade + imagesKept == 0
        ? Optional.empty()
        : Optional.of(
            "Images: " + imagesMade + " made, " + imagesKept + " kept from an earlier build");
  }

  public boolean succeeded() {
    return errorCount() == 0;
  }

  public long errorCount() {
    return diagnostics.stream().filter(d -> d.severity() == Severity.ERROR).count();
  }
}
