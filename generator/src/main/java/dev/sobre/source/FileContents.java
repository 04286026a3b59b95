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
}
