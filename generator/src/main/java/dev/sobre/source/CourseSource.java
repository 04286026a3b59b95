package dev.sobre.source;

import dev.sobre.diagnostic.DiagnosticLog;
import dev.sobre.diagnostic.SourceLocation;
import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The files of a course, sorted by path. Only the places of the course format are looked at, so
 * that a {@code pom.xml} or a {@code target} folder beside them is none of the course's business.
 *
 * @param root the course folder
 * @param files every file, by its path from the root with {@code /} between names
 * @param contents where their bytes come from
 */
public record CourseSource(Path root, SortedMap<String, Path> files, FileContents contents) {

  public static final String COURSE_FILE = "course.yml";
  public static final String FACTS_FILE = "facts.yml";

  /** The ids of the last release. */
  public static final String IDS_FILE = "ids.txt";

  /** The best measure of each limit so far. */
  public static final String RATCHET_FILE = "ratchet.txt";

  /** What each release weighed. */
  public static final String HISTORY_FILE = "history.csv";

  private static final List<String> PLACES =
      List.of(
          COURSE_FILE,
          FACTS_FILE,
          IDS_FILE,
          RATCHET_FILE,
          HISTORY_FILE,
          "content",
          "media",
          "theme");

  public CourseSource {
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
  }

  /** Files that are read from the disk. */
  public CourseSource(Path root, SortedMap<String, Path> files) {
    this(root, files, FileContents.DISK);
  }

  /** The language of a file below {@code content/}; empty for another file. */
  public static String languageOf(String file) {
    String[] names = file.split("/");
    return names.length > 2 && names[0].equals("content") ? names[1] : "";
  }

  /** The path that a file below {@code content/} has in another language. */
  public static String inLanguage(String file, String language) {
    String own = "content/" + languageOf(file) + "/";
    return "content/" + language + "/" + file.substring(own.length());
  }

  /**
   * Lists the course folder.
   *
   * @throws IOException when the folder exists and cannot be read
   */
  public static CourseSource scan(Path root, DiagnosticLog log) throws IOException {
    return scan(root, FileContents.DISK, log);
  }

  /**
   * Lists the course folder.
   *
   * @param contents where the bytes of its files come from
   * @throws IOException when the folder exists and cannot be read
   */
  public static CourseSource scan(Path root, FileContents contents, DiagnosticLog log)
      throws IOException {
    SortedMap<String, Path> files = new TreeMap<>();
    if (!Files.isDirectory(root)) {
      log.error(
          "course-not-found",
          SourceLocation.of(root.toString().replace('\\', '/')),
          "there is no course folder here",
          "",
          "create it with a " + COURSE_FILE + ", or name another folder");
      return new CourseSource(root, files, contents);
    }
    Path real = root.toRealPath();
    for (String place : PLACES) {
      if (Files.exists(real.resolve(place))) {
        scanPlace(real, real.resolve(place), files, log);
      }
    }
    if (!files.containsKey(COURSE_FILE)) {
      log.error(
          "file-not-found",
          SourceLocation.of(COURSE_FILE),
          "a course needs this file and it is missing",
          "",
          "create " + COURSE_FILE + " in the course folder");
    }
    return new CourseSource(real, files, contents);
  }

  private static void scanPlace(
      Path root, Path place, SortedMap<String, Path> files, DiagnosticLog log) throws IOException {
    Files.walkFileTree(
        place,
        EnumSet.of(FileVisitOption.FOLLOW_LINKS),
        Integer.MAX_VALUE,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
              throws IOException {
            return staysInside(folder) ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            boolean hidden = file.getFileName().toString().startsWith(".");
            // Its folder has been looked at, so that only a link can lead elsewhere.
            boolean inside = !Files.isSymbolicLink(file) || staysInside(file);
            if (attributes.isRegularFile() && !hidden && inside) {
              files.put(name(file), file);
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
            if (!(e instanceof FileSystemLoopException)) {
              throw e;
            }
            log.error(
                "link-loop",
                SourceLocation.of(name(file)),
                "this symbolic link leads back to a folder that it is in",
                "",
                "remove it");
            return FileVisitResult.CONTINUE;
          }

          private boolean staysInside(Path path) throws IOException {
            if (path.toRealPath().startsWith(root)) {
              return true;
            }
            log.error(
                "link-outside-course",
                SourceLocation.of(name(path)),
                "this symbolic link leaves the course folder",
                "",
                "copy the file into the course");
            return false;
          }

          private String name(Path path) {
            return root.relativize(path).toString().replace('\\', '/');
          }
        });
  }

  public boolean has(String file) {
    return files.containsKey(file);
  }

  /** The files whose path starts with the prefix, in order. */
  public Set<String> under(String prefix) {
    return Collections.unmodifiableSet(files.subMap(prefix, prefix + '\uFFFF').keySet());
  }

  /** The text of a file that {@link #has} says is there; empty when it is not UTF-8. */
  public Optional<SourceText> text(String file, DiagnosticLog log) throws IOException {
    return SourceText.decode(file, bytes(file), log);
  }

  public byte[] bytes(String file) throws IOException {
    return contents.bytes(files.get(file));
  }

  /** What stands for the bytes of a file in comparisons. */
  public Object version(String file) throws IOException {
    return contents.version(files.get(file));
  }

  /** Size of a file in bytes. */
  public long size(String file) throws IOException {
    return Files.size(files.get(file));
  }
}
