package dev.sobre;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sobre.imports.Loss;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Each folder of {@code imports} becomes the course that its {@code expected} folder holds, which
 * builds and passes the check at once. {@code -Dgolden=update} rewrites the expected files.
 */
class CourseImportTest {

  @TempDir Path temporary;

  private ImportResult run(Path source, String from, String folder) throws IOException {
    return ImportedCourses.run(source, from, temporary.resolve(folder));
  }

  @TestFactory
  Stream<DynamicTest> aFolderBecomesACourse() throws IOException {
    List<Path> cases = CourseFixture.foldersIn("imports");
    assertFalse(cases.isEmpty());
    return cases.stream()
        .map(folder -> DynamicTest.dynamicTest(folder.getFileName().toString(), () -> run(folder)));
  }

  private void run(Path sample) throws IOException {
    String name = sample.getFileName().toString();
    ImportedCourses.assertGolden(
        source(sample), temporary.resolve(name), sample.resolve("expected"));
  }

  /** A folder, or the only file in it; what lies in {@code zip} is packed. */
  private Path source(Path sample) throws IOException {
    if (Files.exists(sample.resolve("zip"))) {
      ZipFixture zip = new ZipFixture();
      CourseFixture.files(sample.resolve("zip")).forEach(zip::put);
      return Files.write(temporary.resolve(sample.getFileName() + ".zip"), zip.bytes());
    }
    Path folder = sample.resolve("source");
    List<String> names = ImportedCourses.namesIn(folder);
    return names.size() == 1 && Files.isRegularFile(folder.resolve(names.get(0)))
        ? folder.resolve(names.get(0))
        : folder;
  }

  @Test
  void twoImportsAreTheSame() throws IOException {
    Path source = CourseFixture.resources("imports/hugo/source");
    run(source, "", "one/here");
    run(source, "hugo", "two/here");
    SortedMap<String, byte[]> one = CourseFixture.files(temporary.resolve("one/here"));
    SortedMap<String, byte[]> two = CourseFixture.files(temporary.resolve("two/here"));
    assertEquals(List.copyOf(one.keySet()), List.copyOf(two.keySet()));
    one.forEach((name, bytes) -> assertEquals(text(bytes), text(two.get(name)), name));
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  @Test
  void brokenSourcesAreToldWithTheirPlacesAndNothingIsWritten() throws IOException {
    Path source = Files.createDirectories(temporary.resolve("broken"));
    Files.writeString(source.resolve("a.md"), "---\ntitle: a: b\n---\nText");
    Files.writeString(source.resolve("b.md"), "+++\ntitle = \n+++\nText");
    Files.write(source.resolve("c.md"), new byte[] {'o', 'k', '\n', (byte) 0xff});
    ImportResult made = run(source, "", "new");

    String told = ImportedCourses.printed(made);
    assertTrue(told.contains("a.md:2:9: error: not valid YAML"), told);
    assertTrue(told.contains("b.md:2:9: error: not valid TOML"), told);
    assertTrue(told.contains("c.md:2:1: error: this byte is not UTF-8"), told);
    assertFalse(made.succeeded());
    assertEquals(List.of("broken"), ImportedCourses.namesIn(temporary));
  }

  @Test
  void everyMistakeInGiftIsToldWithItsPlace() throws IOException {
    Path file =
        Files.writeString(
            temporary.resolve("bank.gift"),
            """
            ::One::What is right?{=this
              ~that

            ::Two::And here}

              ::Three: no end {T}

            // a comment
            Pairs {=a -> b =c}

            One { =only ~ }{T}

            Alone {~one}

            How many? {#=about ten}

            None? {#}

            ::Sound:: Is this sound? {T}
            """);
    ImportResult made = run(file, "", "new");

    assertEquals(
        List.of(
            "bank.gift:1:22: error: these answers have no end [gift-syntax]",
            "bank.gift:4:16: error: no brace is open here [gift-syntax]",
            "bank.gift:6:3: error: the title has no end [gift-syntax]",
            "bank.gift:9:16: error: a pair without an arrow [gift-syntax]",
            "bank.gift:11:16: error: a question has its answers once [gift-syntax]",
            "bank.gift:13:8: error: one option is no choice [gift-syntax]",
            "bank.gift:15:14: error: \"about ten\" is no number [gift-syntax]",
            "bank.gift:17:9: error: no number is right here [gift-syntax]"),
        ImportedCourses.printed(made)
            .lines()
            .filter(line -> line.startsWith("bank.gift"))
            .toList());
    assertTrue(
        ImportedCourses.printed(made).contains("  hint: write } behind them; a blank line ends"));
    assertEquals(List.of("bank.gift"), ImportedCourses.namesIn(temporary));
  }

  @Test
  void whatABuildWouldRefuseIsToldAtOnceAndInTheReport() throws IOException {
    Path file =
        Files.writeString(
            temporary.resolve("bank.xml"),
            """
            <quiz><question type="truefalse"><name><text>Sum</text></name>
            <questiontext format="html"><text><![CDATA[Is <math><mi>x</mi>
            <annotation encoding="application/x-tex">\\nosuch</annotation></math>?]]></text>
            </questiontext><answer fraction="100"><text>true</text></answer></question></quiz>
            """);
    ImportResult made = run(file, "", "course");

    assertEquals("", ImportedCourses.printed(made));
    String place = "content/en/01-bank/bank.yml:4:11: error: no command \"\\nosuch\" in formulas";
    assertEquals(
        List.of("To mend before the first build:", "  " + place + " [formula]"),
        made.report().subList(1, 3));
    assertTrue(made.toMend().get(0).format().startsWith(place), made.toMend().toString());
    String report = Files.readString(temporary.resolve("course/import-report.md"));
    assertTrue(report.contains("## To mend before the first build\n\n```\n" + place), report);
  }

  @Test
  void namesAndAnswersThatNoCourseTakesAreChangedOrTold() throws IOException {
    Path file =
        Files.writeString(
            temporary.resolve("bank.gift"),
            "// [id:"
                + "made-by-a-program-".repeat(9)
                + "]\n::A::Right?{T}\n\n::B::Which?{=~b}\n\n::C::A word?{=}\n");
    ImportResult made = run(file, "", "course");

    assertEquals(List.of(), made.toMend());
    assertEquals(
        List.of(
            "left out \"B\": no activity asks a multichoice like it",
            "left out \"C\": no activity asks a shortanswer like it"),
        made.losses().stream().map(Loss::what).toList());
  }

  @Test
  void aPageThatTheTableOfContentsMissesIsTold() throws IOException {
    Path source = Files.createDirectories(temporary.resolve("site"));
    Files.createDirectories(source.resolve("docs"));
    Files.writeString(source.resolve("mkdocs.yml"), "nav:\n  - One: first-pge.md\n");
    Files.writeString(source.resolve("docs/first-page.md"), "Text");
    assertEquals(
        """
        mkdocs.yml:2:10: error: there is no page "docs/first-pge.md" [file-not-found]
          2 |   - One: first-pge.md
            |          ^
          hint: did you mean "first-page.md"?
        """,
        ImportedCourses.printed(run(source, "", "new")));
  }

  @Test
  void aWrongRequestIsTold() throws IOException {
    Path source = CourseFixture.resources("imports/markdown/source");
    assertEquals(
        """
        from: error: nothing is imported from "mdbok" [unknown-value]
          hint: did you mean "mdbook"?
        """,
        ImportedCourses.printed(run(source, "mdbok", "new")));
    assertTrue(
        ImportedCourses.printed(run(source.resolve("nowhere"), "", "new"))
            .contains("nowhere: error: there is nothing to import here [file-not-found]"));
    Path empty = Files.createDirectories(temporary.resolve("empty"));
    assertTrue(
        ImportedCourses.printed(run(empty, "", "new")).contains("there is no page to import here"));
    assertEquals(List.of("empty"), ImportedCourses.namesIn(temporary));
  }

  @Test
  void aFolderThatHoldsSomethingIsLeftAlone() throws IOException {
    Path folder = Files.createDirectories(temporary.resolve("mine"));
    Files.writeString(folder.resolve("notes.txt"), "mine");
    Path source = CourseFixture.resources("imports/markdown/source");

    assertTrue(ImportedCourses.printed(run(source, "", "mine")).contains("[folder-not-empty]"));
    assertEquals(List.of("notes.txt"), ImportedCourses.namesIn(folder));
    Files.delete(folder.resolve("notes.txt"));
    Files.createDirectories(folder.resolve(".git"));
    assertTrue(run(source, "", "mine").succeeded());
    assertTrue(Files.exists(folder.resolve(".git")));
    assertTrue(Files.exists(folder.resolve("course.yml")));
    assertEquals(List.of("mine"), ImportedCourses.namesIn(temporary));
  }
}
