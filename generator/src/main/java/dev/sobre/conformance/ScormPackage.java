package dev.sobre.conformance;

import dev.sobre.course.ScormFormat;
import dev.sobre.course.ScormSpecification;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;

/**
 * A package as written.
 *
 * @param format that its name tells
 * @param zip what it holds
 */
record ScormPackage(ScormFormat format, ZippedFiles zip) {

  static final String MANIFEST = "imsmanifest.xml";

  static boolean isControlDocument(String path) {
    String name = path.toLowerCase(Locale.ROOT);
    return name.endsWith(".xsd") || name.endsWith(".dtd");
  }

  String fileName() {
    return zip.zip();
  }

  List<String> files() {
    return zip.names();
  }

  SortedMap<String, byte[]> documents() {
    return zip.documents();
  }

  ScormSpecification specification() {
    return format.specification();
  }

  boolean hasControlDocuments() {
    return files().stream().anyMatch(ScormPackage::isControlDocument);
  }

  /** A file of the package, as diagnostics name it. */
  String place(String file) {
    return "packages/" + fileName() + "/" + file;
  }

  /** The file that only its case tells from a path. */
  Optional<String> inOtherCase(String path) {
    return files().stream().filter(file -> file.equalsIgnoreCase(path)).findFirst();
  }
}
