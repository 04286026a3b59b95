package dev.sobre.manual;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A lesson of the manual as it is written.
 *
 * @param path from the folder of the manual, with {@code /}
 * @param language code of its language
 * @param chapter id of its chapter
 * @param text all of the file
 * @param fences its blocks of code, activities and the like
 */
record ManualLesson(String path, String language, String chapter, String text, List<Fence> fences) {

  static final Path MANUAL = folder();
  static final Path REPOSITORY = MANUAL.resolve("../..").normalize();

  /**
   * A block between backquotes.
   *
   * @param line of the backquotes that open it, from 1
   * @param info the word behind them, or an empty text
   * @param text the lines between, each with its end
   */
  record Fence(int line, String info, String text) {}

  /** All lessons of the manual in one language. */
  static List<ManualLesson> in(String language) throws IOException {
    try (Stream<Path> walk = Files.walk(MANUAL.resolve("content/" + language))) {
      List<ManualLesson> lessons = new ArrayList<>();
      for (Path file : walk.filter(each -> each.toString().endsWith(".md")).sorted().toList()) {
        lessons.add(read(file, language));
      }
      return lessons;
    }
  }

  /** The text of all lessons of a chapter. */
  static String chapter(String language, String chapter) throws IOException {
    return in(language).stream()
        .filter(lesson -> lesson.chapter().equals(chapter))
        .map(ManualLesson::text)
        .collect(Collectors.joining("\n"));
  }

  private static ManualLesson read(Path file, String language) throws IOException {
    String text = Files.readString(file);
    String folder = file.getParent().getFileName().toString();
    return new ManualLesson(
        MANUAL.relativize(file).toString().replace('\\', '/'),
        language,
        folder.substring(folder.indexOf('-') + 1),
        text,
        fences(text));
  }

  private static List<Fence> fences(String text) {
    List<Fence> fences = new ArrayList<>();
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      String quotes = lines.get(i).replaceFirst("^(`{3,}|).*$", "$1");
      if (!quotes.isEmpty()) {
        int end = i + 1;
        while (!lines.get(end).equals(quotes)) {
          end++;
        }
        String inner =
            String.join("", lines.subList(i + 1, end).stream().map(l -> l + "\n").toList());
        fences.add(new Fence(i + 1, lines.get(i).substring(quotes.length()), inner));
        i = end;
      }
    }
    return List.copyOf(fences);
  }

  private static Path folder() {
    try {
      return Path.of(ManualLesson.class.getProtectionDomain().getCodeSource().getLocation().toURI())
          .resolve("../..")
          .normalize();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
