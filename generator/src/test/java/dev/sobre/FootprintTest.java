package dev.sobre;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sobre.audit.PageWeight;
import dev.sobre.audit.WeightMeter;
import dev.sobre.course.Metric;
import dev.sobre.course.PageKind;
import dev.sobre.diagnostic.DiagnosticLog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a page says of itself is what the meter finds in the file as written. */
class FootprintTest {

  private static final Pattern LINE =
      Pattern.compile("(\\d+)[.,](\\d) kB, (\\d+), (\\d+) ([A-G]) (?:en|fr)<");

  @TempDir Path output;

  @ParameterizedTest
  @ValueSource(strings = {"two-languages", "every-activity", "rich-text", "tests-and-actions"})
  void everyPageSaysWhatItWeighs(String course) throws IOException {
    Path source = CourseFixture.resources("courses").resolve(course).resolve("source");
    assertTrue(CourseFixture.build(source, output).succeeded());
    Path site = output.resolve("site");
    int checked = 0;
    for (PageWeight page : new WeightMeter(new DiagnosticLog()).measure(site).pages()) {
      if (page.kind() != PageKind.NOT_FOUND) {
        Matcher line = LINE.matcher(Files.readString(site.resolve(page.path())));
        assertTrue(line.find(), page.path());
        long tenths = Long.parseLong(line.group(1)) * 10 + Long.parseLong(line.group(2));
        assertEquals((page.value(Metric.GZIP) + 99) / 100, tenths, page.path());
        assertEquals(page.value(Metric.REQUESTS), Long.parseLong(line.group(3)), page.path());
        assertEquals(page.value(Metric.ECOINDEX), Long.parseLong(line.group(4)), page.path());
        checked++;
      }
    }
    assertTrue(checked > 3, "pages checked: " + checked);
  }
}
