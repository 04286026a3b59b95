package dev.sobre.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sobre.course.Asset.Dimensions;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImageHeaderTest {

  @ParameterizedTest
  @CsvSource({
    // lossy, lossless, with transparency
    "52494646ac0000005745425056503820a00000005010009d012a4001b400, 320, 180",
    "5249464620000000574542505650384c140000002f074001000710f58ffe, 8, 6",
    "524946466000000057454250565038580a00000010000000090000050000, 10, 6"
  })
  void everyKindOfWebpTellsItsSize(String start, int width, int height) {
    assertEquals(
        Optional.of(new Dimensions(width, height)),
        ImageHeader.ofWebp(HexFormat.of().parseHex(start)));
  }

  @Test
  void avifTellsItsSizeInABox() {
    byte[] start =
        HexFormat.of().parseHex("6970636f000000146973706500000000000000140000000a00000010");
    assertEquals(Optional.of(new Dimensions(20, 10)), ImageHeader.ofAvif(start));
  }

  @Test
  void whatIsNoImageHasNoSize() {
    byte[] text = "RIFF or not, this is a text and no image.".getBytes(StandardCharsets.UTF_8);
    assertEquals(Optional.empty(), ImageHeader.ofWebp(text));
    assertEquals(Optional.empty(), ImageHeader.ofAvif(text));
    assertEquals(Optional.empty(), ImageHeader.ofWebp(new byte[0]));
  }
}
