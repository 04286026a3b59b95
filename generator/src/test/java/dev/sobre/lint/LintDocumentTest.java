package dev.sobre.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sobre.course.LintRule;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The manual lists the rules of words as they are. {@code -Dgolden=update} rewrites the list. */
class LintDocumentTest {

  private static final String START = "| code | level | why |\n|---|---|---|\n";

  @Test
  void theManualListsEveryRule() throws IOException, URISyntaxException {
    Path classes =
        Path.of(LintDocumentTest.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    Path manual = classes.resolve("../../docs/lint.md").normalize();
    String written = Files.readString(manual);
    int start = written.indexOf(START) + START.length();
    int end = written.indexOf("\n## ", start);
    String expected = written.substring(0, start) + rows() + written.substring(end);
    if ("update".equals(System.getProperty("golden"))) {
      Files.writeString(manual, expected);
    }
    assertEquals(expected, Files.readString(manual));
  }

  private static String rows() {
    return Arrays.stream(LintRule.values())
        .map(
            rule ->
                "| `%s` | %s | %s |\n".formatted(rule.code(), rule.level().key(), rule.reason()))
        .collect(Collectors.joining());
  }
}
