package dev.sobre.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Writes files that others may read at the same time: they find the old one or the new one whole.
 */
public final class WholeFile {

  private WholeFile() {}

  /**
   * Replaces a file, which keeps its permissions, or makes it with its folder.
   *
   * @param file no symbolic link, which would be replaced too
   * @throws IOException when it cannot be written; then the old one stands, and nothing beside it
   */
  public static void write(Path file, byte[] bytes) throws IOException {
    Files.createDirectories(file.getParent());
    // Hidden, so that a preview that watches the folder does not take it for a part of the course.
    Path whole = Files.createTempFile(file.getParent(), ".new", ".part");
    try {
      Files.write(whole, bytes);
      if (Files.exists(file) && Files.getFileStore(file).supportsFileAttributeView("posix")) {
        Files.setPosixFilePermissions(whole, Files.getPosixFilePermissions(file));
      }
      Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(whole);
    }
  }
}
