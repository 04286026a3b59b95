package dev.sobre.font;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sobre.site.Brotli;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class Woff2Test {

  private static byte[] packed(FontFile font) throws IOException, FontException {
    return new Woff2(bytes -> new Brotli().compressed(bytes)).packed(font);
  }

  @Test
  void theHeadTellsWhatFollows() throws IOException, FontException {
    FontFile font = FontFile.read(BlocksFont.bytes());
    byte[] bytes = packed(font);
    FontFile.requireWoff2(bytes);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    assertEquals(font.flavour(), in.getInt(4));
    assertEquals(bytes.length, in.getInt(8));
    assertEquals(font.tables().size(), in.getShort(12));
    assertEquals(BlocksFont.bytes().length, in.getInt(16), "the size of the font as it was");
    assertEquals(0, bytes.length % 4);
  }

  @Test
  void outlinesAreShorterThanTheirTable() throws IOException, FontException {
    FontFile font = FontFile.read(BlocksFont.bytes());
    TreeMap<String, byte[]> tables = new TreeMap<>();
    font.tables()
        .forEach(
            (tag, table) -> {
              byte[] bytes = new byte[table.limit()];
              table.get(0, bytes);
              tables.put(tag, bytes);
            });
    byte[] outlines = Outlines.of(tables);
    ByteBuffer in = ByteBuffer.wrap(outlines);
    assertEquals(font.tables().get("maxp").getShort(4), in.getShort(4));
    int sum = 36;
    for (int stream = 0; stream < 7; stream++) {
      sum += in.getInt(8 + 4 * stream);
    }
    assertEquals(outlines.length, sum, "the streams fill it");
    assertTrue(outlines.length + 2 * 160 < tables.get("glyf").length + tables.get("loca").length);
    tables.put("glyf", Arrays.copyOf(tables.get("glyf"), 500));
    assertThrows(FontException.class, () -> Outlines.of(tables));
  }
}
