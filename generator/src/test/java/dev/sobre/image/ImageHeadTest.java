package dev.sobre.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImageHeadTest {

  @ParameterizedTest
  @CsvSource({
    // lossy, lossless, with transparency
    "52494646ac0000005745425056503820a80000005010009d012a4001b400, 320, 180",
    "5249464620000000574542505650384c140000002f074001000710f58ffe, 8, 6",
    "524946466000000057454250565038580a00000010000000090000050000, 10, 6"
  })
  void everyKindOfWebpTellsItsSize(String start, int width, int height) {
    ImageHead head = ImageHead.of(HexFormat.of().parseHex(start)).orElseThrow();
    assertEquals(ImageFormat.WEBP, head.format());
    assertEquals(width, head.width());
    assertEquals(height, head.height());
    assertFalse(head.moving());
  }

  @Test
  void whatIsNoImageHasNoHead() {
    byte[] text = "RIFF or not, this is a text and no image.".getBytes(StandardCharsets.UTF_8);
    assertEquals(Optional.empty(), ImageHead.of(text));
    assertEquals(Optional.empty(), ImageHead.of(new byte[0]));
  }

  @ParameterizedTest
  @CsvSource({"png, PNG", "jpg, JPEG"})
  void aFileThatIsCutAnywhereIsRefusedOrRead(String extension, ImageFormat format)
      throws IOException {
    byte[] whole = Photograph.file(40, 30, extension);
    assertEquals(format, ImageHead.of(whole).orElseThrow().format());
    assertEquals(40, ImageHead.of(whole).orElseThrow().width());
    for (int length = 0; length < whole.length; length++) {
      byte[] cut = Arrays.copyOf(whole, length);
      ImageHead.of(cut).ifPresent(head -> assertEquals(30, head.height()));
    }
  }

  @ParameterizedTest
  @CsvSource({"1, 40, 30", "3, 40, 30", "6, 30, 40", "8, 30, 40", "99, 40, 30"})
  void aCameraSaysWhichSideIsUp(int orientation, int width, int height) throws IOException {
    ImageHead head = ImageHead.of(ExifJpeg.of(40, 30, orientation)).orElseThrow();
    assertEquals(width, head.shownWidth());
    assertEquals(height, head.shownHeight());
  }

  @Test
  void aPngWithFramesMoves() throws IOException {
    byte[] still = Photograph.file(10, 10, "png");
    byte[] frames = HexFormat.of().parseHex("000000086163544c000000020000000000000000");
    byte[] moving = new byte[still.length + frames.length];
    System.arraycopy(still, 0, moving, 0, 33);
    System.arraycopy(frames, 0, moving, 33, frames.length);
    System.arraycopy(still, 33, moving, 33 + frames.length, still.length - 33);
    assertTrue(ImageHead.of(moving).orElseThrow().moving());
  }
}
