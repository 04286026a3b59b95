package dev.sobre.image;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** A JPEG with the metadata of a camera. */
public final class ExifJpeg {

  /** Where a camera says it was, for tests that this is told to nobody. */
  public static final String SECRET = "48.8584 N, 2.2945 E";

  private ExifJpeg() {}

  /**
   * A photograph with an orientation and a comment.
   *
   * @param orientation Exif tag 274
   */
  public static byte[] of(int width, int height, int orientation) throws IOException {
    byte[] plain = Photograph.file(width, height, "jpg");
    byte[] secret = SECRET.getBytes(StandardCharsets.US_ASCII);
    ByteBuffer exif = ByteBuffer.allocate(36 + secret.length);
    exif.putShort((short) 0xFFE1).putShort((short) (34 + secret.length));
    exif.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
    exif.put("MM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8);
    exif.putShort((short) 1).putShort((short) 274).putShort((short) 3).putInt(1);
    exif.putShort((short) orientation).putShort((short) 0).putInt(0).put(secret);
    byte[] whole = new byte[plain.length + exif.capacity()];
    System.arraycopy(plain, 0, whole, 0, 2);
    System.arraycopy(exif.array(), 0, whole, 2, exif.capacity());
    System.arraycopy(plain, 2, whole, 2 + exif.capacity(), plain.length - 2);
    return whole;
  }
}
