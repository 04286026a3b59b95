package dev.sobre.font;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Writes WOFF 2.0 (W3C Recommendation): the tables of a font, the outlines shortened, in brotli.
 */
final class Woff2 {

  static final int HEAD_SIZE = 48;
  private static final int SIGNATURE = 0x774F4632;

  /** Tags that the format writes as a number (5.2, in this order). */
  private static final List<String> KNOWN =
      List.of(
          "cmap", "head", "hhea", "hmtx", "maxp", "name", "OS/2", "post", "cvt ", "fpgm", "glyf",
          "loca", "prep", "CFF ", "VORG", "EBDT", "EBLC", "gasp", "hdmx", "kern", "LTSH", "PCLT",
          "VDMX", "vhea", "vmtx", "BASE", "GDEF", "GPOS", "GSUB", "EBSC", "JSTF", "MATH", "CBDT",
          "CBLC", "COLR", "CPAL", "SVG ", "sbix", "acnt", "avar", "bdat", "bloc", "bsln", "cvar",
          "fdsc", "feat", "fmtx", "fvar", "gvar", "hsty", "just", "lcar", "mort", "morx", "opbd",
          "prop", "trak", "Zapf", "Silf", "Glat", "Gloc", "Feat", "Sill");

  private static final int UNKNOWN = 63;

  /** In {@code head}, that the font went through a lossless conversion (5.4). */
  private static final int FLAGS = 16;

  private static final int CONVERTED = 1 << 11;

  private final FontWorkshop.Compression brotli;

  Woff2(FontWorkshop.Compression brotli) {
    this.brotli = brotli;
  }

  /**
   * @throws FontException when the outlines cannot be read
   * @throws IOException when there is no brotli
   */
  byte[] packed(FontFile font) throws FontException, IOException {
    SortedMap<String, byte[]> tables = new TreeMap<>();
    int fontSize = 12;
    for (Map.Entry<String, ByteBuffer> table : font.tables().entrySet()) {
      if (!table.getKey().equals("DSIG")) {
        byte[] bytes = new byte[table.getValue().limit()];
        table.getValue().get(0, bytes);
        tables.put(table.getKey(), bytes);
        fontSize += 16 + (bytes.length + 3 & ~3);
      }
    }
    ByteBuffer head = ByteBuffer.wrap(tables.get("head"));
    head.putShort(FLAGS, (short) (head.getShort(FLAGS) | CONVERTED));
    ByteArrayOutputStream directory = new ByteArrayOutputStream();
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    for (Map.Entry<String, byte[]> table : tables.entrySet()) {
      String tag = table.getKey();
      byte[] bytes = table.getValue();
      int known = KNOWN.indexOf(tag);
      directory.write(known < 0 ? UNKNOWN : known);
      if (known < 0) {
        tag.chars().forEach(directory::write);
      }
      writeBase128(directory, bytes.length);
      if (tag.equals("glyf")) {
        byte[] outlines = Outlines.of(tables);
        writeBase128(directory, outlines.length);
        content.writeBytes(outlines);
      } else if (tag.equals("loca")) {
        writeBase128(directory, 0);
      } else {
        content.writeBytes(bytes);
      }
    }
    byte[] compressed = brotli.compressed(content.toByteArray());
    int size = HEAD_SIZE + directory.size() + compressed.length;
    ByteBuffer out = ByteBuffer.allocate(size + 3 & ~3);
    out.putInt(SIGNATURE).putInt(font.flavour()).putInt(out.capacity());
    out.putShort((short) tables.size()).putShort((short) 0);
    out.putInt(fontSize).putInt(compressed.length);
    out.position(HEAD_SIZE);
    out.put(directory.toByteArray()).put(compressed);
    return out.array();
  }

  /** A number in as few bytes of seven bits as it needs (UIntBase128, 4.2). */
  private static void writeBase128(ByteArrayOutputStream out, int value) {
    for (int shift = 28; shift > 0; shift -= 7) {
      if (value >>> shift != 0) {
        out.write(value >>> shift & 0x7F | 0x80);
      }
    }
    out.write(value & 0x7F);
  }
}
