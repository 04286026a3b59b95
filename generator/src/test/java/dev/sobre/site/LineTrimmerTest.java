package dev.sobre.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class LineTrimmerTest {

  @Test
  void indentsCommentsAndBlankLinesGo() {
    assertEquals("a();\nb();\n", LineTrimmer.trim("/* Why\n   so. */\n  a();\n\n\tb();\n"));
    assertEquals(
        "const a = \"// no comment\";\nb();\n",
        LineTrimmer.trim("// Why.\n  const a = \"// no comment\";\n\n  b();\n"));
  }
}
