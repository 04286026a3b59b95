package dev.sobre.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessagesTest {

  private final Messages french =
      new Messages(
          "fr",
          new TreeMap<>(
              Map.of(
                  "number.group", "\u202F",
                  "number.decimal", ",",
                  "lessons.one", "{0} leçon",
                  "lessons.other", "{0} leçons",
                  "size.kilo", "{0} ko",
                  "size.mega", "{0} Mo",
                  "duration.minutes", "{0} min",
                  "duration.hours", "{0} h",
                  "duration.both", "{0} h {1} min")));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "80.16 | 80,16",
        "1234 | 1234",
        "12345 | 12\u202F345",
        "1234567.05 | 1\u202F234\u202F567,05",
        "-3.5 | \u22123,5",
        "6–57 | 6–57",
        "0 | 0"
      })
  void numbersAreWrittenAsTheLanguageDoes(String plain, String written) {
    assertEquals(written, french.number(plain));
  }

  @Test
  void zeroIsSingularInFrench() {
    assertEquals("0 leçon", french.count("lessons", 0));
    assertEquals("1 leçon", french.count("lessons", 1));
    assertEquals("2 leçons", french.count("lessons", 2));
  }

  @Test
  void timesAreShort() {
    assertEquals("12 min", french.duration(12));
    assertEquals("2 h", french.duration(120));
    assertEquals("1 h 30 min", french.duration(90));
  }

  @Test
  void aMissingMessageIsNamed() {
    assertEquals(
        "no message \"nope\" in language fr",
        assertThrows(IllegalArgumentException.class, () -> french.text("nope")).getMessage());
  }

  @Test
  void aPlaceWithoutAnArgumentStaysForAScript() {
    assertEquals("{0} leçons", french.text("lessons.other", null, null));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0 | 0 ko",
        "1 | 1 ko",
        "1000 | 1 ko",
        "1001 | 2 ko",
        "999000 | 999 ko",
        "999001 | 1,0 Mo",
        "1200001 | 1,3 Mo",
        "123456789 | 123,5 Mo"
      })
  void sizesAreRoundedUp(long bytes, String written) {
    assertEquals(written, french.size(bytes));
  }
}
