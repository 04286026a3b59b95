package dev.sobre.conformance;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.util.SortedMap;
import java.util.TreeMap;
import org.w3c.dom.bootstrap.DOMImplementationRegistry;
import org.w3c.dom.ls.DOMImplementationLS;
import org.w3c.dom.ls.LSInput;
import org.w3c.dom.ls.LSResourceResolver;

/**
 * Finds the schemas and DTDs that schemas refer to: in the package, and nowhere else. Addresses in
 * the package have a scheme of their own, the only one that parsers may open.
 */
final class PackageResolver implements LSResourceResolver {

  /** Of addresses in the package. */
  static final String SCHEME = "package";

  private static final String ROOT = SCHEME + ":/";

  private final DOMImplementationLS inputs = inputs();
  private final SortedMap<String, byte[]> documents;
  private final SortedMap<String, String> missing = new TreeMap<>();

  PackageResolver(SortedMap<String, byte[]> documents) {
    this.documents = documents;
  }

  /** The address of a file of the package. */
  static String address(String path) {
    return ROOT + path;
  }

  /** The file of an address. */
  static String path(String address) {
    return address.startsWith(ROOT) ? address.substring(ROOT.length()) : address;
  }

  /** What is referred to and not in the package, with the file that refers to it. */
  SortedMap<String, String> missing() {
    return missing;
  }

  @Override
  public LSInput resolveResource(
      String type, String namespace, String publicId, String systemId, String base) {
    if (systemId == null) {
      return null;
    }
    String address = address(systemId, base);
    byte[] bytes = documents.get(path(address));
    if (bytes == null) {
      missing.put(path(address), base == null ? "" : path(base));
    }
    LSInput input = inputs.createLSInput();
    input.setSystemId(address);
    input.setPublicId(publicId);
    input.setByteStream(new ByteArrayInputStream(bytes == null ? new byte[0] : bytes));
    return input;
  }

  /** Some sets of schemas name one of theirs by its address at the W3C: that is the file. */
  private String address(String systemId, String base) {
    String address = URI.create(base == null ? ROOT : base).resolve(systemId).toString();
    String name = address.substring(address.lastIndexOf('/') + 1);
    boolean remote = !address.startsWith(ROOT);
    return remote && documents.containsKey(name) ? address(name) : address;
  }

  private static DOMImplementationLS inputs() {
    try {
      return (DOMImplementationLS)
          DOMImplementationRegistry.newInstance().getDOMImplementation("LS");
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("every Java platform loads XML", e);
    }
  }
}
