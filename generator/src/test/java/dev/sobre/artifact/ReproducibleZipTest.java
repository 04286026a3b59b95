package dev.sobre.artifact;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sobre.site.Deflate;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TimeZone;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReproducibleZipTest {

  private static final Instant TIME = Instant.parse("2026-03-01T23:59:59Z");
  private static final byte[] TEXT = "light ".repeat(500).getBytes(StandardCharsets.UTF_8);
  private static final byte[] NOISE = new byte[3000];

  static {
    new Random(7).nextBytes(NOISE);
  }

  @TempDir Path temporary;

  @Test
  void whatGoesInComesOut() throws IOException {
    Path file = Files.write(temporary.resolve("x.zip"), zip());
    try (ZipFile zip = new ZipFile(file.toFile())) {
      List<String> names = new ArrayList<>();
      zip.stream().map(ZipEntry::getName).forEach(names::add);
      assertEquals(List.of("z.txt", "a/é à.bin", "empty"), names);
      assertArrayEquals(TEXT, zip.getInputStream(zip.getEntry("z.txt")).readAllBytes());
      assertArrayEquals(NOISE, zip.getInputStream(zip.getEntry("a/é à.bin")).readAllBytes());
      assertEquals(0, zip.getEntry("empty").getSize());
      assertEquals(ZipEntry.DEFLATED, zip.getEntry("z.txt").getMethod());
      assertEquals(ZipEntry.STORED, zip.getEntry("a/é à.bin").getMethod());
    }
  }

  @Test
  void aReaderThatSeesOnlyTheStreamReadsItToo() throws IOException {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(zip()))) {
      assertEquals("z.txt", zip.getNextEntry().getName());
      assertArrayEquals(TEXT, zip.readAllBytes());
      assertEquals("a/é à.bin", zip.getNextEntry().getName());
      assertArrayEquals(NOISE, zip.readAllBytes());
    }
  }

  @Test
  void theTimeIsTheOneGivenWhateverTheZone() throws IOException {
    byte[] here = zip();
    TimeZone zone = TimeZone.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
      assertArrayEquals(here, zip());
    } finally {
      TimeZone.setDefault(zone);
    }
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(here))) {
      assertEquals(LocalDateTime.parse("2026-03-01T23:59:58"), zip.getNextEntry().getTimeLocal());
    }
  }

  @Test
  void theFrameIsSmall() {
    int data = Deflate.raw(TEXT).length + NOISE.length;
    assertTrue(zip().length < data + 3 * (30 + 46) + 2 * 23 + 22);
  }

  @Test
  void aTimeBeforeTheFormatsFirstDayIsThatDay() throws IOException {
    ReproducibleZip zip = new ReproducibleZip(Instant.EPOCH);
    zip.add("a", TEXT);
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip.bytes()))) {
      assertEquals(LocalDateTime.parse("1980-01-01T00:00:00"), in.getNextEntry().getTimeLocal());
    }
  }

  private static byte[] zip() {
    ReproducibleZip zip = new ReproducibleZip(TIME);
    zip.add("z.txt", TEXT);
    zip.add("a/é à.bin", NOISE);
    zip.add("empty", new byte[0]);
    return zip.bytes();
  }
}
