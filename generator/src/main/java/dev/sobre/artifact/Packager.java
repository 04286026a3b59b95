package dev.sobre.artifact;

import dev.sobre.diagnostic.DiagnosticLog;
import java.io.IOException;
import java.util.Optional;

/** Turns the course in one language into a package of one format. */
public interface Packager {

  /** The word in {@code outputs} of {@code course.yml} and in the file name. */
  String format();

  /** The pages that this format is made of. */
  PackageContent content();

  /**
   * Packs.
   *
   * @param log takes what makes the package impossible; then the result is empty
   * @throws IOException when a file of the course cannot be read
   */
  Optional<Artifact> pack(PackageRequest request, DiagnosticLog log) throws IOException;
}
