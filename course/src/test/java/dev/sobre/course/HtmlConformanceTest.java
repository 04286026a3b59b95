package dev.sobre.course;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nu.validator.client.EmbeddedValidator;
import org.junit.jupiter.api.Test;

/** The Nu HTML Checker has nothing to say about any page. */
class HtmlConformanceTest {

  @Test
  void everyPageOfTheSite() throws Exception {
    assertEquals("", complaints(BuiltCourse.FIRST.site().root()));
  }

  @Test
  void codeFormulasAndDiagrams() throws Exception {
    assertEquals("", complaints(BuiltCourse.richText().site().root().resolve("start")));
  }

  @Test
  void everyPageOfThePackage() throws Exception {
    assertEquals("", complaints(BuiltCourse.FIRST.scorm12("fr").root()));
  }

  private static String complaints(Path folder) throws Exception {
    StringBuilder text = new StringBuilder();
    for (Path page : pages(folder)) {
      EmbeddedValidator validator = new EmbeddedValidator();
      validator.setOutputFormat(EmbeddedValidator.OutputFormat.GNU);
      String said = validator.validate(page);
      text.append(said);
    }
    return text.toString();
  }

  private static List<Path> pages(Path folder) throws IOException {
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.filter(path -> path.toString().endsWith(".html")).sorted().toList();
    }
  }
}
