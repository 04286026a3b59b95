package dev.sobre.course;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BytesTest {

  @ParameterizedTest
  @CsvSource({
    "30 kB, 30000",
    "30kB, 30000",
    "30 KiB, 30720",
    "1.5 MB, 1500000",
    "2 MiB, 2097152",
    "0 B, 0",
    "0.0005 kB, 0"
  })
  void aSizeIsReadWithItsUnit(String written, long bytes) {
    assertEquals(Optional.of(new Bytes(bytes)), Bytes.parse(written));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"30", "30 KB", "30 kb", "30 ko", "-3 kB", "kB", "1,5 kB", "9999999999999 MB"})
  void anythingElseIsNoSize(String written) {
    assertEquals(Optional.empty(), Bytes.parse(written));
  }

  @Test
  void aSizeIsPrintedRoundedUp() {
    assertEquals("999 B", new Bytes(999).toString());
    assertEquals("1 kB", new Bytes(1_000).toString());
    assertEquals("12.01 kB", new Bytes(12_001).toString());
    assertEquals("1.24 MB", new Bytes(1_234_567).toString());
  }
}
