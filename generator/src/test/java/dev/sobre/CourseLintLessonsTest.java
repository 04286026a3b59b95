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

  private static final String QUESTION =
      "- id: q\n  type: true-false\n  lesson: 01-un.md\n  prompt: %s\n  answer: %s\n";

  /** The stamp that each stale translation should have, in the order of the places. */
  private List<String> stamps() throws IOException {
    return CourseLint.check(folder).diagnostics().stream()
        .filter(found -> found.code().equals("translation-stale"))
        .map(found -> found.hint().replaceAll(".*\"translated: (t[0-9a-f]{8})\"", "$1"))
        .toList();
  }

  @Test
  void questionsAndTermsCarryTheStampOfTheirOriginal() throws IOException {
    write("content/fr/01-debut/bank.yml", QUESTION.formatted("Vrai", "true"));
    write("content/fr/glossary.yml", "- term: Ancre\n  definition: Un repère.\n");
    write(
        "content/en/01-debut/bank.yml", QUESTION.formatted("True", "true") + "  translated: t0\n");
    write(
        "content/en/glossary.yml",
        "- term: Harbour\n  definition: Of its own.\n  translated: t0\n"
            + "- {term: Anchor, id: ancre, definition: A mark., translated: \"t0\"}\n");

    List<Diagnostic> found = CourseLint.check(folder).diagnostics();

    assertEquals(
        List.of(
            "content/en/01-debut/bank.yml:6:15 translation-stale",
            "content/en/glossary.yml:4:62 translation-stale"),
        lint());
    assertEquals("the original is not the one that was translated", found.get(0).message());
    assertTrue(
        found.get(0).hint().startsWith("compare with content/fr/01-debut/bank.yml:1:3, then"),
        found.get(0).hint());
    List<String> stamps = stamps();
    write(
        "content/en/01-debut/bank.yml",
        QUESTION.formatted("True", "true") + "  translated: " + stamps.get(0) + "\n");
    write(
        "content/en/glossary.yml",
        "- {term: Anchor, id: ancre, definition: A mark., translated: " + stamps.get(1) + "}\n");
    assertEquals(List.of(), lint());

    // Blanks, quotes, comments and the order of keys are no change, nor is the name of a lesson.
    write(
        "content/fr/glossary.yml", "# Mots\n- definition: \"Un\n    repère.\"\n  term: 'Ancre'\n");
    write("content/fr/01-debut/bank.yml", QUESTION.formatted("Vrai # ou non", "true") + "# Fin\n");
    assertEquals(List.of(), lint());

    write("content/fr/01-debut/bank.yml", QUESTION.formatted("Vrai", "false"));
    write("content/fr/glossary.yml", "- term: Ancre\n  definition: Un point.\n");
    assertEquals(2, stamps().size());
  }

  private static final String FACT =
      "co2:\n  label: {fr: %s, en: A phone}\n  value: %s\n  year: 2024\n  source: ADEME\n"
          + "  url: https://example.org/\n  checked: \"2026-11-24\"\n";

  @Test
  void figuresCarryTheStampOfTheirWordsInTheDefaultLanguage() throws IOException {
    write("facts.yml", FACT.formatted("Un téléphone", "80") + "  translated: t0\n");

    assertEquals(List.of("facts.yml:8:15 translation-stale"), lint());
    String hint = CourseLint.check(folder).diagnostics().get(0).hint();
    assertTrue(hint.startsWith("compare with its words in \"fr\", then write"), hint);
    String stamp = "  translated: " + stamps().get(0) + "\n";
    write("facts.yml", FACT.formatted("Un téléphone", "80") + stamp);
    assertEquals(List.of(), lint());
    write("facts.yml", FACT.formatted("Un téléphone", "90") + stamp);
    assertEquals(List.of(), lint());
    write("facts.yml", FACT.formatted("Un ordinateur", "80") + stamp);
    assertEquals(List.of("facts.yml:8:15 translation-stale"), lint());
    write("facts.yml", FACT.formatted("Un téléphone", "80") + "  translated: [t0]\n");
    assertEquals(List.of("facts.yml:8:15 wrong-kind"), lint());
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
