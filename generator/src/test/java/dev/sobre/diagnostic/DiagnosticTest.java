package dev.sobre.diagnostic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class DiagnosticTest {

  @Test
  void theCaretStandsBelowTheColumn() {
    assertEquals(
        """
        a.md:12:4: error: wrong [some-code]
          12 | a\t😀b
             |  \t ^
          hint: mend it
        """,
        diagnostic(4, "a\t😀b", "mend it"));
  }

  @Test
  void aLongLineIsCutAroundTheColumn() {
    String line = "x".repeat(120) + "HERE" + "y".repeat(120);
    String[] printed = diagnostic(121, line, "").split("\n");
    assertEquals("  12 | …" + "x".repeat(50) + "HERE" + "y".repeat(46) + "…", printed[1]);
    assertEquals(printed[1].indexOf("HERE"), printed[2].indexOf('^'));
  }

  @Test
  void aPlaceAfterTheEndOfTheLineIsShownAtItsEnd() {
    assertEquals(
        "a.md:12:9: error: wrong [some-code]\n  12 | ab\n     |   ^\n", diagnostic(9, "ab", ""));
  }

  private static String diagnostic(int column, String line, String hint) {
    return new Diagnostic(
            Severity.ERROR,
            "some-code",
            new SourceLocation("a.md", 12, column),
            "wrong",
            line,
            hint)
        .format();
  }
}
