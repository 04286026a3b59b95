package dev.sobre.page;

import java.nio.charset.StandardCharsets;

/** Relative addresses between the files of a site. */
public final class Urls {

  private static final String PLAIN = "-._~/!$&'()*+,;=@";

  private Urls() {}

  /** The address of a file as written in a page; both paths are from one root. */
  public static String relative(String fromPage, String toFile) {
    String[] from = fromPage.split("/");
    String[] to = toFile.split("/");
    int common = 0;
    while (common < from.length - 1 && common < to.length - 1 && from[common].equals(to[common])) {
      common++;
    }
    StringBuilder url = new StringBuilder("../".repeat(from.length - 1 - common));
    for (int i = common; i < to.length; i++) {
      url.append(encode(to[i])).append(i < to.length - 1 ? "/" : "");
    }
    return url.toString();
  }

  /** Percent-encodes what a path of a URL may not hold (RFC 3986, 3.3). */
  public static String encode(String path) {
    StringBuilder url = new StringBuilder();
    for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xFF);
      boolean plain = c < 128 && (Character.isLetterOrDigit(c) || PLAIN.indexOf(c) >= 0);
      url.append(plain ? String.valueOf(c) : String.format("%%%02X", (int) c));
    }
    return url.toString();
  }
}
