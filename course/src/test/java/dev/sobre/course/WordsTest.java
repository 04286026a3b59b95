package dev.sobre.course;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sobre.CourseLint;
import dev.sobre.LintResult;
import dev.sobre.diagnostic.Diagnostic;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The words of the first course keep the rules that it teaches. */
class WordsTest {

  private static final Path COURSE = Path.of("").toAbsolutePath();

  @Test
  void nothingIsFoundInTheCourse() throws IOException {
    LintResult result = CourseLint.check(COURSE);

    assertEquals(
        "", result.diagnostics().stream().map(Diagnostic::format).collect(Collectors.joining()));
    assertTrue(CourseLint.fix(COURSE, false).files().isEmpty());
  }
}
