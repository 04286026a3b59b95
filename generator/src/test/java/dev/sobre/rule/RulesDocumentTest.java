package dev.sobre.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sobre.course.Rule;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The manual lists the rules as they are. {@code -Dgolden=update} rewrites the list. */
class RulesDocumentTest {

  private static final String START = "| code | level | why | criteria |\n|---|---|---|---|\n";

  @Test
  void theManualListsEveryRule() throws IOException, URISyntaxException {
    Path classes =
        Path.of(
            RulesDocumentTest.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    Path manual = classes.resolve("../../docs/rules.md").normalize();
    String written = Files.readString(manual);
    int start = written.indexOf(START);
    int end = written.indexOf("\n\n", start);
    String expected = written.substring(0, start) + table() + written.substring(end);
    if ("update".equals(System.getProperty("golden"))) {
      Files.writeString(manual, expected);
    }
    assertEquals(expected, Files.readString(manual));
  }

  private static String table() {
    StringBuilder table = new StringBuilder(START);
    for (Rule rule : Rule.values()) {
      table
          .append("| `")
          .append(rule.code())
          .append("` | ")
          .append(rule.level().key())
          .append(" | ")
          .append(rule.reason())
          .append(" | ")
          .append(String.join("; ", rule.references()))
          .append(" |\n");
    }
    return table.substring(0, table.length() - 1);
  }
}
