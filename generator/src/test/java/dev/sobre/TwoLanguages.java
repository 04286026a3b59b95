package dev.sobre;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A course of one short lesson, in French and English, whose words a test changes. */
abstract class TwoLanguages {

  static final String FRENCH = "content/fr/01-debut/01-un.md";
  static final String ENGLISH = "content/en/01-debut/01-un.md";
  static final String FRONT =
      "---\ntitle: \"%s\"\nsummary: S\nduration: 5 min\nobjectives: [O]\n---\n";

  @TempDir Path folder;

  @BeforeEach
  void aCourseInTwoLanguages() throws IOException {
    write(
        "course.yml",
        "id: c\nversion: 1.0.0\ntitle: T\nsummary: S\nlanguages: [fr, en]\n"
            + "licence: {name: CC0, url: \"https://example.org/\"}\npublisher: {name: N}\n");
    write("content/fr/01-debut/chapter.yml", "title: T\nsummary: S\n");
    write("content/en/01-debut/chapter.yml", "title: T\nsummary: S\n");
    write(FRENCH, FRONT.formatted("Un") + "Bonjour.\n");
    write(ENGLISH, FRONT.formatted("One") + "Hello.\n");
  }

  final void write(String file, String text) throws IOException {
    Path path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  final List<String> lint() throws IOException {
    return CourseLint.check(folder).diagnostics().stream()
        .map(d -> d.location() + " " + d.code())
        .toList();
  }

  /** A tilde is a no-break space, an underline a narrow one. */
  static String spaces(String text) {
    return text.replace('~', '\u00A0').replace('_', '\u202F');
  }
}
