package dev.sobre;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sobre.diagnostic.Diagnostic;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is said of whole lessons: their length, and their translations. */
class CourseLintLessonsTest extends TwoLanguages {

  @Test
  void longTextsAreCountedAgainstTheTargetsOfTheCourse() throws IOException {
    String course = Files.readString(folder.resolve("course.yml"));
    write("course.yml", course + "lint: {ease: {en: 90}, sentence: 10, paragraph: 20}\n");
    String sentence = "We reconsidered organisational responsibilities concerning environmental ";
    write(
        ENGLISH,
        FRONT.formatted("One")
            + (sentence + "consequences of digital infrastructures today. ").repeat(9)
            + "Wait; one two three four five six seven: one two three four five six.\n");

    List<String> found = lint();

    assertTrue(found.contains(ENGLISH + " hard-to-read"), found.toString());
    assertEquals(9, found.stream().filter(line -> line.endsWith("long-sentence")).count());
    assertTrue(found.contains(ENGLISH + ":7:1 long-paragraph"), found.toString());
  }

  @Test
  void translationsAreComparedWithTheirOriginal() throws IOException {
    write(FRENCH, FRONT.formatted("Un") + spaces("En 2024, 12_500 pages de 1,25~Mo.\n"));
    write(
        ENGLISH,
        FRONT.formatted("One").replace("summary", "translated: t0\nsummary")
            + "In 2023, 12,500 pages of 1.25\u00A0MB.\n");

    List<Diagnostic> found = CourseLint.check(folder).diagnostics();

    assertEquals(
        List.of("translation-figures", "translation-figures", "translation-stale"),
        found.stream().map(Diagnostic::code).toList());
    assertTrue(found.get(0).message().endsWith(": 2023"), found.get(0).message());
    assertTrue(found.get(1).message().endsWith(": 2024"), found.get(1).message());
    String stamp = found.get(2).hint().replaceAll(".*(translated: t[0-9a-f]{8}).*", "$1");
    write(
        ENGLISH,
        FRONT.formatted("One").replace("summary", stamp + "\nsummary")
            + "In 2024, 12,500 pages of 1.25\u00A0MB.\n");
    assertEquals(List.of(), lint());
  }

  @Test
  void hoursAreWrittenAsTheLanguageWritesThem() throws IOException {
    write(FRENCH, FRONT.formatted("Un") + spaces("De 19~h à 23~h~40, puis 12~h de repos.\n"));
    write(ENGLISH, FRONT.formatted("One") + "From 7 pm to 11.40 pm, then 12 hours of rest.\n");
    assertEquals(List.of(), lint());

    write(ENGLISH, FRONT.formatted("One") + "From 7 pm to 11.40 pm, then 11.40 euros.\n");
    assertEquals(List.of(ENGLISH + " translation-figures"), lint());
  }

  @Test
  void aQuoteStartsASentence() throws IOException {
    String course = Files.readString(folder.resolve("course.yml"));
    write("course.yml", course + "lint: {sentence: 6}\n");
    write(
        FRENCH,
        FRONT.formatted("Un") + spaces("Un deux trois quatre cinq. «_Six sept huit neuf._»\n"));
    assertEquals(List.of(), lint());

    write(
        FRENCH,
        FRONT.formatted("Un") + spaces("Un deux trois quatre cinq «_six sept huit neuf._»\n"));
    assertEquals(List.of(FRENCH + ":7:1 long-sentence"), lint());
  }
}
