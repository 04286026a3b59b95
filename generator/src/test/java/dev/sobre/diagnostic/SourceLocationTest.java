package dev.sobre.diagnostic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceLocationTest {

  private static final String TEXT = "ab\n\t😀é\n\nlast";

  @ParameterizedTest
  @CsvSource({
    "0, 1, 1",
    "1, 1, 2",
    "2, 1, 3",
    "3, 2, 1",
    "4, 2, 2",
    "6, 2, 3",
    "7, 2, 4",
    "8, 3, 1",
    "9, 4, 1",
    "13, 4, 5",
    "99, 4, 5",
    "-1, 1, 1"
  })
  void linesAndColumnsCountFromOneInCodePoints(int offset, int line, int column) {
    assertEquals(new SourceLocation("f", line, column), SourceLocation.at("f", TEXT, offset));
  }
}
