package dev.sobre.image;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.InflaterInputStream;

/**
 * What the file of an image says before its pixels.
 *
 * @param format by its first bytes, whatever its name
 * @param width in pixels as stored, before it is turned
 * @param height in pixels as stored
 * @param orientation 1 to 8 (Exif 2.32, tag 274)
 * @param profile ICC profile of a PNG or WebP; that of a JPEG is read with its pixels
 * @param moving whether it has frames
 * @param inks number of colour components of a JPEG; 4 are for printers
 */
public record ImageHead(
    ImageFormat format,
    int width,
    int height,
    int orientation,
    Optional<byte[]> profile,
    boolean moving,
    int inks) {

  private static final int MOST_PROFILE = 4_000_000;

  /** Beyond this, what looks like a size is damage. */
  private static final int LONGEST = 100_000;

  private static final int ORIENTATION = 0x0112;

  /** Width as people see it, once the image is turned as its file says. */
  public int shownWidth() {
    return orientation >= 5 ? height : width;
  }

  /** Height as people see it. */
  public int shownHeight() {
    return orientation >= 5 ? width : height;
  }

  /** The head of a PNG, JPEG or WebP; empty for any other bytes, and where it is torn. */
  public static Optional<ImageHead> of(byte[] bytes) {
    try {
      if (text(bytes, 1, 3).equals("PNG")) {
        return sound(png(bytes));
      }
      if (text(bytes, 0, 4).equals("RIFF") && text(bytes, 8, 4).equals("WEBP")) {
        return sound(webp(bytes));
      }
      return bytes.length > 2 && (bytes[0] & 0xFF) == 0xFF && (bytes[1] & 0xFF) == 0xD8
          ? sound(jpeg(bytes))
          : Optional.empty();
    } catch (IndexOutOfBoundsException | IllegalArgumentException torn) {
      return Optional.empty();
    }
  }

  private static Optional<ImageHead> sound(ImageHead head) {
    boolean sized = head.width > 0 && head.height > 0;
    return sized && Math.max(head.width, head.height) <= LONGEST
        ? Optional.of(head)
        : Optional.empty();
  }

  /** PNG (third edition), section 5. */
  private static ImageHead png(byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    int width = in.getInt(16);
    int height = in.getInt(20);
    int orientation = 1;
    boolean moving = false;
    Optional<byte[]> profile = Optional.empty();
    int at = 8;
    while (at + 12 <= bytes.length) {
      int length = in.getInt(at);
      String type = text(bytes, at + 4, 4);
      int end = Math.addExact(at + 8, length);
      if (length < 0 || end > bytes.length || type.equals("IDAT")) {
        break;
      }
      switch (type) {
        case "acTL" -> moving = true;
        case "iCCP" -> profile = deflated(Arrays.copyOfRange(bytes, at + 8, end));
        case "eXIf" -> orientation = orientation(bytes, at + 8, end);
        default -> {
          // Other chunks do not change what is shown.
        }
      }
      at = end + 4;
    }
    return new ImageHead(ImageFormat.PNG, width, height, orientation, profile, moving, 0);
  }

  /** The name of the profile, a zero, the method, then the profile. */
  private static Optional<byte[]> deflated(byte[] chunk) {
    int start = 0;
    while (start < chunk.length && chunk[start] != 0) {
      start++;
    }
    try (InflaterInputStream in =
        new InflaterInputStream(
            new ByteArrayInputStream(chunk, start + 2, Math.max(0, chunk.length - start - 2)))) {
      return Optional.of(in.readNBytes(MOST_PROFILE));
    } catch (IOException damaged) {
      return Optional.empty();
    }
  }

  /** WebP (RFC 9649), section 2. */
  private static ImageHead webp(byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    int width = 0;
    int height = 0;
    int orientation = 1;
    boolean moving = false;
    Optional<byte[]> profile = Optional.empty();
    int at = 12;
    while (at + 8 <= bytes.length) {
      int body = at + 8;
      int length = in.getInt(at + 4);
      int end = Math.addExact(body, length);
      switch (text(bytes, at, 4)) {
        case "VP8X" -> {
          moving = (bytes[body] & 2) != 0;
          width = (in.getInt(body + 4) & 0xFFFFFF) + 1;
          height = (in.getInt(body + 6) >>> 8 & 0xFFFFFF) + 1;
        }
        case "VP8 " -> {
          width = width > 0 ? width : in.getShort(body + 6) & 0x3FFF;
          height = height > 0 ? height : in.getShort(body + 8) & 0x3FFF;
        }
        case "VP8L" -> {
          int bits = in.getInt(body + 1);
          width = width > 0 ? width : (bits & 0x3FFF) + 1;
          height = height > 0 ? height : (bits >>> 14 & 0x3FFF) + 1;
        }
        case "ICCP" -> profile = Optional.of(Arrays.copyOfRange(bytes, body, end));
        case "EXIF" -> orientation = orientation(bytes, body, end);
        default -> {
          // Other chunks do not change what is shown.
        }
      }
      at = end + (length & 1);
      if (length < 0) {
        break;
      }
    }
    return new ImageHead(ImageFormat.WEBP, width, height, orientation, profile, moving, 0);
  }

  /** JPEG (ITU-T T.81), annex B. */
  private static ImageHead jpeg(byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    int orientation = 1;
    int at = 2;
    while (true) {
      while ((bytes[at] & 0xFF) == 0xFF && (bytes[at + 1] & 0xFF) == 0xFF) {
        at++;
      }
      int marker = bytes[at + 1] & 0xFF;
      int length = in.getShort(at + 2) & 0xFFFF;
      boolean frame =
          marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
      if (frame) {
        int height = in.getShort(at + 5) & 0xFFFF;
        int width = in.getShort(at + 7) & 0xFFFF;
        int inks = bytes[at + 9] & 0xFF;
        return new ImageHead(
            ImageFormat.JPEG, width, height, orientation, Optional.empty(), false, inks);
      }
      if (marker == 0xE1 && text(bytes, at + 4, 4).equals("Exif")) {
        orientation = orientation(bytes, at + 10, at + 2 + length);
      }
      if ((bytes[at] & 0xFF) != 0xFF || length < 2) {
        throw new IllegalArgumentException("no marker");
      }
      at += 2 + length;
    }
  }

  /** Of a TIFF structure; some writers put the name of Exif before it. */
  private static int orientation(byte[] bytes, int from, int to) {
    int start = text(bytes, from, 4).equals("Exif") ? from + 6 : from;
    byte[] tiff = Arrays.copyOfRange(bytes, start, Math.min(to, bytes.length));
    ByteBuffer in = ByteBuffer.wrap(tiff);
    in.order(text(tiff, 0, 2).equals("II") ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    if (tiff.length < 10 || in.getShort(2) != 42) {
      return 1;
    }
    int table = in.getInt(4);
    for (int entry = table + 2; entry >= 2 && entry + 12 <= tiff.length; entry += 12) {
      if (entry >= table + 2 + 12 * (in.getShort(table) & 0xFFFF)) {
        break;
      }
      if ((in.getShort(entry) & 0xFFFF) == ORIENTATION) {
        int value = in.getShort(entry + 8) & 0xFFFF;
        return value >= 1 && value <= 8 ? value : 1;
      }
    }
    return 1;
  }

  private static String text(byte[] bytes, int at, int length) {
    return at + length > bytes.length
        ? ""
        : new String(bytes, at, length, StandardCharsets.ISO_8859_1);
  }
}
