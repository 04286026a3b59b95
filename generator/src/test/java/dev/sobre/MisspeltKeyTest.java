package dev.sobre;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sobre.diagnostic.DiagnosticLog;
import dev.sobre.reader.CourseReader;
import dev.sobre.source.CourseSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A key with a slip is told once: nothing else is said of what was meant to be there. */
class MisspeltKeyTest {

  private static final Pattern KEY = Pattern.compile("(?<=[\\s{,])([a-zA-Z-]{2,})(?=:\\s)");

  @TempDir Path temporary;

  private static List<String> read(Path folder) throws IOException {
    DiagnosticLog log = new DiagnosticLog();
    new CourseReader(CourseSource.scan(folder, log), log).read();
    return log.sorted().stream().map(d -> d.location() + " " + d.code()).toList();
  }

  @Test
  void everyKeyOfEveryCourseIsToldOnce() throws IOException {
    Set<String> tried = new HashSet<>();
    for (Path course : CourseFixture.foldersIn("courses")) {
      Path folder = temporary.resolve(course.getFileName());
      FileUtils.copyDirectory(course.resolve("source").toFile(), folder.toFile());
      List<String> before = read(folder);
      for (String file : CourseFixture.files(folder).keySet()) {
        if (file.matches("theme/.*|.*(?<!\\.yml|\\.md)")) {
          continue;
        }
        Path path = folder.resolve(file);
        String text = Files.readString(path);
        Matcher key = KEY.matcher(text);
        while (key.find()) {
          String kind = file.replaceFirst(".*/", "").replaceFirst(".*\\.md", "lesson");
          if (!tried.contains(kind + " " + key.group())) {
            String last = key.group().substring(key.group().length() - 1);
            Files.writeString(path, new StringBuilder(text).insert(key.end(), last));
            List<String> told = new ArrayList<>(read(folder));
            told.removeAll(before);
            if (told.stream().anyMatch(line -> line.endsWith(" unknown-key"))) {
              tried.add(kind + " " + key.group());
              assertEquals(1, told.size(), course + "/" + file + ": " + told);
            }
          }
        }
        Files.writeString(path, text);
      }
    }
    assertTrue(tried.size() > 90, "tried only " + tried.size());
  }
}
