package dev.sobre.image;

import com.luciad.imageio.webp.CompressionType;
import com.luciad.imageio.webp.WebPImageReaderSpi;
import com.luciad.imageio.webp.WebPImageWriterSpi;
import com.luciad.imageio.webp.WebPWriteParam;
import com.luciad.imageio.webp.internal.NativeLoader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Reads and writes WebP through libwebp, whose native code comes inside a jar. */
final class WebpCodec {

  /** Sides that the format can hold (RFC 9649, section 2.5). */
  static final int LONGEST_SIDE = 16_383;

  /** The slowest and smallest of libwebp's methods. */
  private static final int METHOD = 6;

  private WebpCodec() {}

  /** The codec of this platform; empty where the native code cannot be loaded. */
  static Optional<WebpCodec> load() {
    try {
      return NativeLoader.initialize() ? Optional.of(new WebpCodec()) : Optional.empty();
    } catch (LinkageError | RuntimeException unloadable) {
      return Optional.empty();
    }
  }

  /** Names what writes, so that results of another one are not taken for its own. */
  String version() {
    return "webp-imageio " + NativeLoader.getVersion();
  }

  byte[] lossy(Pixels pixels, int quality) throws IOException {
    WebPWriteParam how = new WebPWriteParam(Locale.ROOT);
    how.setCompressionType(CompressionType.Lossy);
    how.setCompressionQuality(quality / 100f);
    how.setUseSharpYUV(true);
    return written(pixels, how);
  }

  byte[] lossless(Pixels pixels) throws IOException {
    WebPWriteParam how = new WebPWriteParam(Locale.ROOT);
    how.setCompressionType(CompressionType.Lossless);
    how.setCompressionQuality(0.75f);
    return written(pixels, how);
  }

  private static byte[] written(Pixels pixels, WebPWriteParam how) throws IOException {
    how.setMethod(METHOD);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageWriter writer = new WebPImageWriterSpi().createWriterInstance(null);
    try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      writer.setOutput(out);
      writer.write(null, new IIOImage(pixels.image(), null, null), how);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  /**
   * Reads an image as stored.
   *
   * @throws IOException when it is damaged
   */
  Pixels read(byte[] bytes) throws IOException {
    ImageReader reader = new WebPImageReaderSpi().createReaderInstance(null);
    try {
      reader.setInput(new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes)), true, true);
      return Pixels.of(reader.read(0, null));
    } catch (RuntimeException damaged) {
      throw new IOException(damaged.getMessage(), damaged);
    } finally {
      reader.dispose();
    }
  }
}
