package dev.sobre.artifact;

import dev.sobre.course.Rendition;
import dev.sobre.page.Urls;
import dev.sobre.question.Fragment;
import dev.sobre.question.Question;
import dev.sobre.question.QuestionBank;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The images of questions, for formats that are one file.
 *
 * @param base64 content by address, {@code media/…}, percent-encoded
 */
record EmbeddedImages(SortedMap<String, String> base64) {

  private static final Map<String, String> TYPES =
      Map.of(
          "avif", "image/avif",
          "gif", "image/gif",
          "jpeg", "image/jpeg",
          "jpg", "image/jpeg",
          "png", "image/png",
          "svg", "image/svg+xml",
          "webp", "image/webp");

  EmbeddedImages {
    base64 = Collections.unmodifiableSortedMap(new TreeMap<>(base64));
  }

  /** Reads the images that the questions show. */
  static EmbeddedImages of(QuestionBank bank, PackageRequest request) throws IOException {
    SortedMap<String, String> files = new TreeMap<>();
    request.course().assets().keySet().forEach(file -> files.put(Urls.encode(file), file));
    Map<String, Rendition> made = request.course().renditions();
    made.keySet().forEach(file -> files.put(Urls.encode(file), file));
    SortedMap<String, String> base64 = new TreeMap<>();
    for (String address :
        bank.questions()
            .flatMap(Question::fragments)
            .flatMap(fragment -> fragment.images().stream())
            .distinct()
            .toList()) {
      String file = files.get(address);
      byte[] bytes = made.containsKey(file) ? made.get(file).bytes() : request.source().bytes(file);
      base64.put(address, Base64.getEncoder().encodeToString(bytes));
    }
    return new EmbeddedImages(base64);
  }

  /** The address that holds the image itself (RFC 2397). */
  String dataUrl(String address) {
    String extension = address.substring(address.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return "data:" + TYPES.get(extension) + ";base64," + base64.get(address);
  }

  /** A fragment whose images are in it. */
  String inline(Fragment fragment) {
    return fragment.withImages(this::dataUrl).html();
  }

  /** The address of an image in a format whose files lie in no folder. */
  static String flat(String address) {
    return address.substring("media/".length()).replace('/', '-');
  }

  /** The name of the file at {@link #flat}. */
  static String flatName(String address) {
    return URLDecoder.decode(flat(address).replace("+", "%2B"), StandardCharsets.UTF_8);
  }
}
