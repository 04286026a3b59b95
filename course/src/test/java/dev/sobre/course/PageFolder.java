package dev.sobre.course;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * A folder of built pages: a website, or a package as an LMS unpacks it.
 *
 * @param root the folder; pages are named by their path from it, such as {@code start/index.html}
 */
record PageFolder(Path root) {

  private static final String LOW_DATA = "lite/";

  /** Every page, in the order of their paths, but those of the low-data version. */
  List<String> pages() {
    return everyPage().stream().filter(page -> !page.startsWith(LOW_DATA)).toList();
  }

  /** One page of each kind, but of the low-data version. */
  List<String> pagesOfEachKind() {
    return ofEachKind(pages());
  }

  /** One page of each kind of the low-data version, which holds the same pages again. */
  List<String> lowDataPages() {
    return ofEachKind(everyPage().stream().filter(page -> page.startsWith(LOW_DATA)).toList());
  }

  private List<String> ofEachKind(List<String> pages) {
    Map<String, String> byKind = new TreeMap<>();
    pages.forEach(page -> byKind.putIfAbsent(document(page).body().attr("data-page"), page));
    return List.copyOf(byKind.values());
  }

  /** Every page, in the order of their paths. */
  List<String> everyPage() {
    try (Stream<Path> walk = Files.walk(root)) {
      List<String> pages =
          walk.map(path -> root.relativize(path).toString().replace('\\', '/'))
              .filter(path -> path.endsWith(".html"))
              .sorted()
              .toList();
      if (pages.isEmpty()) {
        throw new IllegalStateException("no page in " + root.toAbsolutePath());
      }
      return pages;
    } catch (IOException e) {
      throw new UncheckedIOException(
          "build the course first: mvn verify -Pall-tests at the root", e);
    }
  }

  /** Pages that have activities to check one by one. */
  List<String> activityPages() {
    return pages().stream()
        .filter(page -> !document(page).select("form.activity button").isEmpty())
        .filter(page -> document(page).body().attr("data-page").equals("activity"))
        .toList();
  }

  /** Lesson pages, with or without activities. */
  List<String> lessonPages() {
    return pages().stream()
        .filter(page -> document(page).body().attr("data-page").matches("lesson|activity"))
        .toList();
  }

  /** Pages in a language. */
  List<String> pages(String language) {
    return pages().stream().filter(page -> isIn(language, page)).toList();
  }

  /** Lesson pages in a language. */
  List<String> lessonPages(String language) {
    return lessonPages().stream().filter(page -> isIn(language, page)).toList();
  }

  private boolean isIn(String language, String page) {
    return document(page).select("html").attr("lang").equals(language);
  }

  Document document(String page) {
    try {
      return Jsoup.parse(Files.readString(root.resolve(page)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
