package dev.sobre.font;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A font of TrueType or OpenType (ISO/IEC 14496-22): its tables, and what they say.
 *
 * @param flavour the first four bytes
 * @param tables by tag
 */
record FontFile(int flavour, SortedMap<String, ByteBuffer> tables) {

  private static final int TRUE_TYPE = 0x00010000;
  private static final int APPLE = 0x74727565;
  private static final int CFF = 0x4F54544F;
  private static final int COLLECTION = 0x74746366;
  private static final int WOFF = 0x774F4646;
  private static final int WOFF2 = 0x774F4632;

  private static final int HEAD_SIZE = 12;
  private static final int ENTRY_SIZE = 16;
  private static final int FS_TYPE = 8;

  /** A platform whose numbers are not those of Unicode. */
  private static final int MACINTOSH = 1;

  private static final int LAST_CHARACTER = 0x10FFFF;

  FontFile {
    tables = Collections.unmodifiableSortedMap(new TreeMap<>(tables));
  }

  /**
   * @throws FontException when the bytes are no such font, or not whole
   */
  static FontFile read(byte[] bytes) throws FontException {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    try {
      int flavour = in.getInt(0);
      switch (flavour) {
        case TRUE_TYPE, APPLE, CFF -> {
          // These are read.
        }
        case COLLECTION -> throw new FontException("it is a collection of several fonts");
        case WOFF, WOFF2 -> throw new FontException("it is packed for the web already");
        default -> throw new FontException("it is no font of TrueType or OpenType");
      }
      SortedMap<String, ByteBuffer> tables = new TreeMap<>();
      for (int i = 0; i < in.getShort(4); i++) {
        int entry = HEAD_SIZE + ENTRY_SIZE * i;
        String tag = new String(bytes, entry, 4, StandardCharsets.ISO_8859_1);
        tables.put(tag, in.slice(in.getInt(entry + 8), in.getInt(entry + 12)));
      }
      FontFile font = new FontFile(flavour, tables);
      for (String needed : List.of("cmap", "head", "maxp")) {
        font.table(needed);
      }
      return font;
    } catch (IndexOutOfBoundsException e) {
      throw new FontException("it is no font of TrueType or OpenType, or not the whole of it");
    }
  }

  /** Checks that bytes are a font in WOFF 2.0, the whole of it. */
  static void requireWoff2(byte[] bytes) throws FontException {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    if (bytes.length < Woff2.HEAD_SIZE || in.getInt(0) != WOFF2 || in.getInt(8) != bytes.length) {
      throw new FontException("it is no font in WOFF2, or not the whole of it");
    }
  }

  private ByteBuffer table(String tag) throws FontException {
    ByteBuffer table = tables.get(tag);
    if (table == null) {
      throw new FontException("it has no table " + tag);
    }
    return table;
  }

  /** The flags {@code fsType} of the table {@code OS/2}: what its maker lets others do. */
  int licence() {
    ByteBuffer metrics = tables.get("OS/2");
    return metrics == null || metrics.limit() < FS_TYPE + 2 ? 0 : metrics.getShort(FS_TYPE);
  }

  /**
   * The characters that it has signs for.
   *
   * @throws FontException when its table {@code cmap} cannot be read
   */
  BitSet characters() throws FontException {
    ByteBuffer map = table("cmap");
    BitSet characters = new BitSet();
    try {
      for (int i = 0; i < map.getShort(2); i++) {
        if (map.getShort(4 + 8 * i) == MACINTOSH) {
          continue;
        }
        int start = map.getInt(4 + 8 * i + 4);
        int format = map.getShort(start);
        if (format == 4) {
          addSegments(map, start, characters);
        } else if (format == 12) {
          addGroups(map, start, characters);
        }
      }
    } catch (IndexOutOfBoundsException e) {
      throw new FontException("its table cmap is damaged");
    }
    return characters;
  }

  private static void addSegments(ByteBuffer map, int start, BitSet characters) {
    int count = unsigned(map, start + 6) / 2;
    for (int i = 0; i < count; i++) {
      int ends = start + 14 + 2 * i;
      int starts = ends + 2 * count + 2;
      int delta = unsigned(map, starts + 2 * count);
      int ranges = starts + 4 * count;
      int range = unsigned(map, ranges);
      for (int c = unsigned(map, starts); c <= unsigned(map, ends) && c != 0xFFFF; c++) {
        int glyph = c;
        if (range != 0) {
          glyph = unsigned(map, ranges + range + 2 * (c - unsigned(map, starts)));
        }
        boolean missing = range != 0 && glyph == 0 || (glyph + delta & 0xFFFF) == 0;
        characters.set(c, characters.get(c) || !missing);
      }
    }
  }

  private static void addGroups(ByteBuffer map, int start, BitSet characters) {
    int count = map.getInt(start + 12);
    for (int i = 0; i < count; i++) {
      int group = start + 16 + 12 * i;
      int first = map.getInt(group);
      int last = map.getInt(group + 4);
      if (first < 0 || last < first || last > LAST_CHARACTER) {
        throw new IndexOutOfBoundsException();
      }
      characters.set(first + (map.getInt(group + 8) == 0 ? 1 : 0), last + 1);
    }
  }

  private static int unsigned(ByteBuffer map, int at) {
    return Short.toUnsignedInt(map.getShort(at));
  }
}
