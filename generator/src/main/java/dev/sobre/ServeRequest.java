package dev.sobre;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What to show and where.
 *
 * @param courseFolder holds {@code course.yml}
 * @param outputFolder into which packages were built
 * @param themes class loader that finds themes
 * @param themeFolders folders that hold folders of themes, looked at first
 * @param imageCache keeps what is made of images
 * @param port the port of this machine, or one near by if it is taken; 0 takes any
 * @param lms packages to play instead of the course: the path of a zip, or an empty text for those
 *     of the output folder
 */
public record ServeRequest(
    Path courseFolder,
    Path outputFolder,
    ClassLoader themes,
    List<Path> themeFolders,
    Path imageCache,
    int port,
    Optional<String> lms) {
  public ServeRequest {
    themeFolders = List.copyOf(themeFolders);
  }
}
