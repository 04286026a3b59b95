package dev.sobre.course;

import dev.sobre.BuildRequest;
import dev.sobre.BuildResult;
import dev.sobre.CourseBuild;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.CopyOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.io.file.PathUtils;

/** What a build wrote. */
final class BuiltCourse {

  /** The course of this module, as the build that runs these tests wrote it. */
  static final BuiltCourse FIRST = new BuiltCourse(Path.of("target"));

  /** Test classes run in several JVMs: each writes to a folder of its own. */
  private static final Path SCRATCH =
      Path.of("target", "test-courses", System.getProperty("sobre.fork", "1"));

  private static final CopyOption REPLACE = StandardCopyOption.REPLACE_EXISTING;

  private static BuiltCourse small;
  private static BuiltCourse twoModules;

  private final Path output;

  private BuiltCourse(Path output) {
    this.output = output;
  }

  /** A small course without final test, with every type of activity. */
  static synchronized BuiltCourse small() {
    if (small == null) {
      small = built("answers-count");
    }
    return small;
  }

  /** A small course whose publisher gives a badge. */
  static BuiltCourse badge() {
    return built("badge");
  }

  /** A small course of two modules, with a test of one and actions. */
  static synchronized BuiltCourse twoModules() {
    if (twoModules == null) {
      twoModules = built("two-modules");
    }
    return twoModules;
  }

  /** A small course of code, formulas and diagrams. */
  static BuiltCourse richText() {
    return built("rich-text");
  }

  /**
   * A small course in English and Arabic, one lesson not translated. What its Arabic texts do not
   * say, the interface says in English.
   */
  static BuiltCourse rightToLeft() throws IOException {
    Path source = SCRATCH.resolve("right-to-left-source");
    PathUtils.copyDirectory(Path.of("src", "test", "courses", "right-to-left"), source, REPLACE);
    Path texts = source.resolve("theme/i18n/ar.yml");
    List<String> arabic = Files.readAllLines(texts);
    Set<String> known = arabic.stream().map(line -> line.split(":")[0]).collect(Collectors.toSet());
    try (InputStream in = BuiltCourse.class.getResourceAsStream("/themes/sobre/i18n/en.yml")) {
      List<String> english = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
      List<String> all = new ArrayList<>(arabic);
      english.stream().filter(line -> !known.contains(line.split(":")[0])).forEach(all::add);
      Files.write(texts, all);
    }
    return built(source, SCRATCH.resolve("right-to-left"));
  }

  private static BuiltCourse built(String name) {
    return built(Path.of("src", "test", "courses", name), SCRATCH.resolve(name));
  }

  /** Builds a course folder. */
  static BuiltCourse built(Path course, Path output) {
    try {
      BuildResult result =
          CourseBuild.run(
              new BuildRequest(
                  course,
                  output,
                  List.of(),
                  Instant.EPOCH,
                  BuiltCourse.class.getClassLoader(),
                  List.of(),
                  Path.of("target/images")));
      if (!result.succeeded()) {
        throw new IllegalStateException(result.diagnostics().toString());
      }
      return new BuiltCourse(output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  PageFolder site() {
    return new PageFolder(output.resolve("site"));
  }

  /** The folder of the packages. */
  Path packages() {
    return output.resolve("packages");
  }

  /** The SCORM 1.2 package of a language, unpacked. */
  PageFolder scorm12(String language) {
    return unpacked("\\.scorm12\\.zip", language, language);
  }

  /** The cmi5 package of a language, unpacked. */
  PageFolder cmi5(String language) {
    return unpacked("\\.cmi5\\.zip", language, "cmi5-" + language);
  }

  /** The website of a language as a package, unpacked. */
  PageFolder zip(String language) {
    return unpacked("\\.zip", language, "zip-" + language);
  }

  private PageFolder unpacked(String ending, String language, String name) {
    Path folder = SCRATCH.resolve("unpacked").resolve(output.getFileName()).resolve(name);
    try (Stream<Path> packages = Files.list(packages())) {
      Path zip =
          packages
              .filter(path -> path.toString().matches(".*-" + language + "-[0-9.]*" + ending))
              .findFirst()
              .orElseThrow();
      try (ZipInputStream in = new ZipInputStream(Files.newInputStream(zip))) {
        for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
          Path file = folder.resolve(entry.getName());
          Files.createDirectories(file.getParent());
          Files.write(file, in.readAllBytes());
        }
      }
      return new PageFolder(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
