package dev.sobre;

import dev.sobre.diagnostic.DiagnosticLog;
import dev.sobre.diagnostic.SourceLocation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The folder of a new course: nothing of the author's is in it. */
final class NewFolder {

  /** A repository that was just cloned holds nothing of the author's yet. */
  static final String REPOSITORY = ".git";

  private NewFolder() {}

  /**
   * Logs an error unless the folder is new or empty.
   *
   * @param id of the course, which would name a folder in it
   * @throws IOException when the folder cannot be read
   */
  static void check(Path folder, String id, DiagnosticLog log) throws IOException {
    SourceLocation place = SourceLocation.of(folder.toString().replace('\\', '/'));
    if (!Files.exists(folder)) {
      return;
    }
    if (!Files.isDirectory(folder)) {
      log.error(
          "folder-not-empty", place, "this is a file, not a folder", "", "name another folder");
      return;
    }
    try (Stream<Path> inside = Files.list(folder)) {
      List<String> names =
          inside
              .map(path -> path.getFileName().toString())
              .filter(name -> !name.equals(REPOSITORY))
              .sorted()
              .toList();
      if (!names.isEmpty()) {
        log.error(
            "folder-not-empty",
            place,
            "this folder is not empty: it holds \"" + names.get(0) + "\"" + others(names.size()),
            "",
            "name a new folder, such as \""
                + folder.resolve(id).toString().replace('\\', '/')
                + "\"");
      }
    }
  }

  private static String others(int number) {
    return number == 1 ? "" : " and " + (number - 1) + " more";
  }
}
