package dev.sobre.olx;

import dev.sobre.artifact.ReproducibleTar;
import dev.sobre.artifact.XmlWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;

/** The files of a course on their way into its archive. */
final class OlxFiles {

  /** What Studio itself puts an export into. */
  private static final String FOLDER = "course/";

  private final SortedMap<String, byte[]> files = new TreeMap<>();

  /** Adds a block in its own file; Open edX writes no XML declaration, so neither do we. */
  void block(String category, String urlName, XmlWriter xml) {
    text(category + "/" + urlName + ".xml", withoutDeclaration(xml.document()));
  }

  void component(OlxComponent component) {
    text(component.category() + "/" + component.urlName() + ".xml", component.xml());
    if (!component.html().isEmpty()) {
      text(component.category() + "/" + component.urlName() + ".html", component.html());
    }
  }

  void text(String path, String text) {
    bytes(path, text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Adds a file.
   *
   * @throws IllegalStateException when there is one with another content
   */
  void bytes(String path, byte[] bytes) {
    byte[] other = files.put(path, bytes);
    if (other != null && !Arrays.equals(other, bytes)) {
      throw new IllegalStateException("two files for " + path);
    }
  }

  static String withoutDeclaration(String xml) {
    return xml.startsWith("<?xml") ? xml.substring(xml.indexOf('\n') + 1) : xml;
  }

  void addTo(ReproducibleTar tar) {
    files.forEach((path, bytes) -> tar.add(FOLDER + path, bytes));
  }
}
