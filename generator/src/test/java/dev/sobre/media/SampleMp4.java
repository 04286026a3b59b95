package dev.sobre.media;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** The boxes of an MP4 around nothing that plays. */
public final class SampleMp4 {

  private SampleMp4() {}

  /**
   * A file whose description stands behind its frames.
   *
   * @param sound four letters, or an empty text for none
   * @param frames bytes
   */
  public static byte[] of(
      String codec, int width, int height, String sound, int milliseconds, int frames) {
    byte[] clock = box("mvhd", zeros(12), number(1000), number(milliseconds), zeros(80));
    return joined(
        box("ftyp", "isom".getBytes(StandardCharsets.US_ASCII)),
        box("mdat", zeros(frames)),
        box(
            "moov",
            clock,
            codec.isEmpty() ? zeros(0) : track("vide", codec, width, height),
            sound.isEmpty() ? zeros(0) : track("soun", sound, 0, 0)));
  }

  private static byte[] track(String handler, String codec, int width, int height) {
    byte[] size = ByteBuffer.allocate(4).putShort((short) width).putShort((short) height).array();
    byte[] entry = box(codec, zeros(24), size, zeros(50));
    byte[] kind = box("hdlr", zeros(8), handler.getBytes(StandardCharsets.US_ASCII), zeros(13));
    byte[] table = box("stbl", box("stsd", zeros(4), number(1), entry));
    return box("trak", box("mdia", kind, box("minf", table)));
  }

  private static byte[] box(String type, byte[]... parts) {
    byte[] body = joined(parts);
    return joined(number(body.length + 8), type.getBytes(StandardCharsets.US_ASCII), body);
  }

  private static byte[] number(int number) {
    return ByteBuffer.allocate(4).putInt(number).array();
  }

  private static byte[] zeros(int count) {
    return new byte[count];
  }

  static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }
}
