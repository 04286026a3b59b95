package dev.sobre;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.io.file.PathUtils;

/**
 * A folder where results are made before they go where they belong. It may be in any file system.
 */
record StagingFolder(Path path) {

  /** Removes it with what a build that broke may have left in it. */
  void clear() throws IOException {
    if (Files.exists(path)) {
      PathUtils.deleteDirectory(path);
    }
  }

  /** Writes a file, and its folders first. */
  void write(String name, byte[] bytes) throws IOException {
    Path file = path.resolve(name);
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
  }
}
