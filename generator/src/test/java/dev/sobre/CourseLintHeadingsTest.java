package dev.sobre;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.vladsch.flexmark.html.HtmlRenderer;
import dev.sobre.markdown.MarkdownDialect;
import dev.sobre.source.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Headings that start too deep or skip a level, and what repairs make of them. */
class CourseLintHeadingsTest extends TwoLanguages {

  private static final HtmlRenderer HTML = HtmlRenderer.builder(MarkdownDialect.options()).build();

  /** The text of the English lesson, once it was repaired. */
  private String repaired(String body) throws IOException {
    write(ENGLISH, FRONT.formatted("One") + body);
    CourseLint.fix(folder, true);
    String whole = Files.readString(folder.resolve(ENGLISH));
    return whole.substring(FRONT.formatted("One").length());
  }

  private List<String> ofLevels() throws IOException {
    return lint().stream().filter(line -> line.endsWith(" heading-level")).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "# A                      ; ## A",
        "### A|### B              ; ## A|## B",
        "#### A|### B             ; ## A|## B",
        "# A|## B|# C             ; ## A|### B|## C",
        "## A|#### B|#### C|## D  ; ## A|### B|### C|## D",
        "## A|##### B|### C|#### D; ## A|### B|### C|#### D",
        "# A|## B|### C|#### D|##### E|###### F ; ## A|### B|#### C|##### D|###### E|###### F",
        "#### A ####              ; ## A ##",
        "A/===|B/---              ; A/---|### B/",
        "A/=                      ; A/---",
        "A #/===|B #/---          ; A #/---|### B # ###/",
        "'A \\| B/==='            ; '## A \\| B/'",
        "A/B/===|C/---|### D      ; A/B/---|### C/|#### D",
        "A/===|B/C/---|### D|### E; A/---|B/C/---|### D|### E",
        "> # A|- # B              ; > ## A|- ## B",
        "> A/> ===|> B/> ---      ; > A/> ---|> ### B/>",
        "```text/# A/```|### B    ; ```text/# A/```|## B",
        "'    # A|### B'          ; '    # A|## B'",
        "# A {#own}|### B         ; ## A {#own}|### B",
      })
  void levelsFollowEachOther(String wrong, String right) throws IOException {
    String body = lines(wrong) + "\n";

    assertEquals(lines(right) + "\n", repaired(body));

    assertEquals(List.of(), ofLevels());
    assertEquals("", CourseLint.fix(folder, false).diff());
  }

  /** A slash ends a line, a bar a block. */
  private static String lines(String text) {
    return text.replace("\\|", "\u0000").replace("|", "\n\n").replace('/', '\n').replace('\0', '|');
  }

  @Test
  void aRepairIsShownWithTheMistakeThatTheReaderTold() throws IOException {
    write(ENGLISH, FRONT.formatted("One") + "Hello.\r\n\r\nA\r\n===\r\n\r\n#### B\r\n");
    assertEquals(
        List.of(ENGLISH + ":9:1 heading-level", ENGLISH + ":12:1 heading-level"), ofLevels());

    LintResult shown = CourseLint.fix(folder, true);

    assertTrue(shown.diff().endsWith(" A\n-===\n+---\n \n-#### B\n+### B\n"), shown.diff());
    assertTrue(
        Files.readString(folder.resolve(ENGLISH)).endsWith("A\r\n---\r\n\r\n### B\r\n"),
        "the line ends of the file stay");
    assertEquals(List.of(), ofLevels());
  }

  @Test
  void afterARepairNoLevelIsSkippedAndTheTextIsTheSame() throws IOException {
    Random random = new Random(7);
    int wrong = 0;
    for (int round = 0; round < 200; round++) {
      String body = body(random);
      write(ENGLISH, FRONT.formatted("One") + body);
      wrong += ofLevels().isEmpty() ? 0 : 1;

      String after = repaired(body);

      assertEquals(List.of(), ofLevels(), body);
      assertEquals(withoutLevels(body), withoutLevels(after), body);
      assertEquals(body.lines().count(), after.lines().count(), body);
      assertEquals("", CourseLint.fix(folder, false).diff(), body);
    }
    assertTrue(wrong > 100, "most rounds had something to repair");
  }

  private static String withoutLevels(String body) {
    SourceText source = new SourceText(ENGLISH, body);
    return HTML.render(MarkdownDialect.parse(source, 0).document()).replaceAll("<(/?)h\\d", "<$1h");
  }

  private static String body(Random random) {
    List<String> blocks = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      String words =
          List.of("One", "Two #", "Is *it* `#`", "Four {#a" + i + "}").get(random.nextInt(4));
      String marks = "#".repeat(1 + random.nextInt(6));
      String line = (random.nextBoolean() ? "=" : "-").repeat(1 + random.nextInt(5));
      blocks.add(
          switch (random.nextInt(9)) {
            case 0 -> words + "\n" + line;
            case 1 -> "More words\n" + words + "\n" + line;
            case 2 -> "> " + marks + " " + words;
            case 3 -> "> " + words + "\n> " + line;
            case 4 -> "1. " + marks + " " + words;
            case 5 -> "```text\n" + marks + " " + words + "\n```";
            case 6 -> "A paragraph.";
            default -> marks + " " + words + (random.nextInt(3) == 0 ? " " + marks : "");
          });
    }
    return String.join("\n\n", blocks) + "\n";
  }

  @Test
  void anImportedPageIsInOrder() throws IOException {
    Path notes = folder.resolve("notes");
    write(
        "notes/page.md",
        "<h1>Page</h1>\n<h3>One</h3>\n<p>Text.</p>\n<h3>Two</h3>\n<p>Text.</p>\n<h5>Deep</h5>\n"
            + "<p>Text.</p>\n\nOf two\nlines\n===\n\n### Below\n\nText.\n");

    ImportResult made = ImportedCourses.run(notes, "markdown", folder.resolve("imported"));

    assertEquals("", ImportedCourses.printed(made));
    assertEquals(List.of(), made.toMend());
    String lesson =
        Files.readString(
            folder
                .resolve("imported")
                .resolve(
                    made.files().stream()
                        .filter(f -> f.matches("content/.*/\\d.*\\.md"))
                        .findFirst()
                        .orElseThrow()));
    assertFalse(lesson.contains("# Page"), lesson);
    assertTrue(
        lesson.contains("\n## One\n\nText.\n\n## Two\n\nText.\n\n### Deep\n\nText.\n"), lesson);
    assertTrue(lesson.contains("\nOf two\nlines\n---\n\n### Below\n"), lesson);
  }
}
