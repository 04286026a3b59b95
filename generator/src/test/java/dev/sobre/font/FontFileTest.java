package dev.sobre.font;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FontFileTest {

  @Test
  void itTellsItsCharacters() throws IOException, FontException {
    BitSet characters = FontFile.read(BlocksFont.bytes()).characters();
    for (int character : "az09 é’\u4E00\u4E3F".codePoints().toArray()) {
      assertTrue(characters.get(character), Character.toString(character));
    }
    for (int character : "èж\u4E40\uFFFF".codePoints().toArray()) {
      assertFalse(characters.get(character), Character.toString(character));
    }
  }

  @Test
  void itTellsItsLicence() throws IOException, FontException {
    assertEquals(0, FontFile.read(BlocksFont.bytes()).licence());
  }

  @Test
  void aPartOfAFontIsRefused() throws IOException {
    byte[] font = BlocksFont.bytes();
    for (int length = 0; length < font.length - 64; length += 7) {
      byte[] part = Arrays.copyOf(font, length);
      assertThrows(FontException.class, () -> FontFile.read(part).characters(), length + " bytes");
    }
  }

  /** Whatever stands in a file, it is read or refused, and nothing else. */
  @Test
  void damageIsRefusedOrNotSeen() throws IOException {
    byte[] font = BlocksFont.bytes();
    Random random = new Random(58);
    int refused = 0;
    for (int i = 0; i < 2000; i++) {
      byte[] damaged = font.clone();
      for (int j = 0; j < 20; j++) {
        damaged[random.nextInt(400)] = (byte) random.nextInt();
      }
      try {
        FontFile.read(damaged).characters();
      } catch (FontException e) {
        refused++;
      }
    }
    assertTrue(refused > 1000, refused + " of 2000");
  }
}
