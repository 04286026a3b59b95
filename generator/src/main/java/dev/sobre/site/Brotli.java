package dev.sobre.site;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;
import java.io.IOException;

/** Compression by brotli (RFC 7932), level 11: the smallest that browsers take, slow to make. */
public final class Brotli {

  private static final int QUALITY = 11;

  /**
   * @throws IOException when there is no encoder for this platform
   */
  public Brotli() throws IOException {
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

  public byte[] compressed(byte[] bytes) {
    try {
      return Encoder.compress(bytes, new Encoder.Parameters().setQuality(QUALITY));
    } catch (IOException e) {
      throw new IllegalStateException("compressing in memory", e);
    }
  }
}
