package dev.sobre;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sobre.diagnostic.Diagnostic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Budgets that change from build to build: levels, exceptions, the ratchet, a comparison. */
class BudgetOverTimeTest {

  private static final String EXCEPTION =
      """
      budgets:
        pages:
          every: {brotli: 90 kB}
          "start/*.html": {dom: 3}
        exceptions:
          - page: start/welcome.html
            limits: {dom: 99}
            reason: The table is being redrawn
            until: 2026-06-30
      """;

  @TempDir Path temporary;
  private Path course;
  private Path output;

  @BeforeEach
  void copy() throws IOException {
    course = CourseFixture.copyOfSoundCourse(temporary);
    output = temporary.resolve("target");
    Path file = course.resolve("course.yml");
    Files.writeString(
        file,
        Files.readString(file)
            + CourseFixture.withoutRules(
                "field-without-label", "file-unused", "main-landmark", "viewport"));
  }

  @Test
  void aPatternLimitsThePagesThatItMatches() throws IOException {
    budgets("budgets: {pages: {every: {dom: 99}, \"start/w*.html\": {dom: 3}}}\n");
    assertEquals(List.of("budget-exceeded"), codes(check()));
    assertTrue(
        check().diagnostics().get(0).message().startsWith("page start/welcome.html: dom "),
        check().diagnostics().get(0).message());
  }

  @Test
  void aWarningDoesNotFailAndAnErrorIsNotAWarningToo() throws IOException {
    budgets("budgets: {pages: {every: {dom: {warn: 3, error: 99}}}}\n");
    CheckResult nearly = check();
    assertTrue(nearly.passed());
    assertEquals(List.of("budget-nearly-exceeded"), codes(nearly));
    assertTrue(
        nearly.table().contains("every page keeps its budget, 7 warnings\n"), nearly.table());
    budgets("budgets: {pages: {every: {dom: {warn: 2, error: 3}}}}\n");
    assertEquals(List.of("budget-exceeded"), codes(check()));
  }

  @Test
  void anExceptionHoldsToItsLastDayAndIsAnErrorAfterwards() throws IOException {
    budgets(EXCEPTION + "    # end\n");
    CheckResult last = check("2026-06-30");
    assertEquals(List.of("budget-exceeded"), codes(last));
    assertTrue(last.diagnostics().get(0).message().startsWith("page start/index.html: dom"));
    assertTrue(
        last.table()
            .contains(
                "exception start/welcome.html until 2026-06-30: The table is being redrawn\n"),
        last.table());
    String page = Files.readString(output.resolve("reports/budget.html"));
    assertTrue(page.contains("<td>The table is being redrawn</td>"), page);
    assertEquals(
        List.of("budget-exceeded", "exception-ended"),
        codes(check("2026-07-01")).stream().sorted().toList());
    Diagnostic ended =
        check("2026-07-01").diagnostics().stream()
            .filter(d -> d.code().equals("exception-ended"))
            .findFirst()
            .orElseThrow();
    assertEquals("the exception for start/welcome.html ended on 2026-06-30", ended.message());
    assertEquals("      until: 2026-06-30", ended.excerpt());
    assertTrue(ended.hint().contains("The table is being redrawn"), ended.hint());
  }

  @Test
  void anExceptionThatNothingNeedsIsSaid() throws IOException {
    budgets(EXCEPTION.replace("{dom: 3}", "{dom: 98}"));
    assertEquals(List.of("exception-needless"), codes(check("2026-06-30")));
    budgets(EXCEPTION.replace("page: start/welcome", "page: start/welcom"));
    assertTrue(
        check("2026-06-30").diagnostics().stream()
            .anyMatch(
                d ->
                    d.code().equals("budget-matches-nothing")
                        && d.hint().equals("did you mean \"start/welcome.html\"?")));
  }

  @Test
  void modulesAndCoursesHaveLimitsOfTheirOwn() throws IOException {
    budgets(
        "budgets: {modules: {every: {dom: 1}, start: {dom: 999}}, course: {dom: 2},"
            + " pages: {every: {dom: 99}}}\n");
    List<Diagnostic> found = check().diagnostics();
    assertEquals(1, found.size());
    assertTrue(found.get(0).message().startsWith("course (en): dom "), found.get(0).message());
    budgets("budgets: {modules: {strat: {dom: 999}}, pages: {every: {dom: 99}}}\n");
    assertEquals("did you mean \"start\"?", check().diagnostics().get(0).hint());
  }

  @Test
  void theRatchetIsWrittenOnDemandAndThenHolds() throws IOException {
    budgets("budgets: {pages: {every: {brotli: 90 kB}}, course: {requests: 90}}\n");
    assertEquals(List.of(), check().diagnostics());
    assertTrue(Files.notExists(course.resolve("ratchet.txt")));
    assertEquals(List.of(), update().diagnostics());
    String first = Files.readString(course.resolve("ratchet.txt"));
    assertEquals(
        List.of("course.requests", "pages.every.brotli"),
        first
            .lines()
            .filter(line -> !line.startsWith("#"))
            .map(line -> line.split(" ")[0])
            .toList());
    assertEquals(2, Files.readString(course.resolve("history.csv")).lines().count());
    lengthen();
    assertEquals(List.of("ratchet-exceeded"), codes(check()));
    assertEquals(List.of("ratchet-exceeded"), codes(update()));
    assertEquals(first, Files.readString(course.resolve("ratchet.txt")), "it never goes up");
    assertEquals(2, Files.readString(course.resolve("history.csv")).lines().count());
  }

  @Test
  void aComparisonSaysWhatChangedAndWhy() throws IOException {
    budgets("budgets: {pages: {every: {brotli: 90 kB}}}\n");
    check();
    Path before = Files.copy(output.resolve("reports/budget.json"), temporary.resolve("old.json"));
    lengthen();
    String table = compare(before).table();
    String changes = table.substring(table.indexOf("Since version"));
    assertTrue(
        changes.matches(
            """
            Since version 1\\.0\\.0
            site  \\+\\d+ B brotli, \\+0 files, \\+1 elements
              \\+\\d+ B: assets/search-en\\.js
              (\\+\\d+ B): start/welcome\\.html
            pages  2 heavier, 0 lighter, 0 new, 0 gone
              \\+\\d+ B: search\\.html \\(\\+\\d+ B: assets/search-en\\.js\\)
              \\1: start/welcome\\.html \\(\\1: start/welcome\\.html\\)
            """),
        changes);
    Files.writeString(before, "{}");
    assertEquals(List.of("report-unreadable"), codes(compare(before)));
    assertEquals(List.of("report-unreadable"), codes(compare(temporary.resolve("none.json"))));
  }

  private void budgets(String yaml) throws IOException {
    Path file = course.resolve("course.yml");
    String text = Files.readString(file);
    int old = text.indexOf("budgets:");
    Files.writeString(file, (old < 0 ? text : text.substring(0, old)) + yaml);
  }

  private void lengthen() throws IOException {
    Path lesson = course.resolve("content/en/01-start/01-welcome.md");
    Files.writeString(
        lesson, Files.readString(lesson) + "\nA paragraph more, of nothing in particular.\n");
  }

  private CheckResult check() throws IOException {
    return run(Optional.empty(), false, Optional.empty());
  }

  private CheckResult check(String day) throws IOException {
    return run(Optional.of(LocalDate.parse(day)), false, Optional.empty());
  }

  private CheckResult update() throws IOException {
    return run(Optional.empty(), true, Optional.empty());
  }

  private CheckResult compare(Path before) throws IOException {
    return run(Optional.empty(), false, Optional.of(before));
  }

  private CheckResult run(Optional<LocalDate> today, boolean update, Optional<Path> before)
      throws IOException {
    assertTrue(CourseFixture.build(course, output).succeeded());
    return CourseCheck.run(new CheckRequest(course, output, today, update, before));
  }

  private static List<String> codes(CheckResult result) {
    return result.diagnostics().stream().map(Diagnostic::code).toList();
  }
}
