package dev.sobre.conformance;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The files of a zip.
 *
 * @param zip name of the zip
 * @param names paths of all files, in the order of the zip
 * @param documents bytes of the XML files, schemas and DTDs by path
 */
record ZippedFiles(String zip, List<String> names, SortedMap<String, byte[]> documents) {

  private static final List<String> DOCUMENTS = List.of(".xml", ".xsd", ".dtd");

  ZippedFiles {
    names = List.copyOf(names);
    documents = Collections.unmodifiableSortedMap(new TreeMap<>(documents));
  }

  /**
   * Opens a zip.
   *
   * @throws java.util.zip.ZipException when the file is none
   */
  static ZippedFiles read(Path file) throws IOException {
    List<String> names = new ArrayList<>();
    SortedMap<String, byte[]> documents = new TreeMap<>();
    try (ZipFile opened = new ZipFile(file.toFile())) {
      for (ZipEntry entry : Collections.list(opened.entries())) {
        if (!entry.isDirectory()) {
          names.add(entry.getName());
          if (DOCUMENTS.stream().anyMatch(entry.getName().toLowerCase(Locale.ROOT)::endsWith)) {
            documents.put(entry.getName(), opened.getInputStream(entry).readAllBytes());
          }
        }
      }
    }
    return new ZippedFiles(file.getFileName().toString(), names, documents);
  }
}
