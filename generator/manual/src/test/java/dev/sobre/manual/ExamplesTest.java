package dev.sobre.manual;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sobre.manual.ManualLesson.Fence;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the manual shows, works: YAML, style sheets and Markdown are built one after the other in
 * the course of {@code sobre:init}, without a word of the build, or with those that the manual
 * prints below.
 */
class ExamplesTest {

  private static final Set<String> BUILT = Set.of("css", "text", "yaml");

  /** Fences that are no example: commands, their output, and what the page itself is made of. */
  private static final Set<String> OTHERS =
      Set.of("", "actions", "activity", "bash", "diagram", "java", "media", "xml");

  /** The first line of a diagnostic; one about a whole file has no line and column. */
  private static final Pattern OUTPUT =
      Pattern.compile("\\S+?(:\\d+:\\d+)?: (error|warning|advice): .*");

  private static final Pattern LANGUAGES = Pattern.compile("(?m)^languages: \\[(.+)]$");

  @TempDir private Path temp;

  @TestFactory
  Stream<DynamicTest> lessons() throws IOException {
    return Stream.of(ManualLesson.in("en"), ManualLesson.in("fr"))
        .flatMap(List::stream)
        .filter(lesson -> lesson.fences().stream().anyMatch(ExamplesTest::isChecked))
        .map(lesson -> DynamicTest.dynamicTest(lesson.path(), () -> check(lesson)));
  }

  private static boolean isChecked(Fence fence) {
    return !OTHERS.contains(fence.info()) || fence.info().equals("xml");
  }

  private void check(ManualLesson lesson) throws Exception {
    ExampleCourse course =
        ExampleCourse.make(Files.createTempDirectory(temp, "course"), languages(lesson));
    List<Fence> fences = lesson.fences();
    for (int i = 0; i < fences.size(); i++) {
      Fence fence = fences.get(i);
      String place = lesson.path() + ":" + fence.line();
      if (fence.info().equals("xml")) {
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(fence.text().getBytes(StandardCharsets.UTF_8)));
      } else if (BUILT.contains(fence.info())) {
        assertTrue(
            fence.info().equals("text") || ExampleCourse.fileOf(fence).isPresent(),
            () -> place + ": the first line must name the file, such as \"# course.yml\"");
        String expected =
            i + 1 < fences.size() && OUTPUT.matcher(first(fences.get(i + 1))).matches()
                ? fences.get(i + 1).text()
                : "";
        // Only course.yml decides about packages; the others are faster without them.
        boolean all = ExampleCourse.fileOf(fence).filter("course.yml"::equals).isPresent();
        List<String> outputs = all ? List.of() : List.of("site");
        Map<Path, byte[]> before = course.files();
        course.add(fence);
        assertEquals(expected, course.diagnostics(outputs), place);
        if (!expected.isEmpty()) {
          course.restore(before);
        }
      } else {
        assertTrue(OTHERS.contains(fence.info()), () -> place + ": " + fence.info());
      }
    }
  }

  private static String first(Fence fence) {
    return fence.text().lines().findFirst().orElse("");
  }

  /** A lesson about languages starts from a course that has them. */
  private static List<String> languages(ManualLesson lesson) {
    return lesson.fences().stream()
        .filter(fence -> fence.info().equals("yaml"))
        .map(fence -> LANGUAGES.matcher(fence.text()))
        .filter(Matcher::find)
        .map(found -> List.of(found.group(1).split(", ")))
        .findFirst()
        .orElse(List.of(lesson.language()));
  }
}
