package dev.sobre;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sobre.diagnostic.Diagnostic;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an author reads of the words of a course, and what repairs make of them. */
class CourseLintTest extends TwoLanguages {

  private String body(String file) throws IOException {
    String text = Files.readString(folder.resolve(file));
    return text.substring(text.indexOf("---\n", 4) + 4);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "Quoi ?                        | Quoi_?                   | fr-space",
        "Quoi?                         | Quoi_?                   | fr-space",
        "Donc : oui                    | Donc~: oui               | fr-space",
        "«oui»                         | «~oui~»                  | fr-space",
        "« oui »                       | «~oui~»                  | fr-space",
        "**Donc** : oui                | **Donc**~: oui           | fr-space",
        "l'eau                         | l’eau                    | fr-apostrophe",
        "Il dit \"oui\" ici            | Il dit «~oui~» ici       | fr-quotes",
        "le coeur, une oeuvre          | le cœur, une œuvre       | fr-ligature",
        "Une soeur et des noeuds       | Une sœur et des nœuds    | fr-ligature",
        "la 1ère fois                  | la 1re fois              | fr-abbreviation",
        "la 2ème fois                  | la 2e fois               | fr-abbreviation",
        "le n° 5                       | le n°~5                  | fr-abbreviation",
        "et puis...                    | et puis…                 | ellipsis",
        "12 000 pages                  | 12_000 pages             | number-space",
        "1 234 567 pages               | 1_234_567 pages          | number-space",
        "5 kg et 30%                   | 5~kg et 30~%             | number-space",
        "un , deux                     | un, deux                 | stray-space",
      })
  void frenchTypographyIsFoundAndRepaired(String wrong, String right, String code)
      throws IOException {
    write(FRENCH, FRONT.formatted("Un") + wrong + "\n");
    List<String> codes =
        CourseLint.check(folder).diagnostics().stream()
            .map(Diagnostic::code)
            .filter(found -> !found.startsWith("translation"))
            .distinct()
            .toList();
    assertEquals(List.of(code), codes);

    CourseLint.fix(folder, true);

    assertEquals(spaces(right) + "\n", body(FRENCH));
    assertEquals("", CourseLint.fix(folder, false).diff());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "`a ? b : c` et ```x ;```",
        "Voir <https://example.org/a?b=1;c> ou https://example.org/l'eau.",
        "[lien](https://example.org/l'eau \"t\")",
        "À 10:30, ratio 16:9, en 2024 100 fois, `1ère`",
        "Moelle, coefficient, Noé, poème, Moïse, goéland, coexister",
        "Nous nous voyons. Un ../chemin et 1.2.3",
        "$a ; b ? c$",
        "```text\nl'eau ; 5 kg  \n```",
        "Une ligne  \ndeux",
        "Quoi~? Donc_: oui~! «_oui_» ?!",
      })
  void whatIsRightOrNoProseIsLeftAlone(String text) throws IOException {
    String whole = FRONT.formatted("Un") + spaces(text.replace(" ?!", "")) + "\n";
    write(FRENCH, whole);

    assertEquals("", CourseLint.fix(folder, true).diff());
    assertEquals(whole, Files.readString(folder.resolve(FRENCH)));
  }

  @Test
  void placesAreThoseOfTheSource() throws IOException {
    write(
        FRENCH,
        FRONT.formatted("L'été \\\"chaud\\\"")
            + "> [!TIP] L'aide\n> Une ligne\n> et l'eau **d'ici**.\n\n"
            + "```activity\nid: a\ntype: single\nprompt: 'Qu''est-ce que l''eau ?'\noptions:\n"
            + "  - {text: \"L\\u0027une\", correct: true}\n  - text: >\n      Pas\n      l'autre\n```\n");

    assertEquals(
        List.of(
            FRENCH + ":2:10 fr-apostrophe",
            FRENCH + ":2:15 fr-quotes",
            FRENCH + ":7:11 fr-apostrophe",
            FRENCH + ":9:7 fr-apostrophe",
            FRENCH + ":9:15 fr-apostrophe",
            FRENCH + ":14:12 fr-apostrophe",
            FRENCH + ":14:26 fr-apostrophe",
            FRENCH + ":14:31 fr-space",
            FRENCH + ":16:14 fr-apostrophe",
            FRENCH + ":19:8 fr-apostrophe"),
        lint());

    CourseLint.fix(folder, true);

    assertEquals(List.of(), lint());
    String fixed = Files.readString(folder.resolve(FRENCH));
    assertTrue(fixed.contains(spaces("title: \"L’été «~chaud~»\"\n")), fixed);
    assertTrue(fixed.contains(spaces("prompt: 'Qu’est-ce que l’eau_?'\n")), fixed);
    assertTrue(fixed.contains("{text: \"L’une\", correct: true}"), fixed);
  }

  @Test
  void englishIsAdvised() throws IOException {
    write(ENGLISH, FRONT.formatted("One") + "It's \"here\" - or not...\n");

    List<Diagnostic> found = CourseLint.check(folder).diagnostics();
    assertEquals(
        List.of("warning ellipsis", "advice en-quotes", "advice en-quotes", "advice en-dash"),
        found.stream().map(d -> d.severity().label() + " " + d.code()).toList());

    CourseLint.fix(folder, true);

    assertEquals("It’s “here” – or not…\n", body(ENGLISH));
  }

  @Test
  void linksHeadingsAndImagesAreNamed() throws IOException {
    Files.createDirectories(folder.resolve("media"));
    write("media/plan.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"/>");
    write("media/old.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"/>");
    write(
        ENGLISH,
        FRONT.formatted("One")
            + "## A heading:\n\n"
            + "[Click here](https://example.org/a) <https://example.org/b>\n"
            + "[Map](https://example.org/c) and [map](https://example.org/d)\n\n"
            + "![plan.svg](../../../media/plan.svg)\n\n"
            + "![Image of a plan](../../../media/plan.svg)\n\n"
            + "![A plan](../../../media/plan.svg \"A plan\")\n\nThe the end.\n");

    assertEquals(
        List.of(
            ENGLISH + ":7:13 heading-punctuation",
            ENGLISH + ":9:1 link-text-vague",
            ENGLISH + ":9:37 link-text-address",
            ENGLISH + ":10:34 link-text-repeated",
            ENGLISH + ":12:1 alt-file-name",
            ENGLISH + ":14:1 alt-announced",
            ENGLISH + ":16:1 alt-repeats",
            ENGLISH + ":18:1 doubled-word",
            "media/old.svg media-unused"),
        lint());
  }

  @Test
  void rulesAreLevelledAndSwitchedOff() throws IOException {
    write(FRENCH, FRONT.formatted("Un") + "l'eau...\n");
    String course = Files.readString(folder.resolve("course.yml"));
    write(
        "course.yml",
        course
            + "rules:\n  fr-apostrophe: error\n  ellipsis: {level: off, reason: R}\n"
            + "  en-dash: {level: off, reason: R}\n");

    LintResult result = CourseLint.check(folder);

    assertEquals(
        List.of("error fr-apostrophe", "warning rule-off-needlessly"),
        result.diagnostics().stream().map(d -> d.severity().label() + " " + d.code()).toList());
    assertEquals(1, result.errorCount());
    CourseLint.fix(folder, true);
    assertEquals("l’eau...\n", body(FRENCH));
  }

  @Test
  void repairsAreShownBeforeTheyAreMade() throws IOException {
    write(FRENCH, FRONT.formatted("Un") + "Un\n\nl'eau \n\nfin");
    SortedMap<String, byte[]> before = CourseFixture.files(folder);

    LintResult shown = CourseLint.fix(folder, false);

    assertEquals(
        "--- a/"
            + FRENCH
            + "\n+++ b/"
            + FRENCH
            + "\n@@ -6,6 +6,6 @@\n ---\n Un\n \n-l'eau \n+l’eau\n"
            + " \n-fin\n\\ No newline at end of file\n+fin\n",
        shown.diff());
    assertEquals(List.of(FRENCH), shown.files());
    assertEquals(hex(before), hex(CourseFixture.files(folder)));
  }

  @Test
  void lineEndsStayAndTheMarkGoes() throws IOException {
    write(
        FRENCH,
        ("\uFEFF" + FRONT.formatted("Un") + "l'eau  \r\n\n")
            .replace("\r\n", "\n")
            .replace("\n", "\r\n"));

    CourseLint.fix(folder, true);

    assertEquals(
        (FRONT.formatted("Un") + "l’eau\n\n").replace("\n", "\r\n"),
        Files.readString(folder.resolve(FRENCH), StandardCharsets.UTF_8));
  }

  /** What is no word of the author stays, byte for byte, in every course of the tests. */
  @Test
  void repairingTwiceIsRepairingOnceInEveryCourse() throws IOException {
    for (Path course : CourseFixture.foldersIn("courses")) {
      Path copy = folder.resolve(course.getFileName().toString());
      org.apache.commons.io.FileUtils.copyDirectory(
          course.resolve("source").toFile(), copy.toFile());
      CourseLint.fix(copy, true);
      SortedMap<String, byte[]> once = CourseFixture.files(copy);
      CourseLint.fix(copy, true);
      assertEquals(hex(once), hex(CourseFixture.files(copy)), course.toString());
      assertEquals(
          0, CourseTree.run(copy).errorCount(), course + " reads as before, without an error");
    }
  }

  private static String hex(SortedMap<String, byte[]> files) {
    return files.entrySet().stream()
        .map(e -> e.getKey() + " " + new String(e.getValue(), StandardCharsets.ISO_8859_1))
        .collect(Collectors.joining("\n"));
  }
}
