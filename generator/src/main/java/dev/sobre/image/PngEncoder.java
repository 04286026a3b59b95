package dev.sobre.image;

import com.jcraft.jzlib.Deflater;
import com.jcraft.jzlib.DeflaterOutputStream;
import com.jcraft.jzlib.JZlib;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;

/**
 * Writes PNG (third edition) in Java, so that every machine writes the same bytes; that of the
 * platform compresses with the library of the system. Holds pixels and nothing else.
 */
final class PngEncoder {

  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
  private static final int MOST_COLOURS = 256;
  private static final int INDEXED = 3;

  private PngEncoder() {}

  /** Whether a palette holds all colours. */
  static boolean fewColours(Pixels pixels) {
    return palette(pixels).size() <= MOST_COLOURS;
  }

  static byte[] encode(Pixels pixels) {
    TreeMap<Integer, Integer> palette = palette(pixels);
    return palette.size() <= MOST_COLOURS ? indexed(pixels, palette) : full(pixels);
  }

  /** The place of each colour, those with transparency first; stops once there are too many. */
  private static TreeMap<Integer, Integer> palette(Pixels pixels) {
    TreeMap<Integer, Integer> palette = new TreeMap<>(Integer::compareUnsigned);
    for (int pixel : pixels.argb()) {
      palette.put(pixel, 0);
      if (palette.size() > MOST_COLOURS) {
        return palette;
      }
    }
    int place = 0;
    for (Map.Entry<Integer, Integer> colour : palette.entrySet()) {
      colour.setValue(place++);
    }
    return palette;
  }

  private static byte[] indexed(Pixels pixels, TreeMap<Integer, Integer> palette) {
    int depth = palette.size() <= 2 ? 1 : palette.size() <= 4 ? 2 : palette.size() <= 16 ? 4 : 8;
    int rowBytes = (pixels.width() * depth + 7) / 8;
    byte[] rows = new byte[(rowBytes + 1) * pixels.height()];
    for (int y = 0; y < pixels.height(); y++) {
      int start = y * (rowBytes + 1) + 1;
      for (int x = 0; x < pixels.width(); x++) {
        int place = palette.get(pixels.argb()[y * pixels.width() + x]);
        int bit = x * depth;
        rows[start + bit / 8] |= (byte) (place << 8 - depth - bit % 8);
      }
    }
    byte[] colours = new byte[palette.size() * 3];
    byte[] alphas = new byte[(int) palette.keySet().stream().filter(c -> c >>> 24 < 255).count()];
    palette.forEach(
        (colour, place) -> {
          colours[place * 3] = (byte) (colour >>> 16);
          colours[place * 3 + 1] = (byte) (colour >>> 8);
          colours[place * 3 + 2] = (byte) (int) colour;
          if (place < alphas.length) {
            alphas[place] = (byte) (colour >>> 24);
          }
        });
    return file(pixels, depth, INDEXED, colours, alphas, rows);
  }

  private static byte[] full(Pixels pixels) {
    boolean opaque = pixels.opaque();
    int channels = opaque ? 3 : 4;
    int rowBytes = pixels.width() * channels;
    byte[] rows = new byte[(rowBytes + 1) * pixels.height()];
    byte[] above = new byte[rowBytes];
    for (int y = 0; y < pixels.height(); y++) {
      byte[] row = new byte[rowBytes];
      for (int x = 0; x < pixels.width(); x++) {
        int pixel = pixels.argb()[y * pixels.width() + x];
        row[x * channels] = (byte) (pixel >>> 16);
        row[x * channels + 1] = (byte) (pixel >>> 8);
        row[x * channels + 2] = (byte) pixel;
        if (!opaque) {
          row[x * channels + 3] = (byte) (pixel >>> 24);
        }
      }
      filter(row, above, channels, rows, y * (rowBytes + 1));
      above = row;
    }
    return file(pixels, 8, opaque ? 2 : 6, new byte[0], new byte[0], rows);
  }

  /** Each row with the filter whose differences are smallest (section 12.7). */
  private static void filter(byte[] row, byte[] above, int channels, byte[] to, int at) {
    long least = Long.MAX_VALUE;
    for (int type = 0; type <= 4; type++) {
      byte[] tried = new byte[row.length];
      long sum = 0;
      for (int i = 0; i < row.length; i++) {
        int left = i < channels ? 0 : row[i - channels] & 0xFF;
        int up = above[i] & 0xFF;
        int corner = i < channels ? 0 : above[i - channels] & 0xFF;
        tried[i] = (byte) (row[i] - predicted(type, left, up, corner));
        sum += Math.abs(tried[i]);
      }
      if (sum < least) {
        least = sum;
        to[at] = (byte) type;
        System.arraycopy(tried, 0, to, at + 1, row.length);
      }
    }
  }

  private static int predicted(int type, int left, int up, int corner) {
    return switch (type) {
      case 1 -> left;
      case 2 -> up;
      case 3 -> (left + up) / 2;
      case 4 -> {
        int guess = left + up - corner;
        int toLeft = Math.abs(guess - left);
        int toUp = Math.abs(guess - up);
        int toCorner = Math.abs(guess - corner);
        yield toLeft <= toUp && toLeft <= toCorner ? left : toUp <= toCorner ? up : corner;
      }
      default -> 0;
    };
  }

  private static byte[] file(
      Pixels pixels, int depth, int type, byte[] colours, byte[] alphas, byte[] rows) {
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      bytes.write(SIGNATURE);
      DataOutputStream out = new DataOutputStream(bytes);
      ByteArrayOutputStream head = new ByteArrayOutputStream();
      DataOutputStream header = new DataOutputStream(head);
      header.writeInt(pixels.width());
      header.writeInt(pixels.height());
      header.write(new byte[] {(byte) depth, (byte) type, 0, 0, 0});
      chunk(out, "IHDR", head.toByteArray());
      if (colours.length > 0) {
        chunk(out, "PLTE", colours);
      }
      if (alphas.length > 0) {
        chunk(out, "tRNS", alphas);
      }
      chunk(out, "IDAT", deflated(rows));
      chunk(out, "IEND", new byte[0]);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] deflated(byte[] rows) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Deflater deflater = new Deflater(JZlib.Z_BEST_COMPRESSION, 15, false);
    try (DeflaterOutputStream stream = new DeflaterOutputStream(out, deflater)) {
      stream.write(rows);
    }
    return out.toByteArray();
  }

  private static void chunk(DataOutputStream out, String type, byte[] body) throws IOException {
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    CRC32 crc = new CRC32();
    crc.update(name);
    crc.update(body);
    out.writeInt(body.length);
    out.write(name);
    out.write(body);
    out.writeInt((int) crc.getValue());
  }
}
