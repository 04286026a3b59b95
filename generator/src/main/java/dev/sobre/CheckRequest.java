package dev.sobre;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What to check.
 *
 * @param courseFolder holds {@code course.yml}, and with it the budget
 * @param outputFolder holds {@code site/} and {@code packages/}, takes {@code reports/}
 * @param today on which exceptions to the budget end; without it, none has ended
 * @param updateRatchet whether to write the best measures into {@code ratchet.txt}, and those of
 *     this version into {@code history.csv}, both in the course folder
 * @param compareWith an earlier {@code budget.json}
 */
public record CheckRequest(
    Path courseFolder,
    Path outputFolder,
    Optional<LocalDate> today,
    boolean updateRatchet,
    Optional<Path> compareWith) {

  /** A check that writes nothing but reports. */
  public static CheckRequest of(Path courseFolder, Path outputFolder) {
    return new CheckRequest(courseFolder, outputFolder, Optional.empty(), false, Optional.empty());
  }
}
