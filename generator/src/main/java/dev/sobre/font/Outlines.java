package dev.sobre.font;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Map;

/**
 * The table {@code glyf} as WOFF 2.0 writes it (5.1): numbers of one kind together, points as the
 * way from the last one, and no box around a sign that its points tell.
 */
final class Outlines {

  /** Of the flags of a point in {@code glyf}. */
  private static final int ON_CURVE = 1;

  private static final int SHORT_X = 2;
  private static final int SHORT_Y = 4;
  private static final int REPEAT = 8;
  private static final int SAME_X = 16;
  private static final int SAME_Y = 32;
  private static final int OVERLAPS = 64;

  /** Of the flags of a part of a sign. */
  private static final int WORDS = 1;

  private static final int SCALE = 8;
  private static final int MORE = 32;
  private static final int TWO_SCALES = 64;
  private static final int MATRIX = 128;
  private static final int INSTRUCTIONS = 256;

  private static final int BOX = 8;

  private final ByteArrayOutputStream contours = new ByteArrayOutputStream();
  private final ByteArrayOutputStream counts = new ByteArrayOutputStream();
  private final ByteArrayOutputStream flags = new ByteArrayOutputStream();
  private final ByteArrayOutputStream points = new ByteArrayOutputStream();
  private final ByteArrayOutputStream parts = new ByteArrayOutputStream();
  private final ByteArrayOutputStream boxes = new ByteArrayOutputStream();
  private final ByteArrayOutputStream instructions = new ByteArrayOutputStream();
  private final byte[] boxed;
  private final byte[] overlapping;
  private boolean overlaps;

  private Outlines(int glyphs) {
    boxed = new byte[(glyphs + 31) / 32 * 4];
    overlapping = new byte[(glyphs + 7) / 8];
  }

  /**
   * @param tables of a font with outlines of TrueType, by tag
   * @throws FontException when they do not fit together
   */
  static byte[] of(Map<String, byte[]> tables) throws FontException {
    try {
      ByteBuffer places = ByteBuffer.wrap(tables.get("loca"));
      boolean wide = ByteBuffer.wrap(tables.get("head")).getShort(50) != 0;
      int glyphs = Short.toUnsignedInt(ByteBuffer.wrap(tables.get("maxp")).getShort(4));
      Outlines outlines = new Outlines(glyphs);
      for (int i = 0; i < glyphs; i++) {
        int start = place(places, wide, i);
        ByteBuffer all = ByteBuffer.wrap(tables.get("glyf"));
        outlines.add(i, all.slice(start, place(places, wide, i + 1) - start));
      }
      return outlines.written(glyphs, wide);
    } catch (RuntimeException e) {
      throw new FontException("its outlines are damaged");
    }
  }

  private static int place(ByteBuffer places, boolean wide, int glyph) {
    return wide ? places.getInt(4 * glyph) : 2 * Short.toUnsignedInt(places.getShort(2 * glyph));
  }

  private byte[] written(int glyphs, boolean wide) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    writeShort(out, 0);
    writeShort(out, overlaps ? 1 : 0);
    writeShort(out, glyphs);
    writeShort(out, wide ? 1 : 0);
    for (int size :
        new int[] {
          contours.size(),
          counts.size(),
          flags.size(),
          points.size(),
          parts.size(),
          boxed.length + boxes.size(),
          instructions.size()
        }) {
      writeShort(out, size >>> 16);
      writeShort(out, size);
    }
    out.writeBytes(contours.toByteArray());
    out.writeBytes(counts.toByteArray());
    out.writeBytes(flags.toByteArray());
    out.writeBytes(points.toByteArray());
    out.writeBytes(parts.toByteArray());
    out.writeBytes(boxed);
    out.writeBytes(boxes.toByteArray());
    out.writeBytes(instructions.toByteArray());
    if (overlaps) {
      out.writeBytes(overlapping);
    }
    return out.toByteArray();
  }

  private void add(int number, ByteBuffer glyph) {
    if (glyph.limit() == 0) {
      writeShort(contours, 0);
      return;
    }
    int count = glyph.getShort(0);
    writeShort(contours, count);
    glyph.position(2 + BOX);
    if (count < 0) {
      addParts(glyph);
      addBox(number, glyph);
    } else if (count > 0) {
      addPoints(number, glyph, count);
    } else {
      throw new IllegalArgumentException("a sign without contours has no bytes");
    }
  }

  private void addBox(int number, ByteBuffer glyph) {
    boxed[number >> 3] |= (byte) (0x80 >> (number & 7));
    boxes.write(glyph.array(), glyph.arrayOffset() + 2, BOX);
  }

  private void addParts(ByteBuffer glyph) {
    int start = glyph.position();
    int flag;
    boolean instructed = false;
    do {
      flag = glyph.getShort();
      instructed |= (flag & INSTRUCTIONS) != 0;
      int scales =
          (flag & SCALE) != 0 ? 2 : (flag & TWO_SCALES) != 0 ? 4 : (flag & MATRIX) != 0 ? 8 : 0;
      glyph.position(glyph.position() + 2 + ((flag & WORDS) != 0 ? 4 : 2) + scales);
    } while ((flag & MORE) != 0);
    parts.write(glyph.array(), glyph.arrayOffset() + start, glyph.position() - start);
    if (instructed) {
      int length = Short.toUnsignedInt(glyph.getShort());
      addInstructions(glyph, glyph.position(), length);
    }
  }

  private void addInstructions(ByteBuffer glyph, int start, int length) {
    write255(points, length);
    instructions.write(glyph.array(), glyph.arrayOffset() + start, length);
  }

  private void addPoints(int number, ByteBuffer glyph, int count) {
    int last = -1;
    for (int i = 0; i < count; i++) {
      int end = Short.toUnsignedInt(glyph.getShort());
      write255(counts, end - last);
      last = end;
    }
    int length = Short.toUnsignedInt(glyph.getShort());
    int code = glyph.position();
    glyph.position(code + length);
    int[] kinds = new int[last + 1];
    for (int i = 0; i < kinds.length; i++) {
      kinds[i] = Byte.toUnsignedInt(glyph.get());
      if ((kinds[i] & REPEAT) != 0) {
        int repeated = kinds[i];
        for (int more = Byte.toUnsignedInt(glyph.get()); more > 0; more--) {
          kinds[++i] = repeated;
        }
      }
    }
    if ((kinds[0] & OVERLAPS) != 0) {
      overlaps = true;
      overlapping[number >> 3] |= (byte) (0x80 >> (number & 7));
    }
    int[] xs = steps(glyph, kinds, SHORT_X, SAME_X);
    int[] ys = steps(glyph, kinds, SHORT_Y, SAME_Y);
    for (int i = 0; i < kinds.length; i++) {
      addPoint((kinds[i] & ON_CURVE) != 0, xs[i], ys[i]);
    }
    addInstructions(glyph, code, length);
    int[] box = {least(xs), least(ys), most(xs), most(ys)};
    for (int i = 0; i < box.length; i++) {
      if (glyph.getShort(2 + 2 * i) != box[i]) {
        addBox(number, glyph);
        return;
      }
    }
  }

  private static int[] steps(ByteBuffer glyph, int[] kinds, int isShort, int same) {
    int[] steps = new int[kinds.length];
    for (int i = 0; i < steps.length; i++) {
      if ((kinds[i] & isShort) != 0) {
        int step = Byte.toUnsignedInt(glyph.get());
        steps[i] = (kinds[i] & same) != 0 ? step : -step;
      } else if ((kinds[i] & same) == 0) {
        steps[i] = glyph.getShort();
      }
    }
    return steps;
  }

  private static int least(int[] steps) {
    int at = steps[0];
    int least = at;
    for (int i = 1; i < steps.length; i++) {
      at += steps[i];
      least = Math.min(least, at);
    }
    return least;
  }

  private static int most(int[] steps) {
    int at = steps[0];
    int most = at;
    for (int i = 1; i < steps.length; i++) {
      at += steps[i];
      most = Math.max(most, at);
    }
    return most;
  }

  /** The flag tells how many bytes follow, what is added to them, and both signs (5.2). */
  private void addPoint(boolean onCurve, int x, int y) {
    int kind = onCurve ? 0 : 128;
    int wide = Math.abs(x);
    int high = Math.abs(y);
    int signX = x < 0 ? 0 : 1;
    int signs = signX + (y < 0 ? 0 : 2);
    if (x == 0 && high < 1280) {
      flags.write(kind + (high >> 8 << 1) + (y < 0 ? 0 : 1));
      points.write(high);
    } else if (y == 0 && wide < 1280) {
      flags.write(kind + 10 + (wide >> 8 << 1) + signX);
      points.write(wide);
    } else if (wide < 65 && high < 65) {
      flags.write(kind + 20 + (wide - 1 & 0x30) + ((high - 1 & 0x30) >> 2) + signs);
      points.write((wide - 1 & 0xF) << 4 | high - 1 & 0xF);
    } else if (wide < 769 && high < 769) {
      flags.write(kind + 84 + 12 * (wide - 1 >> 8) + (high - 1 >> 8 << 2) + signs);
      points.write(wide - 1);
      points.write(high - 1);
    } else if (wide < 4096 && high < 4096) {
      flags.write(kind + 120 + signs);
      points.write(wide >> 4);
      points.write((wide & 0xF) << 4 | high >> 8);
      points.write(high);
    } else {
      flags.write(kind + 124 + signs);
      writeShort(points, wide);
      writeShort(points, high);
    }
  }

  private static void writeShort(ByteArrayOutputStream out, int value) {
    out.write(value >> 8);
    out.write(value);
  }

  /** A number of 16 bits, in one byte if it is small (255UInt16, 4.2). */
  private static void write255(ByteArrayOutputStream out, int value) {
    if (value < 253) {
      out.write(value);
    } else if (value < 506) {
      out.write(255);
      out.write(value - 253);
    } else if (value < 762) {
      out.write(254);
      out.write(value - 506);
    } else {
      out.write(253);
      writeShort(out, value);
    }
  }
}
