package dev.sobre.image;

import java.awt.color.CMMException;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.imageio.IIOImage;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.spi.IIORegistry;
import javax.imageio.spi.ImageReaderSpi;
import javax.imageio.spi.ImageReaderWriterSpi;
import javax.imageio.spi.ImageWriterSpi;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * The readers of PNG and JPEG, and the writer of JPEG, that every Java platform has. Others that
 * happen to be on the class path are left alone, so that the same image gives the same bytes.
 */
final class PlatformImages {

  private static final String OWN = "com.sun.imageio.";

  private PlatformImages() {}

  /**
   * Reads an image as stored, in sRGB.
   *
   * @throws IOException when it is damaged
   */
  static Pixels read(byte[] bytes, ImageHead head) throws IOException {
    String format = head.format() == ImageFormat.PNG ? "png" : "jpeg";
    ImageReader reader = spi(ImageReaderSpi.class, format).createReaderInstance();
    AtomicBoolean torn = new AtomicBoolean();
    reader.addIIOReadWarningListener(
        (source, warning) -> {
          if (warning.toLowerCase(Locale.ROOT).contains("premature end")) {
            torn.set(true);
          }
        });
    try {
      reader.setInput(
          new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes)), true, false);
      BufferedImage image = reader.read(0);
      if (torn.get()) {
        throw new IOException("its end is missing");
      }
      return head.profile().isPresent()
          ? converted(srgb(image), head.profile().get())
          : srgb(image);
    } catch (RuntimeException damaged) {
      throw new IOException(damaged.getMessage(), damaged);
    } finally {
      reader.dispose();
    }
  }

  /** A JPEG without metadata. */
  static byte[] jpeg(Pixels pixels, int quality) throws IOException {
    ImageWriter writer = spi(ImageWriterSpi.class, "jpeg").createWriterInstance();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      ImageWriteParam how = writer.getDefaultWriteParam();
      how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      how.setCompressionQuality(quality / 100f);
      how.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
      writer.setOutput(out);
      writer.write(null, new IIOImage(pixels.image(), null, null), how);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  private static <T extends ImageReaderWriterSpi> T spi(Class<T> kind, String format) {
    Iterator<T> all = IIORegistry.getDefaultInstance().getServiceProviders(kind, true);
    while (all.hasNext()) {
      T spi = all.next();
      if (spi.getClass().getName().startsWith(OWN)
          && Arrays.asList(spi.getFormatNames()).contains(format)) {
        return spi;
      }
    }
    throw new IllegalStateException("every Java platform reads and writes " + format);
  }

  /**
   * The samples themselves where they are sRGB or grey: the platform takes grey for linear light,
   * which files do not mean.
   */
  private static Pixels srgb(BufferedImage image) {
    ColorModel model = image.getColorModel();
    boolean grey = model.getColorSpace().getType() == ColorSpace.TYPE_GRAY;
    boolean plain = grey || model.getColorSpace().isCS_sRGB();
    if (model instanceof IndexColorModel || !plain || model.isAlphaPremultiplied()) {
      return Pixels.of(image);
    }
    Raster raster = image.getRaster();
    int depth = model.getComponentSize(0);
    if (depth != 8 && depth != 16 || !(model instanceof ComponentColorModel)) {
      return Pixels.of(image);
    }
    int width = image.getWidth();
    int height = image.getHeight();
    int bands = raster.getNumBands();
    int[] argb = new int[width * height];
    int[] row = new int[width * bands];
    for (int y = 0; y < height; y++) {
      raster.getPixels(0, y, width, 1, row);
      for (int x = 0; x < width; x++) {
        int at = x * bands;
        int red = row[at] >>> depth - 8;
        int green = grey ? red : row[at + 1] >>> depth - 8;
        int blue = grey ? red : row[at + 2] >>> depth - 8;
        int alpha = model.hasAlpha() ? row[at + bands - 1] >>> depth - 8 : 255;
        argb[y * width + x] = alpha << 24 | red << 16 | green << 8 | blue;
      }
    }
    return new Pixels(width, height, argb);
  }

  /** From a colour space of three primaries to sRGB; others, and damaged ones, are passed over. */
  static Pixels converted(Pixels from, byte[] profile) {
    try {
      ICC_ColorSpace space = new ICC_ColorSpace(ICC_Profile.getInstance(profile));
      if (space.getType() != ColorSpace.TYPE_RGB || space.isCS_sRGB()) {
        return from;
      }
      ColorModel model =
          new ComponentColorModel(space, false, false, ColorModel.OPAQUE, DataBuffer.TYPE_BYTE);
      WritableRaster raster = model.createCompatibleWritableRaster(from.width(), from.height());
      int[] samples = new int[from.argb().length * 3];
      for (int i = 0; i < samples.length; i++) {
        samples[i] = from.argb()[i / 3] >>> 16 - 8 * (i % 3) & 0xFF;
      }
      raster.setPixels(0, 0, from.width(), from.height(), samples);
      BufferedImage to = new BufferedImage(from.width(), from.height(), BufferedImage.TYPE_INT_RGB);
      new ColorConvertOp(null).filter(new BufferedImage(model, raster, false, null), to);
      int[] argb = to.getRGB(0, 0, from.width(), from.height(), null, 0, from.width());
      for (int i = 0; i < argb.length; i++) {
        argb[i] = argb[i] & 0xFFFFFF | from.argb()[i] & 0xFF000000;
      }
      return new Pixels(from.width(), from.height(), argb);
    } catch (IllegalArgumentException | CMMException unusable) {
      return from;
    }
  }
}
