package dev.sobre.font;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The font of the tests; what is in it stands beside it. */
final class BlocksFont {

  private static final String FILE = "courses/own-theme/source/themes/mine/fonts/Blocks.ttf";

  private BlocksFont() {}

  static byte[] bytes() throws IOException {
    try {
      return Files.readAllBytes(Path.of(BlocksFont.class.getResource("/" + FILE).toURI()));
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
