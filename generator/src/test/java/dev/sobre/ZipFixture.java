package dev.sobre;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** The files of a zip, to be spoilt and packed again. */
final class ZipFixture {

  private final Map<String, byte[]> files = new LinkedHashMap<>();

  static ZipFixture of(byte[] bytes) throws IOException {
    ZipFixture zip = new ZipFixture();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        zip.files.put(entry.getName(), in.readAllBytes());
      }
    }
    return zip;
  }

  boolean has(String name) {
    return files.containsKey(name);
  }

  String text(String name) {
    return new String(files.get(name), StandardCharsets.UTF_8);
  }

  void put(String name, String text) {
    put(name, text.getBytes(StandardCharsets.UTF_8));
  }

  void put(String name, byte[] bytes) {
    files.put(name, bytes);
  }

  void remove(String name) {
    if (files.remove(name) == null) {
      throw new IllegalStateException("not in the zip: " + name);
    }
  }

  void rename(String name, String other) {
    byte[] bytes = files.get(name);
    remove(name);
    files.put(other, bytes);
  }

  /** Replaces the first match in a text file; one that matches nothing spoils nothing. */
  void replace(String name, String regex, String replacement) {
    String before = text(name);
    String after = before.replaceFirst(regex, replacement);
    if (after.equals(before)) {
      throw new IllegalStateException("not in " + name + ": " + regex);
    }
    put(name, after);
  }

  byte[] bytes() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
      }
    }
    return out.toByteArray();
  }
}
