package dev.sobre.font;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StyledFeaturesTest {

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '|',
      value = {
        "|p { font-feature-settings: 'ss01', \"dlig\" 1; }|, |[dlig, ss01]|",
        "|table { font-variant-numeric: tabular-nums lining-nums }|, |[lnum, tnum]|",
        "|h2 { font: small-caps 1rem Blocks, serif }|, |[smcp]|",
        "|h2 { font-variant-caps: all-small-caps; color: red }|, |[c2sc, smcp]|",
        "|sup { font-variant-position: super; }|, |[sups]|",
        "|p { font-family: Super; vertical-align: super }|, |[]|",
      })
  void aStyleSheetTellsWhatItNeeds(String css, String features) {
    assertEquals(features, StyledFeatures.of(css).toString());
  }
}
