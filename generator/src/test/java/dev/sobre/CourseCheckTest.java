package dev.sobre;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sobre.course.Rule;
import dev.sobre.diagnostic.Diagnostic;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.StreamSupport;
import java.util.zip.ZipFile;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** What a check says of a course that was built. */
class CourseCheckTest {

  @TempDir Path temporary;
  private Path course;
  private Path output;

  @BeforeEach
  void copy() throws IOException {
    course = CourseFixture.copyOfSoundCourse(temporary);
    output = temporary.resolve("target");
  }

  @Test
  void theTableAndTheReportSayTheSame() throws IOException {
    budget("pages: {every: {brotli: 9 kB, dom: 99}}, site: {requests: 14}");
    assertTrue(CourseFixture.build(course, output).succeeded());
    CheckResult result = CourseCheck.run(course, output);
    assertEquals(List.of(), without(result));
    JsonNode report = report();
    JsonNode page404 =
        StreamSupport.stream(report.get("pages").spliterator(), false)
            .filter(page -> page.get("path").asString().equals("404.html"))
            .findFirst()
            .orElseThrow();
    String[] row =
        result
            .table()
            .lines()
            .filter(line -> line.startsWith("not-found"))
            .findFirst()
            .orElseThrow()
            .split(" {2,}");
    assertEquals("1", row[1]);
    assertEquals(page404.get("brotli").asLong() + " B", row[2]);
    assertEquals(page404.get("requests").asString(), row[5]);
    assertEquals(page404.get("dom").asString(), row[6]);
    assertTrue(
        result
            .table()
            .contains(
                report.get("limits").size() + " limits checked: every page keeps its budget\n"),
        result.table());
  }

  @Test
  void compressedCopiesLieBesideTextsAndWeighNothing() throws IOException {
    assertTrue(CourseFixture.build(course, output).succeeded());
    String before = CourseCheck.run(course, output).table();
    Files.writeString(
        course.resolve("course.yml"), "precompressed: true\n", StandardOpenOption.APPEND);
    assertTrue(CourseFixture.build(course, output).succeeded());
    assertTrue(Files.exists(output.resolve("site/start/welcome.html.br")));
    assertTrue(Files.exists(output.resolve("site/start/welcome.html.gz")));
    assertEquals(before, CourseCheck.run(course, output).table());
  }

  @Test
  void eachLessonHasItsReadingEase() throws IOException {
    budget("pages: {every: {brotli: 14 kB}}");
    CourseFixture.build(course, output);
    CheckResult result = CourseCheck.run(course, output);
    String table = Files.readString(output.resolve("reports/reading.txt"));
    assertEquals(2, table.lines().count(), table);
    assertTrue(table.lines().skip(1).findFirst().orElseThrow().endsWith("start/welcome.html"));
    assertTrue(result.table().contains("reading en  1 lesson,"), result.table());
  }

  @Test
  void whatIsOverBudgetIsInTheReportToo() throws IOException {
    budget("pages: {every: {dom: 3}}");
    CourseFixture.build(course, output);
    CheckResult result = CourseCheck.run(course, output);
    assertEquals(List.of("budget-exceeded"), without(result).stream().map(d -> d.code()).toList());
    assertTrue(
        StreamSupport.stream(report().get("limits").spliterator(), false)
            .noneMatch(limit -> limit.get("passed").asBoolean()));
  }

  @Test
  void aCheckWithoutASiteOrABudgetFails() throws IOException {
    budget("pages: {every: {dom: 99}}");
    assertEquals(
        List.of("site-not-found"),
        without(CourseCheck.run(course, output)).stream().map(d -> d.code()).toList());
    CourseFixture.build(course, output);
    Files.writeString(
        course.resolve("course.yml"),
        Files.readString(course.resolve("course.yml")).replaceAll("(?m)^budgets:.*$", ""));
    assertEquals(
        List.of("no-budget"),
        without(CourseCheck.run(course, output)).stream().map(d -> d.code()).toList());
  }

  @Test
  void theListOfIdsHasEveryIdOnce() throws IOException {
    Path tested = CourseFixture.resources("courses/tests-and-actions/source");
    FileUtils.copyDirectory(tested.toFile(), course.toFile());
    budget("pages: {every: {brotli: 14 kB}}");
    CourseFixture.build(course, output);
    assertEquals(List.of(), without(CourseCheck.run(course, output)));
    String list = Files.readString(output.resolve("reports/ids.txt"));
    for (String id : List.of("chapter start", "lesson welcome", "path short", "test certificate")) {
      assertEquals(1, list.lines().filter(id::equals).count(), list);
    }
    assertEquals(list.lines().sorted().toList(), list.lines().toList());
    Files.writeString(course.resolve("ids.txt"), list);
    assertEquals(List.of(), without(CourseCheck.run(course, output)));
  }

  @Test
  void anIdThatIsGoneOrBackIsAnErrorUnlessRetired() throws IOException {
    budget("pages: {every: {brotli: 14 kB}}");
    CourseFixture.build(course, output);
    Files.writeString(
        course.resolve("ids.txt"),
        """
        # released 2026-03-01
        chapter start retired
        lesson gone retired
        lesson welcom
        lesson zebra
        leson x
        """);
    StringBuilder printed = new StringBuilder();
    without(CourseCheck.run(course, output)).forEach(d -> printed.append(d.format()));
    assertEquals(
        """
        ids.txt:2:1: error: the chapter "start" is retired, yet the course has it [id-reused]
          2 | chapter start retired
            | ^
          hint: give the new one an id of its own: learners may have kept work under the old one
        ids.txt:4:1: error: the lesson "welcom" was in the last release and is gone, and what learners did with it [id-vanished]
          4 | lesson welcom
            | ^
          hint: renamed to "welcome"? then keep the id "welcom"; gone for good? then write "retired" behind it in this list
        ids.txt:5:1: error: the lesson "zebra" was in the last release and is gone, and what learners did with it [id-vanished]
          5 | lesson zebra
            | ^
          hint: give its successor the id "zebra"; gone for good? then write "retired" behind it in this list
        ids.txt:6:1: error: this line names no id [unknown-value]
          6 | leson x
            | ^
          hint: did you mean "lesson"?
        """,
        printed.toString());
    assertTrue(
        Files.readString(output.resolve("reports/ids.txt")).contains("lesson gone retired\n"));
  }

  @Test
  void packagesAreHeldAgainstTheRulesOfTheirFormat() throws IOException {
    budget("pages: {every: {brotli: 14 kB}}");
    CourseFixture.build(course, output);
    CheckResult result = CourseCheck.run(course, output);
    assertEquals(List.of(), without(result));
    assertTrue(
        result
            .table()
            .contains(
                "SCORM  1 package checked by the nine rules of ADL's test; 1 without control"
                    + " documents, not held against a schema\n"),
        result.table());
    Path zip = output.resolve("packages/sound-en-1.0.0.scorm12.zip");
    ZipFixture spoilt = ZipFixture.of(Files.readAllBytes(zip));
    spoilt.remove("index.html");
    Files.write(zip, spoilt.bytes());
    assertEquals(
        List.of("scorm-href"),
        without(CourseCheck.run(course, output)).stream().map(d -> d.code()).toList());
    Files.delete(zip);
    assertEquals(
        List.of("package-not-found"),
        without(CourseCheck.run(course, output)).stream().map(d -> d.code()).toList());
  }

  /** Headers, names and the manifest are the price of a package: at most a twentieth. */
  @Test
  void aPackageWeighsLittleMoreThanItsFiles() throws IOException {
    Path rich = CourseFixture.resources("courses/every-activity/source");
    CourseFixture.build(rich, output);
    Path zip;
    try (var files = Files.list(output.resolve("packages"))) {
      zip =
          files.filter(file -> file.toString().endsWith(".zip")).sorted().findFirst().orElseThrow();
    }
    long files = 0;
    try (ZipFile opened = new ZipFile(zip.toFile())) {
      for (var entry : java.util.Collections.list(opened.entries())) {
        files += entry.getCompressedSize();
      }
    }
    long names = 0;
    try (ZipFile opened = new ZipFile(zip.toFile())) {
      for (var entry : java.util.Collections.list(opened.entries())) {
        names += 30 + 46 + 2L * entry.getName().getBytes(StandardCharsets.UTF_8).length;
      }
    }
    assertEquals(files + names + 22, Files.size(zip), "a package holds nothing but its files");
  }

  @Test
  void whatBreaksARuleIsAmongTheDiagnosticsAndInTheTable() throws IOException {
    budget("pages: {every: {brotli: 14 kB}}}\nrules: {viewport: warn, file-unused: error");
    CourseFixture.build(course, output);
    CheckResult result = CourseCheck.run(course, output);
    List<String> found =
        result.diagnostics().stream().map(d -> d.severity().label() + ' ' + d.code()).toList();
    assertTrue(found.contains("warning viewport"), found.toString());
    assertTrue(found.contains("error file-unused"), found.toString());
    assertTrue(
        result.table().contains("; not kept: field-without-label, file-unused, "), result.table());
  }

  /**
   * The theme of these tests is as bare as can be, and so breaks rules that are not their matter.
   */
  private static List<Diagnostic> without(CheckResult result) {
    return result.diagnostics().stream().filter(d -> Rule.ofCode(d.code()).isEmpty()).toList();
  }

  private void budget(String text) throws IOException {
    Path file = course.resolve("course.yml");
    Files.writeString(file, Files.readString(file) + "\nbudgets: {" + text + "}\n");
  }

  private JsonNode report() throws IOException {
    return new ObjectMapper().readTree(Files.readString(output.resolve("reports/budget.json")));
  }

  @ParameterizedTest
  @CsvSource({
    "course-fr-1.0.scorm12.zip, scorm12",
    "course-fr-1.0.zip, zip",
    "course-fr-1.0.epub, epub",
    "course-fr-1.0.imscc11.imscc, imscc11",
    "course-fr-1.0.olx.tar.gz, olx"
  })
  void aPackageTellsItsFormatByItsName(String name, String format) {
    assertEquals(format, CourseCheck.format(name));
  }
}
