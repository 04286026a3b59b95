package dev.sobre.maven;

import dev.sobre.BuildTime;
import java.time.DateTimeException;
import java.time.Instant;
import org.apache.maven.plugin.MojoExecutionException;

/** The time of a repeatable build. */
final class OutputTime {

  private OutputTime() {}

  /** Reads {@code project.build.outputTimestamp}. */
  static Instant of(String written) throws MojoExecutionException {
    try {
      return BuildTime.of(written);
    } catch (DateTimeException e) {
      throw new MojoExecutionException("project.build.outputTimestamp is " + e.getMessage(), e);
    }
  }
}
