package dev.sobre;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;

/** The time that a repeatable build writes where a format wants one. */
public final class BuildTime {

  /** What Maven 4 sets for a POM that says nothing; the zip format can name it in any time zone. */
  private static final Instant FIXED = Instant.parse("1980-02-01T00:00:00Z");

  private BuildTime() {}

  /**
   * Reads a time as Maven reads {@code project.build.outputTimestamp}: ISO 8601 or seconds since
   * 1970; less than two characters mean not set, and then the environment variable {@code
   * SOURCE_DATE_EPOCH} counts, or else a fixed date.
   *
   * @throws DateTimeException when the text is neither, and says so
   */
  public static Instant of(String written) {
    String text = written == null || written.length() < 2 ? sourceDateEpoch() : written.strip();
    if (text.isEmpty()) {
      return FIXED;
    }
    try {
      return text.matches("\\d+")
          ? Instant.ofEpochSecond(Long.parseLong(text))
          : OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException | NumberFormatException e) {
      throw new DateTimeException("neither an ISO 8601 time nor seconds: " + text, e);
    }
  }

  private static String sourceDateEpoch() {
    String epoch = System.getenv("SOURCE_DATE_EPOCH");
    return epoch == null ? "" : epoch.strip();
  }
}
