package dev.sobre.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the bytes of files come from. */
@FunctionalInterface
public interface FileContents {

  /** The disk, each time. */
  FileContents DISK = Files::readAllBytes;

  /**
   * The bytes of a file, which nobody changes.
   *
   * @throws IOException when it cannot be read
   */
  byte[] bytes(Path file) throws IOException;

  /**
   * What stands for the bytes of a file in comparisons, so that a large one need not be read: equal
   * to what it was only if the bytes are the same.
   *
   * @throws IOException when the file cannot be looked at
   */
  default Object version(Path file) throws IOException {
    return new Object();
  }
}
