package dev.sobre.image;

import dev.sobre.source.KeptResults;
import java.io.IOException;
import java.util.HexFormat;
import java.util.Optional;

/** An image of the author, whose pixels are read when something must be made of them. */
final class Original {

  private final byte[] bytes;
  private final ImageHead head;
  private final boolean dots;
  private final Optional<WebpCodec> webp;
  private final String digest;
  private Pixels pixels;

  /**
   * @param bytes of a file that has a head
   * @param dots whether it shall become dots of a few greys
   */
  Original(byte[] bytes, boolean dots, Optional<WebpCodec> webp) {
    this.bytes = bytes;
    this.head = ImageHead.of(bytes).orElseThrow();
    this.dots = dots;
    this.webp = webp;
    this.digest = HexFormat.of().formatHex(KeptResults.sha256(bytes));
  }

  ImageHead head() {
    return head;
  }

  boolean dots() {
    return dots;
  }

  /** Whether there is a reader of its format. */
  boolean isReadable() {
    return head.format() != ImageFormat.WEBP || webp.isPresent();
  }

  /** The file itself, where it is bare and shows its pixels in this width. */
  Optional<Encodings.Encoded> asIs(int width) {
    boolean upright = head.orientation() == 1 && head.shownWidth() == width;
    return upright && !dots && BareImage.is(bytes, head.format())
        ? Optional.of(new Encodings.Encoded(head.format(), bytes))
        : Optional.empty();
  }

  /** The key of something made of it. */
  String key(String what) {
    return KeptResults.key("sobre image " + what + (dots ? " dots " : " ") + digest);
  }

  /**
   * The pixels, upright and in sRGB.
   *
   * @throws IOException when the file is damaged
   */
  synchronized Pixels pixels() throws IOException {
    if (pixels == null) {
      pixels = stored().oriented(head.orientation());
    }
    return pixels;
  }

  private Pixels stored() throws IOException {
    if (head.format() != ImageFormat.WEBP) {
      return PlatformImages.read(bytes, head);
    }
    Pixels read = webp.orElseThrow().read(bytes);
    return head.profile().isPresent() ? PlatformImages.converted(read, head.profile().get()) : read;
  }
}
