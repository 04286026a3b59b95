package dev.sobre.conformance;

import dev.sobre.course.ScormSpecification;
import dev.sobre.source.XmlElement;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The files that a manifest refers to. */
final class Hrefs {

  private static final String XML = "http://www.w3.org/XML/1998/namespace";

  private final ScormSpecification specification;
  private final List<Href> found = new ArrayList<>();

  private Hrefs(ScormSpecification specification) {
    this.specification = specification;
  }

  /**
   * A reference.
   *
   * @param element that holds it
   * @param written its address, behind every {@code xml:base} that applies
   */
  record Href(XmlElement element, String written) {

    boolean isExternal() {
      return written.matches("(?i)[a-z][a-z0-9+.-]*:.*");
    }

    /** The path from the root of the package; empty when it is not percent-encoded UTF-8. */
    Optional<String> path() {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      for (int i = 0; i < written.length(); i++) {
        if (written.charAt(i) != '%') {
          int end = written.offsetByCodePoints(i, 1);
          bytes.writeBytes(written.substring(i, end).getBytes(StandardCharsets.UTF_8));
          i = end - 1;
        } else if (written.substring(i).matches("(?s)%[0-9A-Fa-f]{2}.*")) {
          bytes.write(Integer.parseInt(written.substring(i + 1, i + 3), 16));
          i += 2;
        } else {
          return Optional.empty();
        }
      }
      try {
        return Optional.of(
            StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes.toByteArray()))
                .toString());
      } catch (CharacterCodingException notUtf8) {
        return Optional.empty();
      }
    }
  }

  /** Those of resources, of files and of metadata that lie in files, in the order of the text. */
  static List<Href> of(XmlElement manifest, ScormSpecification specification) {
    Hrefs hrefs = new Hrefs(specification);
    hrefs.collect(manifest.namespace(), manifest, "");
    return hrefs.found;
  }

  private void collect(String own, XmlElement element, String outer) {
    String base = outer + element.attribute(XML, "base").orElse("");
    if (element.is(own, "resource") || element.is(own, "file")) {
      element.attribute("href").ifPresent(href -> found.add(new Href(element, base + href)));
    }
    if (element.is(specification.extension().uri(), "location")) {
      found.add(new Href(element, base + element.text().strip()));
    }
    element.children().forEach(child -> collect(own, child, base));
  }
}
