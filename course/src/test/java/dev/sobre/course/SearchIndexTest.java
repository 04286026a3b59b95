package dev.sobre.course;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sobre.diagnostic.DiagnosticLog;
import dev.sobre.reader.CourseReader;
import dev.sobre.search.SubjectIndex;
import dev.sobre.search.SubjectIndex.Section;
import dev.sobre.search.WordIndex;
import dev.sobre.source.CourseSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The index of words of the first course weighs little beside the text that it covers. */
class SearchIndexTest {

  private static final double SHARE = 0.08;

  @Test
  void isAtMostEightPercentOfTheText() throws IOException {
    DiagnosticLog log = new DiagnosticLog();
    CourseSource source = CourseSource.scan(Path.of("."), log);
    Course course = new CourseReader(source, log).read().orElseThrow();
    assertEquals(2, course.editions().size());
    for (Edition edition : course.editions()) {
      List<String> pages = SubjectIndex.of(edition, new Section("", "glossary.html")).pages();
      int text = bytes(String.join("\n", pages));
      int index = bytes(WordIndex.of(pages));
      assertTrue(text > 100_000, edition.language() + ": " + text + " bytes of text");
      assertTrue(index <= SHARE * text, edition.language() + ": " + index + " bytes for " + text);
    }
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
