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
   * Replaces a file, or makes it with its folder.
   *
   * @throws IOException when it cannot be written; then the old one stands, and nothing beside it
   */
  public static void write(Path file, byte[] bytes) throws IOException {
    Files.createDirectories(file.getParent());
    Path whole = Files.createTempFile(file.getParent(), "new", ".part");
    try {
      Files.write(whole, bytes);
      Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(whole);
    }
  }
}
