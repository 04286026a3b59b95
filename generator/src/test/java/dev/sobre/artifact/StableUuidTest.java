package dev.sobre.artifact;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class StableUuidTest {

  /** The values are those of another implementation. */
  @Test
  void itIsTheVersion5UuidOfTheUrl() {
    assertEquals(
        "77980eae-c343-5b01-9823-eb6ac1da021f", StableUuid.of("https://example.org/a").toString());
    assertEquals(
        "f417facb-7d4c-5cab-83cb-03f5d5cdcad0",
        StableUuid.of("https://example.org/été").toString());
  }
}
