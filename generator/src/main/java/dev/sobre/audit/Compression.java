package dev.sobre.audit;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;
import dev.sobre.site.Deflate;
import java.io.IOException;

/** Sizes of compressed texts. */
final class Compression {

  private static final int BROTLI_QUALITY = 11;

  /**
   * @throws IOException when brotli has no encoder for this platform
   */
  Compression() throws IOException {
    if (!Brotli4jLoader.isAvailable()) {
      throw new IOException(
          "no brotli encoder for "
              + System.getProperty("os.name")
              + " "
              + System.getProperty("os.arch")
              + "; add the matching com.aayushatharva.brotli4j:native-… artifact to the plugin",
          Brotli4jLoader.getUnavailabilityCause());
    }
  }

  /** Bytes with brotli 11. */
  long brotli(byte[] text) {
    if (text.length == 0) {
      return 0;
    }
    try {
      return Encoder.compress(text, new Encoder.Parameters().setQuality(BROTLI_QUALITY)).length;
    } catch (IOException e) {
      throw new IllegalStateException("compressing in memory", e);
    }
  }

  /** Bytes with gzip 9. */
  long gzip(byte[] text) {
    return text.length == 0 ? 0 : Deflate.gzipSize(text);
  }
}
