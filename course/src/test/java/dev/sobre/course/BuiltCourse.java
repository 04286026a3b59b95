package dev.sobre.course;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** What the build wrote: the website, and the package as an LMS unpacks it. */
final class BuiltCourse {

  static final Path SITE = Path.of("target/site");
  private static final Path UNPACKED = Path.of("target/unpacked");

  private BuiltCourse() {}

  /** Pages of the site that a learner reaches by links, from the root of the site. */
  static List<String> pages() {
    try (Stream<Path> walk = Files.walk(SITE)) {
      List<String> pages =
          walk.map(path -> SITE.relativize(path).toString().replace('\\', '/'))
              .filter(path -> path.endsWith(".html"))
              .sorted()
              .toList();
      if (pages.isEmpty()) {
        throw new IllegalStateException("no page in " + SITE.toAbsolutePath());
      }
      return pages;
    } catch (IOException e) {
      throw new UncheckedIOException(
          "build the course first: mvn verify -Pall-tests at the root", e);
    }
  }

  /** Pages that have activities. */
  static List<String> activityPages() {
    return pages().stream()
        .filter(page -> !document(page).select("form.activity").isEmpty())
        .toList();
  }

  /** Lesson pages, with or without activities. */
  static List<String> lessonPages() {
    return pages().stream()
        .filter(page -> document(page).body().attr("data-page").matches("lesson|activity"))
        .toList();
  }

  static Document document(String page) {
    try {
      return Jsoup.parse(Files.readString(SITE.resolve(page)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The folder of the unpacked package. */
  static Path unpacked() {
    try (Stream<Path> packages = Files.list(Path.of("target/packages"))) {
      Path zip =
          packages
              .filter(path -> path.toString().endsWith(".scorm12.zip"))
              .sorted()
              .findFirst()
              .orElseThrow();
      try (ZipInputStream in = new ZipInputStream(Files.newInputStream(zip))) {
        for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
          Path file = UNPACKED.resolve(entry.getName());
          Files.createDirectories(file.getParent());
          write(in, file);
        }
      }
      return UNPACKED;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(InputStream in, Path file) throws IOException {
    Files.write(file, in.readAllBytes());
  }
}
