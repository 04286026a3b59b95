package dev.sobre.course;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.stream.Stream;
import nu.validator.client.EmbeddedValidator;
import org.junit.jupiter.api.Test;

/** The Nu HTML Checker has nothing to say about any page. */
class HtmlConformanceTest {

  /** CSS Pseudo-Elements 4, section 4.3; in a style inside a page, the checker reads CSS too. */
  private static final String NEWER_THAN_THE_CHECKER = "::details-content";

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
    PageFolder pages = new PageFolder(folder);
    StringBuilder text = new StringBuilder();
    for (String path :
        Stream.concat(pages.pages().stream(), pages.lowDataPages().stream()).toList()) {
      Path page = folder.resolve(path);
      EmbeddedValidator validator = new EmbeddedValidator();
      validator.setOutputFormat(EmbeddedValidator.OutputFormat.GNU);
      validator
          .validate(page)
          .lines()
          .filter(line -> !line.contains(NEWER_THAN_THE_CHECKER))
          .forEach(line -> text.append(line).append('\n'));
    }
    return text.toString();
  }
}
