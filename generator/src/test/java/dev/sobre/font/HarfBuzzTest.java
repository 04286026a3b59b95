package dev.sobre.font;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sobre.source.KeptResults;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HexFormat;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class HarfBuzzTest {

  private static HarfBuzz harfBuzz;

  @BeforeAll
  static void load() throws IOException {
    harfBuzz = new HarfBuzz();
  }

  private static BitSet characters(String text) {
    BitSet characters = new BitSet();
    text.codePoints().forEach(characters::set);
    return characters;
  }

  private static FontFile subset(String text, Set<String> features)
      throws IOException, FontException {
    return FontFile.read(harfBuzz.subset(BlocksFont.bytes(), characters(text), features));
  }

  private static int glyphs(FontFile font) {
    return font.tables().get("maxp").getShort(4);
  }

  @Test
  void itHasTheCharactersThatAreAskedForAndNoOthers() throws IOException, FontException {
    FontFile font = subset("bonjour é ж", Set.of());
    assertEquals(characters("bonjour é"), font.characters());
    // The sign for none, the accent of é and its letter e.
    assertEquals(characters("bonjour é").cardinality() + 3, glyphs(font));
  }

  @Test
  void aLigatureComesWithItsLettersAndItsRule() throws IOException, FontException {
    FontFile both = subset("fi", Set.of());
    assertEquals(4, glyphs(both), "none, f, i, fi");
    assertTrue(both.tables().containsKey("GSUB"));
    FontFile one = subset("f", Set.of());
    assertEquals(2, glyphs(one));
  }

  @Test
  void kerningComesWithItsPair() throws IOException, FontException {
    int pair = subset("AV", Set.of()).tables().get("GPOS").limit();
    int none = subset("Ab", Set.of()).tables().get("GPOS").limit();
    assertTrue(pair > none, pair + " > " + none);
  }

  @Test
  void aFeatureIsKeptOnRequest() throws IOException, FontException {
    assertEquals(2, glyphs(subset("a", Set.of())));
    assertEquals(3, glyphs(subset("a", Set.of("smcp"))));
  }

  @Test
  void theLicenceStaysInIt() throws IOException, FontException {
    byte[] names = subset("a", Set.of()).tables().get("name").array();
    String all = new String(names, StandardCharsets.UTF_16BE);
    String shifted = new String(names, 1, names.length - 1, StandardCharsets.UTF_16BE);
    String licence = "Apache License 2.0";
    assertTrue(all.contains(licence) || shifted.contains(licence));
  }

  @Test
  void theSameInputGivesTheSameBytes() throws IOException, FontException {
    byte[] first = harfBuzz.subset(BlocksFont.bytes(), characters("bonjour"), Set.of());
    harfBuzz.subset(BlocksFont.bytes(), characters("adieu"), Set.of());
    byte[] again = harfBuzz.subset(BlocksFont.bytes(), characters("bonjour"), Set.of());
    byte[] other = new HarfBuzz().subset(BlocksFont.bytes(), characters("bonjour"), Set.of());
    assertArrayEquals(first, again);
    assertArrayEquals(first, other);
  }

  @Test
  void whatIsNoFontIsSaidToBeDamaged() throws IOException {
    byte[] font = BlocksFont.bytes();
    byte[] text = "no font at all".getBytes(StandardCharsets.UTF_8);
    assertThrows(FontException.class, () -> harfBuzz.subset(text, characters("a"), Set.of()));
    assertThrows(
        FontException.class,
        () -> harfBuzz.subset(Arrays.copyOf(font, 40), characters("a"), Set.of()));
  }

  /** Whatever stands in the tables, there is a font or a word to its author, and nothing else. */
  @Test
  void damageEndsInAFontOrAnError() throws IOException {
    byte[] font = BlocksFont.bytes();
    Random random = new Random(58);
    int made = 0;
    for (int i = 0; i < 40; i++) {
      byte[] damaged = font.clone();
      for (int j = 0; j < 40; j++) {
        damaged[300 + random.nextInt(font.length - 300)] = (byte) random.nextInt();
      }
      try {
        byte[] subset = harfBuzz.subset(damaged, characters("bonjour é fi"), Set.of());
        new Woff2(bytes -> bytes).packed(FontFile.read(subset));
        made++;
      } catch (FontException e) {
        assertFalse(e.getMessage().isEmpty());
      }
    }
    assertTrue(made > 0, "some damage is not seen");
  }

  @Test
  void theModuleIsTheOneThatItsLicenceNames() throws IOException {
    try (InputStream module = HarfBuzz.class.getResourceAsStream("/font/harfbuzz-subset.wasm");
        InputStream licence = HarfBuzz.class.getResourceAsStream("/font/LICENSE.txt")) {
      String digest = HexFormat.of().formatHex(KeptResults.sha256(module.readAllBytes()));
      String text = new String(licence.readAllBytes(), StandardCharsets.UTF_8);
      assertTrue(text.contains("SHA-256 " + digest), digest);
    }
  }
}
