package dev.sobre.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** From pixels to pixels: turned, made smaller, written and read again. */
class PixelsTest {

  @ParameterizedTest
  @CsvSource({
    "1, ab/cd/ef", "2, ba/dc/fe", "3, fe/dc/ba", "4, ef/cd/ab",
    "5, ace/bdf", "6, eca/fdb", "7, fdb/eca", "8, bdf/ace"
  })
  void eightWaysToHoldACamera(int orientation, String rows) {
    Pixels turned = new Pixels(2, 3, "abcdef".chars().toArray()).oriented(orientation);
    StringBuilder shown = new StringBuilder();
    for (int i = 0; i < turned.argb().length; i++) {
      shown.append(i > 0 && i % turned.width() == 0 ? "/" : "").append((char) turned.argb()[i]);
    }
    assertEquals(rows, shown.toString());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 16, 17, 256, 257, 5000})
  void aPngHoldsEveryPixel(int colours) throws IOException {
    int[] opaque = new int[7000];
    int[] clear = new int[7000];
    for (int i = 0; i < opaque.length; i++) {
      opaque[i] = 0xFF000000 | i % colours * 2654435;
      clear[i] = i % colours * 2654435;
    }
    for (int[] argb : new int[][] {opaque, clear}) {
      byte[] png = PngEncoder.encode(new Pixels(70, 100, argb));
      BufferedImage read = ImageIO.read(new ByteArrayInputStream(png));
      assertArrayEquals(argb, Pixels.of(read).argb());
    }
  }

  @Test
  void smallerIsNeitherLighterNorDarker() {
    int[] grey = new int[90 * 60];
    Arrays.fill(grey, 0x80406080);
    Pixels small = Resampler.narrowed(new Pixels(90, 60, grey), 31);
    assertEquals(31, small.width());
    assertEquals(21, small.height());
    assertTrue(Arrays.stream(small.argb()).allMatch(pixel -> pixel == 0x80406080));
  }

  @Test
  void nothingIsMadeLarger() {
    Pixels pixels = new Pixels(2, 1, new int[] {1, 2});
    assertEquals(pixels, Resampler.narrowed(pixels, 500));
  }

  @Test
  void dotsHaveFourGreysAndKeepTheLight() throws IOException {
    Pixels photo = Pixels.of(Photograph.of(160, 96));
    Pixels dots = Dither.dots(photo);
    assertTrue(Arrays.stream(dots.argb()).distinct().count() <= 4);
    assertEquals(light(photo), light(dots), 4);
    int size = PngEncoder.encode(dots).length;
    assertTrue(size * 4 < PngEncoder.encode(photo).length, "dots weigh " + size);
  }

  private static double light(Pixels pixels) {
    return Arrays.stream(pixels.argb())
        .mapToDouble(p -> .299 * (p >>> 16 & 255) + .587 * (p >>> 8 & 255) + .114 * (p & 255))
        .average()
        .orElseThrow();
  }

  @Test
  void theMeasureSeesWhatIsLost() throws IOException {
    Pixels photo = Pixels.of(Photograph.of(200, 120));
    assertEquals(1, Similarity.structure(photo, photo));
    assertTrue(Similarity.close(photo, photo));
    Pixels poor = reread(PlatformImages.jpeg(photo, 3));
    assertFalse(Similarity.close(photo, poor));
    int[] swapped =
        Arrays.stream(photo.argb()).map(p -> p & 0xFF00FF00 | (p & 255) << 16).toArray();
    assertFalse(Similarity.close(photo, new Pixels(200, 120, swapped)));
  }

  @Test
  void theSmallestFileIsNearEnough() throws IOException {
    Pixels photo = Pixels.of(Photograph.of(640, 400));
    WebpCodec codec = WebpCodec.load().orElseThrow();
    Encodings.Encoded web = new Encodings(Optional.of(codec)).web(photo, false, Optional.empty());
    Encodings.Encoded plain = new Encodings(Optional.empty()).web(photo, false, Optional.empty());
    assertEquals(ImageFormat.WEBP, web.format(), web.bytes().length + " " + plain.bytes().length);
    assertEquals(ImageFormat.JPEG, plain.format());
    assertTrue(web.bytes().length * 0.9 <= plain.bytes().length);
    assertTrue(Similarity.close(photo, codec.read(web.bytes())));
    assertTrue(Similarity.close(photo, reread(plain.bytes())));
  }

  @Test
  void whatMustStayExactStaysExact() throws IOException {
    Pixels dots = Dither.dots(Pixels.of(Photograph.of(120, 80)));
    WebpCodec codec = WebpCodec.load().orElseThrow();
    assertArrayEquals(dots.argb(), codec.read(codec.lossless(dots)).argb());
    assertEquals(
        ImageFormat.PNG,
        new Encodings(Optional.empty()).web(dots, true, Optional.empty()).format());
  }

  @Test
  void transparencyStays() throws IOException {
    int[] argb = Pixels.of(Photograph.of(100, 80)).argb();
    for (int i = 0; i < argb.length; i += 2) {
      argb[i] &= 0x40FFFFFF;
    }
    WebpCodec codec = WebpCodec.load().orElseThrow();
    Pixels pixels = new Pixels(100, 80, argb);
    Encodings.Encoded web = new Encodings(Optional.of(codec)).web(pixels, false, Optional.empty());
    assertEquals(ImageFormat.WEBP, web.format());
    assertEquals(0x40, codec.read(web.bytes()).argb()[0] >>> 24);
    assertEquals(
        ImageFormat.PNG,
        new Encodings(Optional.empty()).web(pixels, false, Optional.empty()).format());
  }

  @Test
  void coloursOfAnotherSpaceBecomeThoseOfScreens() throws IOException {
    byte[] plain = PngEncoder.encode(new Pixels(2, 1, new int[] {0xFF808080, 0xFFFF0000}));
    byte[] linear = ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData();
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    body.writeBytes("linear\0\0".getBytes(StandardCharsets.US_ASCII));
    try (DeflaterOutputStream out = new DeflaterOutputStream(body, new Deflater())) {
      out.write(linear);
    }
    byte[] chunk = chunk("iCCP", body.toByteArray());
    byte[] png = new byte[plain.length + chunk.length];
    System.arraycopy(plain, 0, png, 0, 33);
    System.arraycopy(chunk, 0, png, 33, chunk.length);
    System.arraycopy(plain, 33, png, 33 + chunk.length, plain.length - 33);
    int grey = new Original(png, false, Optional.empty()).pixels().argb()[0] & 255;
    assertEquals(188, grey, 1);
  }

  @Test
  void greyOf16BitsKeepsItsLight() throws IOException {
    BufferedImage image = new BufferedImage(1, 1, BufferedImage.TYPE_USHORT_GRAY);
    image.getRaster().setSample(0, 0, 0, 0x8080);
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    ImageIO.write(image, "png", png);
    Pixels read = new Original(png.toByteArray(), false, Optional.empty()).pixels();
    assertEquals(0xFF808080, read.argb()[0]);
  }

  private static byte[] chunk(String type, byte[] body) {
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    CRC32 crc = new CRC32();
    crc.update(name);
    crc.update(body);
    return ByteBuffer.allocate(body.length + 12)
        .putInt(body.length)
        .put(name)
        .put(body)
        .putInt((int) crc.getValue())
        .array();
  }

  private static Pixels reread(byte[] jpeg) throws IOException {
    return PlatformImages.read(jpeg, ImageHead.of(jpeg).orElseThrow());
  }
}
