package dev.sobre.course;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ColourTest {

  /** Figures of the contrast checkers that people know. */
  @ParameterizedTest
  @CsvSource({
    "#000, #fff, 21.00",
    "#767676, #fff, 4.54",
    "#777777, #ffffff, 4.47",
    "#0000ff, #ffffff, 8.59",
    "#ff0000, #ffffff, 3.99",
    "#123456, #123456, 1.00"
  })
  void contrastIsThatOfWcag(String front, String back, String ratio) {
    Colour one = Colour.parse(front).orElseThrow();
    Colour two = Colour.parse(back).orElseThrow();
    assertEquals(Double.parseDouble(ratio), one.contrast(two), 0.01);
    assertEquals(one.contrast(two), two.contrast(one));
  }

  @Test
  void threeDigitsStandForSix() {
    assertEquals(Colour.parse("#0Af"), Colour.parse("#00aaFF"));
    assertEquals("#00aaff", Colour.parse("#0Af").orElseThrow().toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "#", "#12", "#1234", "#12345678", "0b5d43", "green", "#gggggg", "#fff "})
  void anythingElseIsNoColour(String written) {
    assertEquals(Optional.empty(), Colour.parse(written));
  }
}
