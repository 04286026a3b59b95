package dev.sobre;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/**
 * What to build and where.
 *
 * @param courseFolder holds {@code course.yml}
 * @param outputFolder takes {@code site/}, {@code packages/} and {@code reports/}
 * @param outputs formats to write; empty for those that the course names
 * @param time written where a format wants a time, so that builds can be repeated
 * @param themes class loader that finds themes
 * @param themeFolders folders that hold folders of themes, looked at first
 */
public record BuildRequest(
    Path courseFolder,
    Path outputFolder,
    List<String> outputs,
    Instant time,
    ClassLoader themes,
    List<Path> themeFolders) {
  public BuildRequest {
    outputs = List.copyOf(outputs);
    themeFolders = List.copyOf(themeFolders);
  }
}
