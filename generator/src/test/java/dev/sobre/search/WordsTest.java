package dev.sobre.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

  @TestFactory
  Stream<DynamicTest> wordsAreFolded() throws IOException {
    List<String[]> vectors = vectors();
    assertFalse(vectors.isEmpty());
    return vectors.stream()
        .map(
            vector ->
                DynamicTest.dynamicTest(
                    vector[0],
                    () -> assertEquals(vector[1], String.join(" ", Words.of(vector[0])))));
  }

  private static List<String[]> vectors() throws IOException {
    try (InputStream in = WordsTest.class.getResourceAsStream("/words/folded.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.replace("\\u0301", "\u0301").split(" = ?", 2))
          .toList();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "energies, energi",
    "energie, energi",
    "services, servic",
    "reseaux, reseau",
    "use, use",
    "uses, use",
    "mesurer, mesur",
    "mesurees, mesur",
    "measuring, measur",
    "measured, measur",
    "serveur, serveur",
    "serveurs, serveur",
    "index, ind",
    "accessibilite, accessi",
    "de, de",
    "ωμεγα, ωμεγα"
  })
  void pluralsMeetTheirSingular(String word, String stem) {
    assertEquals(stem, Words.stem(word));
  }

  @Test
  void lettersAndSmallNumbersFindNothing() {
    assertTrue(Words.isIgnored("l"));
    assertTrue(Words.isIgnored("150"));
    assertFalse(Words.isIgnored("ia"));
    assertFalse(Words.isIgnored("2030"));
    assertFalse(Words.isIgnored("co2"));
  }
}
