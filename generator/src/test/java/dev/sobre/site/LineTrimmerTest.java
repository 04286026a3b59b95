package dev.sobre.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class LineTrimmerTest {

  @Test
  void indentsCommentsAndBlankLinesGo() {
    assertEquals(
        "a {\ncolor: red;\n}\n",
        LineTrimmer.trim(
            "/* Why. */\na {\n  color: red; /* here */\n\n}\n".replace(" /* here */", "")));
    assertEquals(
        "const a = \"// no comment\";\nb();\n",
        LineTrimmer.trim("// Why.\n  const a = \"// no comment\";\n\n  b();\n"));
  }
}
