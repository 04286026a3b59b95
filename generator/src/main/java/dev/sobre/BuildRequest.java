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
 * @param imageCache keeps what is made of images from one build to the next; made when missing
 */
public record BuildRequest(
    Path courseFolder,
    Path outputFolder,
    List<String> outputs,
    Instant time,
    ClassLoader themes,
    List<Path> themeFolders,
    Path imageCache) {
  public BuildRequest {
    outputs = List.copyOf(outputs);
    themeFolders = List.copyOf(themeFolders);
  }
}
