package dev.sobre;

import dev.sobre.diagnostic.DiagnosticLog;
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

/** Makes a new course that builds and checks, in a folder of its own. */
public final class CourseInit {

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
    NewFolder.check(folder, complete.id(), log);
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
}
