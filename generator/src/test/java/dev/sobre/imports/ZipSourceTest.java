package dev.sobre.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sobre.diagnostic.DiagnosticLog;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How much of a zip is read. */
class ZipSourceTest {

  @TempDir Path temporary;

  private Path zip(int... sizes) throws IOException {
    Path file = temporary.resolve("a.zip");
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (int i = 0; i < sizes.length; i++) {
        zip.putNextEntry(new ZipEntry("folder/" + i));
        zip.write(new byte[sizes[i]]);
      }
    }
    return file;
  }

  private String refusal(Path file, ZipSource.Limits limits) throws IOException {
    DiagnosticLog log = new DiagnosticLog();
    Optional<ZipSource> opened = ZipSource.open(file, limits, log);
    assertTrue(opened.isEmpty());
    return log.sorted().get(0).format();
  }

  @Test
  void filesAndBytesHaveALimit() throws IOException {
    ZipSource.Limits limits = new ZipSource.Limits(3, 1_000, 900, 800, 100);
    assertEquals(
        """
        a.zip: error: the zip holds 4 files, and an import reads 3 [zip-too-large]
          hint: split it
        """,
        refusal(zip(1, 1, 1, 1), limits));
    assertEquals(
        """
        a.zip: error: the files of the zip have more than 1000 B together [zip-too-large]
          hint: take out what is not part of the course
        """,
        refusal(zip(500, 501), limits));
    assertEquals(
        """
        a.zip: error: "folder/0" has more than 900 B [zip-too-large]
          hint: take out what is not part of the course
        """,
        refusal(zip(901), limits));
    try (ZipSource opened =
        ZipSource.open(zip(500, 500), limits, new DiagnosticLog()).orElseThrow()) {
      assertEquals(List.of("folder/0", "folder/1"), List.copyOf(opened.files().files().keySet()));
      assertEquals(500, opened.files().bytes("folder/1").length);
    }
  }
}
