package dev.sobre;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Each folder of {@code courses} builds into what its {@code expected} folder holds: every page,
 * the manifest of every package, the pages of books, the list of all files, and the warnings if
 * there are any. Digests in file names are shown as HASH, and pages with a line for each block,
 * which they do without. {@code -Dgolden=update} rewrites the expected files.
 */
class GoldenCourseTest {

  @TempDir Path temporary;

  @TestFactory
  Stream<DynamicTest> theCourseBecomesItsPages() throws IOException {
    List<Path> cases = CourseFixture.foldersIn("courses");
    assertFalse(cases.isEmpty());
    return cases.stream()
        .map(folder -> DynamicTest.dynamicTest(folder.getFileName().toString(), () -> run(folder)));
  }

  private void run(Path folder) throws IOException {
    Path output = temporary.resolve(folder.getFileName());
    BuildResult result = CourseFixture.build(folder.resolve("source"), output);
    assertTrue(result.succeeded(), CourseFixture.printed(result));

    SortedMap<String, String> built = shown(CourseFixture.files(output));
    if (!result.diagnostics().isEmpty()) {
      built.put("warnings.txt", CourseFixture.printed(result));
    }
    Path expected = folder.resolve("expected");
    if ("update".equals(System.getProperty("golden"))) {
      FileUtils.deleteDirectory(expected.toFile());
      for (Map.Entry<String, String> file : built.entrySet()) {
        Files.createDirectories(expected.resolve(file.getKey()).getParent());
        Files.writeString(expected.resolve(file.getKey()), file.getValue());
      }
    }
    SortedMap<String, String> golden = new TreeMap<>();
    CourseFixture.files(expected)
        .forEach((name, bytes) -> golden.put(name, new String(bytes, StandardCharsets.UTF_8)));
    assertEquals(String.join("\n", golden.keySet()), String.join("\n", built.keySet()));
    golden.forEach((name, text) -> assertEquals(text, built.get(name), name));
  }

  private static SortedMap<String, String> shown(SortedMap<String, byte[]> files)
      throws IOException {
    SortedMap<String, String> shown = new TreeMap<>();
    StringBuilder list = new StringBuilder();
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      list.append(withoutHash(file.getKey())).append('\n');
      if (file.getKey().matches(".*\\.(epub|imscc|zip)")) {
        unzip(file.getKey(), file.getValue(), list, shown);
      } else if (file.getKey().endsWith(".tar.gz")) {
        untar(file.getKey(), file.getValue(), list, shown);
      } else if (file.getKey().matches(".*\\.(html|txt|xml|webmanifest)")) {
        String text = text(file.getValue());
        shown.put(file.getKey(), file.getKey().endsWith(".html") ? inLines(text) : text);
      }
    }
    shown.put("files.txt", list.toString());
    return shown;
  }

  private static void unzip(
      String name, byte[] bytes, StringBuilder list, SortedMap<String, String> shown)
      throws IOException {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        list.append("  ").append(withoutHash(entry.getName())).append('\n');
        show(name, entry.getName(), zip, shown);
      }
    }
  }

  private static void untar(
      String name, byte[] bytes, StringBuilder list, SortedMap<String, String> shown)
      throws IOException {
    try (TarArchiveInputStream tar =
        new TarArchiveInputStream(new GZIPInputStream(new ByteArrayInputStream(bytes)))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        list.append("  ").append(entry.getName()).append('\n');
        show(name, entry.getName(), tar, shown);
      }
    }
  }

  /**
   * The pages of the 1.3 cartridge are those of the 1.1 one but for formulas; questions have tests
   * of their own.
   */
  private static void show(
      String name, String entry, InputStream content, SortedMap<String, String> shown)
      throws IOException {
    boolean page =
        name.endsWith(".epub") && entry.matches("EPUB/.*\\.(xhtml|opf)")
            || name.endsWith(".imscc11.imscc") && entry.matches(".*\\.html|assets/.*\\.xml")
            || name.endsWith(".tar.gz") && entry.matches("course/(?!problem/).*\\.(html|xml|json)");
    if (entry.matches("(imsmanifest|cmi5)\\.xml")) {
      shown.put(name + "." + entry, text(content.readAllBytes()));
    } else if (page) {
      String titled = "==> " + entry + "\n" + text(content.readAllBytes());
      shown.merge(name + ".pages.txt", titled, String::concat);
    }
  }

  private static String inLines(String html) {
    return html.replaceAll(
        "(?<!\\n)<(?=(body|button|d[dlt]|details|div|fieldset|footer|form|h\\d|head|header|label"
            + "|legend|li|link|main|meta|nav|ol|option|p|section|script|style|summary|table|tbody"
            + "|td|th|thead|title|tr|ul)[ >]|/(body|div|head|main|ol|table|ul)>)",
        "\n<");
  }

  private static String text(byte[] bytes) {
    return withoutHash(new String(bytes, StandardCharsets.UTF_8));
  }

  private static String withoutHash(String text) {
    return text.replaceAll("\\.[0-9a-f]{8}\\.", ".HASH.").replaceAll("\"[0-9a-f]{8}\"", "\"HASH\"");
  }
}
