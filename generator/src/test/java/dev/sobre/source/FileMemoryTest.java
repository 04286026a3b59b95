package dev.sobre.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileMemoryTest {

  private static final int LARGE = 3_000_000;

  @TempDir Path temporary;
  private final FileMemory memory = new FileMemory();

  private Path file(int size, int content, Duration age) throws IOException {
    byte[] bytes = new byte[size];
    bytes[size - 1] = (byte) content;
    Path file = Files.write(temporary.resolve("file"), bytes);
    return Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(age)));
  }

  @ParameterizedTest
  @ValueSource(ints = {10, LARGE})
  void aVersionStaysWhileTheFileDoes(int size) throws IOException {
    Object first = memory.version(file(size, 1, Duration.ofMinutes(9)));
    assertEquals(first, memory.version(temporary.resolve("file")));
    assertNotEquals(first, memory.version(file(size, 2, Duration.ofMinutes(5))));
    assertNotEquals(first, memory.version(file(size + 1, 1, Duration.ofMinutes(9))));
  }

  @Test
  void aLargeFileThatWasJustWrittenMayChangeWithoutATrace() throws IOException {
    Path file = file(LARGE, 1, Duration.ZERO);
    assertNotEquals(memory.version(file), memory.version(file));
  }

  @Test
  void whoReadsTheDiskEachTimeKnowsNoVersion() throws IOException {
    Path file = file(10, 1, Duration.ofMinutes(9));
    assertNotEquals(FileContents.DISK.version(file), FileContents.DISK.version(file));
  }
}
