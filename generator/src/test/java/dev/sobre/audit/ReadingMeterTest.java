package dev.sobre.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadingMeterTest {

  @ParameterizedTest
  @CsvSource({
    "en, the, 1",
    "en, make, 1",
    "en, makes, 1",
    "en, uses, 2",
    "en, table, 2",
    "en, file, 1",
    "en, used, 1",
    "en, needed, 2",
    "en, created, 2",
    "en, responsible, 4",
    "en, 80, 1",
    "fr, le, 1",
    "fr, table, 1",
    "fr, clés, 1",
    "fr, été, 2",
    "fr, portable, 2",
    "fr, parlent, 1",
    "fr, vraiment, 2",
    "fr, numérique, 3",
    "fr, cœur, 1"
  })
  void syllables(String language, String word, int expected) {
    assertEquals(expected, Syllables.count(word, language));
  }

  @Test
  void theFormulaOfEachLanguage() {
    ReadingEase english = ReadingMeter.of("x.html", "en", List.of("The cat sat on the mat."));
    assertEquals(6, english.words());
    assertEquals(1, english.sentences());
    assertEquals(206.835 - 1.015 * 6 - 84.6, english.score().orElseThrow(), 1e-9);
    ReadingEase french = ReadingMeter.of("x.html", "fr", List.of("Le chat dort. Il rêve."));
    assertEquals(2, french.sentences());
    assertEquals(207 - 1.015 * 2.5 - 73.6, french.score().orElseThrow(), 1e-9);
  }

  @Test
  void longSentencesAndLongWordsAreHarder() {
    double easy = score("We keep our phones. They last.");
    double hard = score("Organisational sustainability considerations necessitate prioritisation.");
    assertTrue(easy > hard);
  }

  @Test
  void aLanguageWithoutFormulaHasNoScore() {
    ReadingEase german = ReadingMeter.of("x.html", "de", List.of("Ein kurzer Satz."));
    assertEquals(3, german.words());
    assertEquals(Optional.empty(), german.score());
  }

  private static double score(String text) {
    return ReadingMeter.of("x.html", "en", List.of(text)).score().orElseThrow();
  }
}
