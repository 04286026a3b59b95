package dev.sobre.imports;

import dev.sobre.source.XmlElement;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Images that questions bring along, as files of a source: beside the text, or in the address. */
final class QuestionImages {

  /** The folder that they seem to lie in. */
  static final String FOLDER = "questions/";

  /** Stands before the path of a file of the source, so that no text is taken for such an image. */
  private static final String MARK = "source:/";

  private static final String BESIDE = "@@PLUGINFILE@@/";
  private static final Pattern INSIDE =
      Pattern.compile("data:image/([a-z]+)[^,]*;base64,(.*)", Pattern.DOTALL);
  private static final Pattern SHOWN =
      Pattern.compile(
          "!\\[((?:\\\\.|[^\\]\\\\])*+)]\\(((?:" + FOLDER + "|" + MARK + ")[^)\\s]+)\\)");
  private static final String NAMELESS = "image";

  private final SourceFiles beside;
  private final SortedMap<String, byte[]> files = new TreeMap<>();

  /**
   * @param beside files that texts may name by their address
   */
  QuestionImages(SourceFiles beside) {
    this.beside = beside;
  }

  /** The bytes by path. */
  SortedMap<String, byte[]> files() {
    return files;
  }

  /**
   * Takes an image.
   *
   * @param text where it is shown
   * @return its path; empty when the source does not hold it
   */
  Optional<String> take(Element image, XmlElement text) {
    String address = image.attr("src").strip();
    Matcher inside = INSIDE.matcher(address);
    if (inside.matches()) {
      String name = Ids.slug(image.attr("alt"));
      String ending = inside.group(1).equals("jpeg") ? "jpg" : inside.group(1);
      return bytes(inside.group(2)).map(bytes -> put(name, ending, bytes));
    } else if (!address.startsWith(BESIDE)) {
      return Paths.find(
              text.location().file(),
              address.replace(WebPages.FILE_BASE, "/"),
              PackageLayout.ROOTS,
              beside::has)
          .map(file -> MARK + file);
    }
    String wanted = Paths.decoded(address.substring(BESIDE.length()).replaceFirst("[?].*", ""));
    if (!wanted.matches(".*\\.\\w+")) {
      return Optional.empty();
    }
    return text.children("file").stream()
        .filter(file -> path(file).equals(wanted))
        .findFirst()
        .flatMap(file -> bytes(file.text()))
        .map(
            bytes ->
                put(
                    Ids.slug(SourceFiles.stem(wanted)),
                    wanted.substring(wanted.lastIndexOf('.') + 1),
                    bytes));
  }

  private static String path(XmlElement file) {
    String folder = file.attribute("path").orElse("/").replaceFirst("^/", "");
    return folder + file.attribute("name").orElse("");
  }

  private static Optional<byte[]> bytes(String base64) {
    try {
      return Optional.of(Base64.getDecoder().decode(base64.replaceAll("\\s+", "")));
    } catch (IllegalArgumentException notEncoded) {
      return Optional.empty();
    }
  }

  /** One file a content. */
  private String put(String name, String ending, byte[] bytes) {
    String base = FOLDER + (name.isEmpty() ? NAMELESS : name);
    String path = base + "." + ending;
    for (int i = 2; files.containsKey(path) && !Arrays.equals(files.get(path), bytes); i++) {
      path = base + "-" + i + "." + ending;
    }
    files.put(path, bytes);
    return path;
  }

  /** Whether an activity shows any. */
  static boolean in(Object activity) {
    if (activity instanceof Map<?, ?> map) {
      return map.values().stream().anyMatch(QuestionImages::in);
    } else if (activity instanceof List<?> list) {
      return list.stream().anyMatch(QuestionImages::in);
    }
    return activity instanceof String text && SHOWN.matcher(text).find();
  }

  /** An activity whose images have the addresses of the course. */
  static Object placed(Object activity, Addresses addresses) {
    if (activity instanceof Map<?, ?> map) {
      Map<Object, Object> placed = new LinkedHashMap<>();
      map.forEach((key, value) -> placed.put(key, placed(value, addresses)));
      return placed;
    } else if (activity instanceof List<?> list) {
      return list.stream().map(item -> placed(item, addresses)).toList();
    } else if (activity instanceof String text) {
      return SHOWN
          .matcher(text)
          .replaceAll(
              image ->
                  Matcher.quoteReplacement(
                      addresses.image(
                          image.group(1), image.group(2).replaceFirst(MARK, "/"), false, 0)));
    }
    return activity;
  }
}
