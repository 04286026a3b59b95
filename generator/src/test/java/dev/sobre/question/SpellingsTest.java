package dev.sobre.question;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sobre.course.Accepted;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is listed for LMSs that compare letter by letter. */
class SpellingsTest {

  @Test
  void accentsMayBeLeftOut() {
    assertEquals(
        List.of(
            "réédité", "réédite", "réedité", "réedite", "reédité", "reédite", "reedité", "reedite"),
        spellings("réédité", false));
    assertEquals(List.of("œuf", "oeuf"), spellings("œuf", false));
    assertEquals(List.of("réédité"), spellings("réédité", true));
  }

  @Test
  void ofManyAccentsAllOrNoneMayBeLeftOut() {
    assertEquals(List.of("ééééé", "eeeee"), spellings("ééééé", false));
  }

  @Test
  void bothApostrophesAreTaken() {
    assertEquals(List.of("l'eau", "l’eau"), spellings("l'eau", true));
    assertEquals(List.of("l’eau", "l'eau"), spellings(" l’eau ", true));
  }

  @Test
  void lettersWithAccentsOfTheirOwnAreComposed() {
    assertEquals(List.of("\u00E9", "e"), spellings("e\u0301", false));
  }

  private static List<String> spellings(String form, boolean accents) {
    return Spellings.of(new Accepted(List.of(form), false, accents));
  }

  @Test
  void numbersWithinTheToleranceAreListed() {
    assertEquals(
        List.of("2", "2.0", "2,0", "1.9", "1,9", "2.1", "2,1"), forms("2", "0.1").get().forms());
    assertEquals(List.of("12"), forms("12", "0").get().forms());
    assertEquals(List.of("12.5", "12,5"), forms("12.50", "0").get().forms());
    assertEquals(1, forms("2.0", "0.10").get().decimals());
  }

  @Test
  void aLongListIsNone() {
    assertEquals(Optional.empty(), forms("4000", "200"));
    assertEquals(51, forms("4000", "25").get().forms().size());
  }

  private static Optional<NumberForms> forms(String answer, String tolerance) {
    return NumberForms.of(new BigDecimal(answer), new BigDecimal(tolerance));
  }
}
