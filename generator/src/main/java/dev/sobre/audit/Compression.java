package dev.sobre.audit;

import dev.sobre.site.Brotli;
import dev.sobre.site.Deflate;
import java.io.IOException;

/** Sizes of compressed texts. */
final class Compression {

  private final Brotli brotli;

  /**
   * @throws IOException when brotli has no encoder for this platform
   */
  Compression() throws IOException {
    this.brotli = new Brotli();
  }

  /** Bytes with brotli 11. */
  long brotli(byte[] text) {
    return text.length == 0 ? 0 : brotli.compressed(text).length;
  }

  /** Bytes with gzip 9. */
  long gzip(byte[] text) {
    return text.length == 0 ? 0 : Deflate.gzipSize(text);
  }
}
