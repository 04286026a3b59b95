package dev.sobre.artifact;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.junit.jupiter.api.Test;

class ReproducibleTarTest {

  private static final Instant TIME = Instant.parse("2026-03-01T23:59:59Z");
  private static final byte[] TEXT = "light ".repeat(500).getBytes(StandardCharsets.UTF_8);
  private static final String LONG = "folder/".repeat(20) + "x".repeat(90) + ".html";

  @Test
  void whatGoesInComesOut() throws IOException {
    try (TarArchiveInputStream tar = read(tar())) {
      assertEntry("a.txt", TEXT, tar);
      assertEntry(LONG, new byte[0], tar);
      assertEntry("block", new byte[512], tar);
      assertNull(tar.getNextEntry());
    }
  }

  private static void assertEntry(String name, byte[] content, TarArchiveInputStream tar)
      throws IOException {
    TarArchiveEntry entry = tar.getNextEntry();
    assertEquals(name, entry.getName());
    assertEquals(TIME.toEpochMilli(), entry.getLastModifiedDate().getTime());
    assertEquals(0644, entry.getMode());
    assertArrayEquals(content, tar.readAllBytes());
  }

  @Test
  void theSameFilesGiveTheSameBytes() {
    assertArrayEquals(tar(), tar());
    assertEquals(0, tar()[4], "the time of the gzip is left out");
  }

  @Test
  void aPathThatIsTooLongIsOurBug() {
    ReproducibleTar tar = new ReproducibleTar(TIME);
    assertThrows(IllegalStateException.class, () -> tar.add("y".repeat(101), TEXT));
    assertThrows(IllegalStateException.class, () -> tar.add("y".repeat(160) + "/" + "x", TEXT));
  }

  private static byte[] tar() {
    ReproducibleTar tar = new ReproducibleTar(TIME);
    tar.add("a.txt", TEXT);
    tar.add(LONG, new byte[0]);
    tar.add("block", new byte[512]);
    return tar.gzip();
  }

  private static TarArchiveInputStream read(byte[] bytes) throws IOException {
    return new TarArchiveInputStream(new GZIPInputStream(new ByteArrayInputStream(bytes)));
  }
}
