package dev.sobre.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OfflinePageTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Numérique responsable | Numérique",
        "Data for all | Data for all",
        "Read and write | Read and",
        "Anticonstitutionnellement | Anticonstitutionnellement"
      })
  void aShortNameIsMadeOfWholeWords(String title, String name) {
    assertEquals(name, OfflinePage.shortName(title));
  }
}
