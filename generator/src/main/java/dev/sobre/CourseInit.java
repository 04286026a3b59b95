package dev.sobre;

import dev.sobre.diagnostic.DiagnosticLog;
import dev.sobre.diagnostic.SourceLocation;
import dev.sobre.starter.StarterCheck;
import dev.sobre.starter.StarterCourse;
import dev.sobre.starter.StarterRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Stream;

/** Makes a new course that builds and checks, in a folder of its own. */
public final class CourseInit {

  /** A repository that was just cloned holds nothing of the author's yet. */
  private static final String REPOSITORY = ".git";

  private CourseInit() {}

  /**
   * Writes the course. Mistakes in the request are in the result, and then nothing is written; a
   * file that is there is never written over.
   *
   * @throws IOException when the folder cannot be written
   */
  public static InitResult run(StarterRequest request) throws IOException {
    DiagnosticLog log = new DiagnosticLog();
    StarterRequest complete = request.completed();
    StarterCheck.check(complete, log);
    if (log.hasErrors()) {
      return new InitResult(log.sorted(), request.base(), List.of());
    }
    Path folder = complete.place();
    checkFolder(folder, complete.id(), log);
    if (log.hasErrors()) {
      return new InitResult(log.sorted(), folder, List.of());
    }
    SortedMap<String, String> files = StarterCourse.files(complete);
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue(), StandardOpenOption.CREATE_NEW);
    }
    return new InitResult(List.of(), folder, List.copyOf(files.keySet()));
  }

  private static void checkFolder(Path folder, String id, DiagnosticLog log) throws IOException {
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
