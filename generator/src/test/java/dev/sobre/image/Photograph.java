package dev.sobre.image;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;

/** An image that compresses like a photograph: soft shades, edges, and the noise of a sensor. */
public final class Photograph {

  private Photograph() {}

  /** The same pixels each time, in whole numbers. */
  public static BufferedImage of(int width, int height) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    int noise = 12345;
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        noise = noise * 1103515245 + 12345;
        int grain = (noise >>> 20) % 5 - 2;
        int far = (x * 97 / width + y * 61 / height) % 256;
        int dx = x - width / 3;
        int dy = y - height / 2;
        boolean disc = dx * dx + dy * dy < height * height / 9;
        boolean ridge = y * 4 > height * 3 - Math.abs(x % (width / 4) - width / 8);
        int red = (disc ? 200 - dy * 60 / height : 90 + far) + grain;
        int green = (ridge ? 110 + x * 40 / width : 120 + far / 2) + grain;
        int blue = (disc || ridge ? 60 : 210 - y * 90 / height) + grain;
        image.setRGB(x, y, clamp(red) << 16 | clamp(green) << 8 | clamp(blue));
      }
    }
    return image;
  }

  /** As a file of a format of the platform, {@code png} or {@code jpg}. */
  public static byte[] file(int width, int height, String format) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(of(width, height), format, out);
    return out.toByteArray();
  }

  private static int clamp(int value) {
    return Math.max(0, Math.min(255, value));
  }
}
