package dev.sobre;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.adobe.epubcheck.api.EPUBLocation;
import com.adobe.epubcheck.api.EpubCheck;
import com.adobe.epubcheck.api.MasterReport;
import com.adobe.epubcheck.messages.Message;
import com.adobe.epubcheck.messages.Severity;
import com.adobe.epubcheck.util.FeatureEnum;
import dev.sobre.image.ExifJpeg;
import dev.sobre.image.Photograph;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The EPUB of every course is what epubcheck, the checker of the W3C, takes without a word. */
class EpubTest {

  @TempDir Path temporary;

  /** Those that together hold all that a page can hold, and the first course. */
  static Stream<Path> courses() {
    return Stream.of(
            "test/resources/courses/books-and-cartridges/source",
            "test/resources/courses/code-maths-diagrams/source",
            "test/resources/courses/offline-and-media/source",
            "test/resources/courses/rich-text/source",
            "test/resources/courses/two-languages/source",
            "../../course")
        .map(folder -> CourseFixture.resources("../..").resolve(folder).normalize());
  }

  @ParameterizedTest
  @MethodSource("courses")
  void epubcheckFindsNothing(Path course) throws IOException {
    BuildResult result =
        CourseBuild.run(
            new BuildRequest(
                course,
                temporary,
                List.of("epub"),
                CourseFixture.TIME,
                CourseFixture.class.getClassLoader(),
                List.of(CourseFixture.resources("../../../../themes").normalize()),
                CourseFixture.IMAGES));
    assertTrue(result.succeeded(), CourseFixture.printed(result));
    List<String> books =
        CourseFixture.files(temporary).keySet().stream().filter(f -> f.endsWith(".epub")).toList();
    assertTrue(books.size() > 0);
    for (String book : books) {
      assertEquals("", check(temporary.resolve(book)), book);
    }
  }

  @Test
  void epubcheckFindsWhatIsWrong() throws IOException {
    CourseFixture.build(CourseFixture.resources("courses/books-and-cartridges/source"), temporary);
    Path book = temporary.resolve("packages/books-en-1.0.0.epub");
    try (FileSystem zip = FileSystems.newFileSystem(book)) {
      Path page = zip.getPath("EPUB/plan.xhtml");
      Files.writeString(page, Files.readString(page).replace("<h1", "<h1 looks=\"odd\""));
    }
    String findings = check(book);
    assertTrue(
        findings.contains("RSC-005 Error while parsing file: attribute \"looks\""), findings);
  }

  @Test
  void aLanguageFromRightToLeftTurnsPagesThatWay() throws IOException {
    Path course = CourseFixture.copyOfSoundCourse(temporary);
    Path yml = course.resolve("course.yml");
    Files.writeString(
        yml,
        Files.readString(yml)
            .replaceFirst("(?m)^outputs: .*$", "outputs: [epub]")
            .replace("[en]", "[ar]"));
    Files.move(course.resolve("content/en"), course.resolve("content/ar"));
    Files.createDirectories(course.resolve("theme/i18n"));
    Files.copy(
        CourseFixture.resources("themes/plain/i18n/en.yml"), course.resolve("theme/i18n/ar.yml"));
    BuildResult result = CourseFixture.build(course, temporary.resolve("target"));
    assertEquals("", CourseFixture.printed(result));
    Path book = temporary.resolve("target/packages/sound-ar-1.0.0.epub");
    assertEquals("", check(book));
    try (ZipFile zip = new ZipFile(book.toFile())) {
      assertTrue(text(zip, "EPUB/package.opf").contains("page-progression-direction=\"rtl\""));
      assertTrue(text(zip, "EPUB/start/welcome.xhtml").contains(" dir=\"rtl\""));
    }
  }

  @Test
  void photographsAreJpegAndPng() throws IOException {
    Path course = CourseFixture.copyOfSoundCourse(temporary);
    Files.createDirectories(course.resolve("media"));
    Files.write(course.resolve("media/photo.png"), Photograph.file(300, 60, "png"));
    Files.write(course.resolve("media/cover.jpg"), ExifJpeg.of(60, 40, 6));
    Path lesson = course.resolve("content/en/01-start/01-welcome.md");
    Files.writeString(lesson, Files.readString(lesson) + "\n![A disc](/media/photo.png)\n");
    Path yml = course.resolve("course.yml");
    Files.writeString(
        yml, Files.readString(yml).replaceFirst("(?m)^outputs: .*$", "outputs: [epub]"));
    BuildResult result = CourseFixture.build(course, temporary.resolve("target"));
    assertEquals("", CourseFixture.printed(result));
    Path book = temporary.resolve("target/packages/sound-en-1.0.0.epub");
    assertEquals("", check(book));
    try (ZipFile zip = new ZipFile(book.toFile())) {
      assertTrue(text(zip, "EPUB/package.opf").contains("photo.300.jpg"));
      String cover = text(zip, "EPUB/media/cover.40.jpg");
      assertFalse(cover.contains(ExifJpeg.SECRET), "the cover tells where it was taken");
    }
  }

  @Test
  void theMimetypeIsWhereReadersLookForIt() throws IOException {
    CourseFixture.build(CourseFixture.resources("courses/books-and-cartridges/source"), temporary);
    byte[] book = Files.readAllBytes(temporary.resolve("packages/books-en-1.0.0.epub"));
    assertEquals(
        "mimetypeapplication/epub+zip", new String(book, 30, 28, StandardCharsets.US_ASCII));
  }

  /** What a book cannot hold is said, and no link leads nowhere. */
  @Test
  void withoutAWebsiteDownloadsAreNamedAndNotLinked() throws IOException {
    Path course = temporary.resolve("course");
    FileUtils.copyDirectory(
        CourseFixture.resources("courses/books-and-cartridges/source").toFile(), course.toFile());
    Path yml = course.resolve("course.yml");
    Files.writeString(yml, Files.readString(yml).replaceFirst("(?m)^url: .*\n", ""));
    BuildResult result = CourseFixture.build(course, temporary.resolve("target"));
    assertEquals(
        "media/notes-ete.pdf: warning: the EPUB leaves this file out: readers need not show it"
            + " [file-left-out]\n"
            + "  hint: with \"url\" in course.yml, links to it lead to the website\n",
        CourseFixture.printed(result));
    Path book = temporary.resolve("target/packages/books-en-1.0.0.epub");
    assertEquals("", check(book));
    try (ZipFile zip = new ZipFile(book.toFile())) {
      assertFalse(text(zip, "EPUB/start/choose.xhtml").contains("notes-ete"));
    }
  }

  private static String text(ZipFile zip, String entry) throws IOException {
    return new String(
        zip.getInputStream(zip.getEntry(entry)).readAllBytes(), StandardCharsets.UTF_8);
  }

  private static String check(Path book) {
    Findings findings = new Findings();
    new EpubCheck(book.toFile(), findings).doValidate();
    return String.join("\n", findings.lines);
  }

  /** Errors and warnings, and nothing of what epubcheck tells besides. */
  private static final class Findings extends MasterReport {

    private static final Set<Severity> COUNTED =
        EnumSet.of(Severity.WARNING, Severity.ERROR, Severity.FATAL);

    private final List<String> lines = new ArrayList<>();

    @Override
    public void message(Message message, EPUBLocation location, Object... arguments) {
      if (COUNTED.contains(message.getSeverity())) {
        lines.add(location + ": " + message.getID() + " " + message.getMessage(arguments));
      }
    }

    @Override
    public void info(String resource, FeatureEnum feature, String value) {}

    @Override
    public void initialize() {}

    @Override
    public int generate() {
      return 0;
    }
  }
}
