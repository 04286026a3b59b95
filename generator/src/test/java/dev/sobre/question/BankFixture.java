package dev.sobre.question;

import dev.sobre.BuildRequest;
import dev.sobre.BuildResult;
import dev.sobre.CourseBuild;
import dev.sobre.artifact.CartridgeVersion;
import dev.sobre.artifact.OlxProblem;
import dev.sobre.artifact.QtiAssessment;
import dev.sobre.course.Activity;
import dev.sobre.course.Course;
import dev.sobre.course.Edition;
import dev.sobre.diagnostic.DiagnosticLog;
import dev.sobre.page.Theme;
import dev.sobre.page.ThemeLoader;
import dev.sobre.reader.CourseReader;
import dev.sobre.source.CourseSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;

/**
 * The questions of a course, and each format that they are written in.
 *
 * @param activities by id
 * @param bank the questions
 * @param moodleXml the file
 * @param gift the file
 */
record BankFixture(
    Map<String, Activity> activities, QuestionBank bank, String moodleXml, String gift) {

  /** A course of every type of question, with signs that formats must escape. */
  static final Path BANKS = Path.of("src/test/resources/courses/question-banks/source");

  /** The course of the browser tests whose answers have a table of scores. */
  static final Path COUNTED = Path.of("../course/src/test/courses/answers-count");

  /** The course of this project. */
  static final Path FIRST = Path.of("../course");

  private static final List<Path> THEMES = List.of(Path.of("../themes"));

  private static final Map<Path, Map<String, BankFixture>> READ = new TreeMap<>();

  /** Reads and builds a course folder, once for all tests; the result is by language. */
  static synchronized Map<String, BankFixture> of(Path folder) throws IOException {
    if (!READ.containsKey(folder)) {
      READ.put(folder, of(folder, Files.createTempDirectory("question-banks")));
    }
    return READ.get(folder);
  }

  private static Map<String, BankFixture> of(Path folder, Path output) throws IOException {
    ClassLoader loader = BankFixture.class.getClassLoader();
    DiagnosticLog log = new DiagnosticLog();
    CourseSource source = CourseSource.scan(folder, log);
    Course course = new CourseReader(source, log).read().orElseThrow();
    Theme theme =
        new ThemeLoader(loader, THEMES, source, log).load(course.info()).orElseThrow().main();
    BuildResult built =
        CourseBuild.run(
            new BuildRequest(
                folder,
                output,
                List.of("gift", "moodle-xml"),
                Instant.EPOCH,
                loader,
                THEMES,
                Path.of("target/images")));
    if (!built.succeeded()) {
      throw new IllegalStateException(built.diagnostics().toString());
    }
    Map<String, BankFixture> fixtures = new TreeMap<>();
    for (Edition edition : course.editions()) {
      Map<String, Activity> activities = new LinkedHashMap<>();
      Stream.concat(edition.activities(), edition.questions().map(q -> q.activity()))
          .forEach(activity -> activities.put(activity.id(), activity));
      String name =
          "packages/"
              + course.info().id()
              + "-"
              + edition.language()
              + "-"
              + course.info().version();
      fixtures.put(
          edition.language(),
          new BankFixture(
              activities,
              QuestionBank.of(course, edition, theme),
              Files.readString(output.resolve(name + ".moodle-xml.xml")),
              Files.readString(output.resolve(name + ".gift.txt"))));
    }
    FileUtils.deleteDirectory(output.toFile());
    return fixtures;
  }

  String assessment(CartridgeVersion version) {
    return QtiAssessment.of(
            "all", "All questions", bank.questions().toList(), 3, version, BankFixture::inCartridge)
        .orElseThrow();
  }

  List<OlxProblem> problems() {
    return bank.questions()
        .map(question -> OlxProblem.of(question, address -> "/static/" + address.replace('/', '_')))
        .toList();
  }

  static String inCartridge(String address) {
    return "$IMS-CC-FILEBASE$/" + address;
  }
}
