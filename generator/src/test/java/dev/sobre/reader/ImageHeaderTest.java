package dev.sobre.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sobre.course.Asset.Dimensions;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ImageHeaderTest {

  @Test
  void avifTellsItsSizeInABox() {
    byte[] start =
        HexFormat.of().parseHex("6970636f000000146973706500000000000000140000000a00000010");
    assertEquals(Optional.of(new Dimensions(20, 10)), ImageHeader.ofAvif(start));
  }

  @Test
  void whatIsNoImageHasNoSize() {
    byte[] text = "RIFF or not, this is a text and no image.".getBytes(StandardCharsets.UTF_8);
    assertEquals(Optional.empty(), ImageHeader.ofAvif(text));
    assertEquals(Optional.empty(), ImageHeader.ofAvif(new byte[0]));
  }
}
