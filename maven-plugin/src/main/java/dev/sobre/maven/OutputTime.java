package dev.sobre.maven;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.apache.maven.plugin.MojoExecutionException;

/** The time of a repeatable build. */
final class OutputTime {

  /** Noon of the first day that the zip format can name in every time zone. */
  private static final Instant FIXED = Instant.parse("1980-01-02T12:00:00Z");

  private OutputTime() {}

  /**
   * Reads {@code project.build.outputTimestamp} as Maven does: ISO 8601 or seconds since 1970; a
   * single character means not set.
   */
  static Instant of(String written) throws MojoExecutionException {
    String text = written == null || written.length() < 2 ? sourceDateEpoch() : written.strip();
    if (text.isEmpty()) {
      return FIXED;
    }
    try {
      return text.matches("\\d+")
          ? Instant.ofEpochSecond(Long.parseLong(text))
          : OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException | NumberFormatException e) {
      throw new MojoExecutionException(
          "project.build.outputTimestamp is neither an ISO 8601 time nor seconds: " + text, e);
    }
  }

  private static String sourceDateEpoch() {
    String epoch = System.getenv("SOURCE_DATE_EPOCH");
    return epoch == null ? "" : epoch.strip();
  }
}
