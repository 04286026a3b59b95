package dev.sobre;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.UnixStat;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Packages as they come: our own, broken ones and hostile ones. */
class PackageImportTest {

  private static final String MANIFEST = "imsmanifest.xml";

  @TempDir Path temporary;

  @ParameterizedTest
  @CsvSource({
    "books-and-cartridges, books-en-1.0.0.imscc13.imscc",
    "tests-and-actions, sound-en-1.0.0.scorm12.zip"
  })
  void ourOwnPackagesComeBack(String course, String name) throws IOException {
    BuildResult built =
        CourseFixture.build(
            CourseFixture.resources("courses/" + course + "/source"), temporary.resolve("target"));
    assertTrue(built.succeeded(), CourseFixture.printed(built));
    ImportedCourses.assertGolden(
        temporary.resolve("target/packages").resolve(name),
        temporary.resolve("course"),
        CourseFixture.resources("imports-of-ours/" + course));
  }

  /** Entries as no good program writes them. */
  private static byte[] zip(Charset charset, ZipArchiveEntry... entries) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipArchiveOutputStream out = new ZipArchiveOutputStream(bytes)) {
      out.setEncoding(charset.name());
      out.setUseLanguageEncodingFlag(false);
      for (ZipArchiveEntry entry : entries) {
        out.putArchiveEntry(entry);
        out.write("../../outside".getBytes(StandardCharsets.UTF_8));
        out.closeArchiveEntry();
      }
    }
    return bytes.toByteArray();
  }

  private static Arguments named(String name, String told) throws IOException {
    return arguments(zip(StandardCharsets.UTF_8, new ZipArchiveEntry(name)), told);
  }

  static Stream<Arguments> hostileZipsAreRefused() throws IOException {
    ZipArchiveEntry link = new ZipArchiveEntry("one/link.html");
    link.setUnixMode(UnixStat.LINK_FLAG | UnixStat.DEFAULT_LINK_PERM);
    ZipFixture bomb = new ZipFixture();
    bomb.put("film.mp4", new byte[30_000_000]);
    ZipFixture book = new ZipFixture();
    book.put("page.HTML", new byte[20_000_001]);
    ZipFixture sound = new ZipFixture();
    sound.put(MANIFEST, "<manifest/>");
    byte[] damaged = sound.bytes();
    damaged[14]++;
    int data = 30 + MANIFEST.length();
    damaged[data + 2]++;
    byte[] cut = Arrays.copyOf(sound.bytes(), 40);
    return Stream.of(
        named("../evil.html", "the name \"../evil.html\" leads out of the zip [zip-entry]"),
        named("a/../../b", "the name \"a/../../b\" leads out of the zip [zip-entry]"),
        named("/etc/evil", "the name \"/etc/evil\" starts at the root of a disk [zip-entry]"),
        named("C:/evil", "the name \"C:/evil\" starts at the root of a disk [zip-entry]"),
        named("a//b", "the name \"a//b\" is no plain path [zip-entry]"),
        named("a/./b", "the name \"a/./b\" is no plain path [zip-entry]"),
        named("a".repeat(300) + ".png", "is too long for a disk [zip-entry]"),
        named("a\u0007b", "the name \"a?b\" has odd characters [zip-entry]"),
        arguments(withBackslash(), "the name \"one\\two.html\" has a backslash [zip-entry]"),
        arguments(
            zip(StandardCharsets.ISO_8859_1, new ZipArchiveEntry("été.html")),
            "is not UTF-8 [zip-entry]"),
        arguments(
            zip(StandardCharsets.UTF_8, link),
            "\"one/link.html\" is a link to another file [zip-entry]"),
        arguments(
            zip(StandardCharsets.UTF_8, new ZipArchiveEntry("a"), new ZipArchiveEntry("a")),
            "the zip holds \"a\" twice [zip-entry]"),
        arguments(
            bomb.bytes(),
            "the files are more than 100 times larger than the zip, at \"film.mp4\""
                + " [zip-too-large]"),
        arguments(book.bytes(), "\"page.HTML\" has more than 20000000 B [zip-too-large]"),
        arguments(damaged, "\"imsmanifest.xml\" is damaged in the zip [zip-unreadable]"),
        arguments("<manifest/>".getBytes(StandardCharsets.UTF_8), "this is no whole zip: "),
        arguments(cut, "this is no whole zip: "));
  }

  /** Java's own writer keeps a backslash, which that of the library turns. */
  private static byte[] withBackslash() throws IOException {
    ZipFixture zip = new ZipFixture();
    zip.put("one\\two.html", "");
    return zip.bytes();
  }

  @ParameterizedTest
  @MethodSource
  void hostileZipsAreRefused(byte[] zip, String told) throws IOException {
    assertRefused(zip, "package.zip: error: ", told);
  }

  private void assertRefused(byte[] zip, String start, String told) throws IOException {
    Path file = Files.write(temporary.resolve("package.zip"), zip);
    String printed =
        ImportedCourses.printed(ImportedCourses.run(file, "", temporary.resolve("new/course")));
    assertTrue(printed.startsWith(start), printed);
    assertTrue(printed.contains(told), printed);
    assertEquals(List.of("package.zip"), ImportedCourses.namesIn(temporary));
  }

  private static String manifest(String items, String resources) {
    return "<manifest>\n<organizations><organization>\n"
        + items
        + "\n</organization></organizations>\n<resources>\n"
        + resources
        + "\n</resources></manifest>";
  }

  static Stream<Arguments> brokenManifestsAreToldWithTheirPlaces() {
    String item = "<item identifierref=\"r\"><title>One</title></item>";
    return Stream.of(
        arguments(
            "<!DOCTYPE manifest [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><manifest>&x;"
                + "</manifest>",
            "imsmanifest.xml:1:10: error: not valid XML: DOCTYPE is disallowed"),
        arguments(
            "<!DOCTYPE m [<!ENTITY a \"aa\"><!ENTITY b \"&a;&a;&a;\">]><manifest>&b;</manifest>",
            "imsmanifest.xml:1:10: error: not valid XML: DOCTYPE is disallowed"),
        arguments(
            "<manifest>\n<organizations></manifest>",
            "imsmanifest.xml:2:18: error: not valid XML: "),
        arguments(
            "<manifest>" + "<item>".repeat(100_000),
            "error: not valid XML: elements stand in each other more than 200 deep [xml-syntax]"),
        arguments(
            "<html/>",
            "imsmanifest.xml:1:1: error: a manifest starts with <manifest>, and this file with"
                + " <html> [wrong-kind]"),
        arguments(
            manifest("<item identifierref=\"page\"/>", "<resource identifier=\"pages\"/>"),
            "imsmanifest.xml:3:1: error: there is no resource \"page\" in the manifest"
                + " [manifest-reference]\n"
                + "  3 | <item identifierref=\"page\"/>\n"
                + "    | ^\n"
                + "  hint: did you mean \"pages\"?\n"),
        arguments(
            manifest(item, "<resource identifier=\"r\" href=\"../../a.html\"/>"),
            "imsmanifest.xml:6:1: error: \"../../a.html\" leads out of the package"
                + " [manifest-reference]"),
        arguments(
            manifest(item, "<resource identifier=\"r\" href=\"C:\\a.html\"/>"),
            "error: \"C:\\a.html\" leads out of the package [manifest-reference]"),
        arguments(
            manifest(item, "<resource identifier=\"r\" href=\"file:///etc/hostname\"/>"),
            "error: \"file:///etc/hostname\" leads out of the package [manifest-reference]"),
        arguments(
            manifest(item, "<resource identifier=\"r\"><file href=\"/etc/hostname\"/></resource>"),
            "error: \"/etc/hostname\" leads out of the package [manifest-reference]"),
        arguments(
            manifest(item, "<resource identifier=\"r\" href=\"indx.html\"/>"),
            "imsmanifest.xml:6:1: error: there is no file \"indx.html\" in the package"
                + " [file-not-found]\n"
                + "  6 | <resource identifier=\"r\" href=\"indx.html\"/>\n"
                + "    | ^\n"
                + "  hint: did you mean \"index.html\"?\n"),
        arguments(
            manifest("", "<resource identifier=\"r\" href=\"index.html\"/>"),
            "error: there is no page to import here (read as package) [no-content]"));
  }

  @ParameterizedTest
  @MethodSource
  void brokenManifestsAreToldWithTheirPlaces(String manifest, String told) throws IOException {
    ZipFixture zip = new ZipFixture();
    zip.put(MANIFEST, manifest);
    zip.put("index.html", "<p>Text</p>");
    assertRefused(zip.bytes(), "", told);
  }

  @Test
  void aMissingManifestIsToldAndWhereItLies() throws IOException {
    ZipFixture zip = new ZipFixture();
    zip.put("course/index.html", "<p>Text</p>");
    assertRefused(
        zip.bytes(),
        "imsmanifest.xml: error: the package has no manifest at its root [manifest-missing]",
        "hint: export the package again");
    zip.put("course/imsmanifest.xml", "<manifest/>");
    assertRefused(
        zip.bytes(),
        "imsmanifest.xml: error: ",
        "hint: pack what is in \"course/\", not the folder");
  }

  @Test
  void aPageWithoutEndIsRead() throws IOException {
    ZipFixture zip = new ZipFixture();
    zip.put(
        MANIFEST,
        manifest(
            "<item identifierref=\"r\"><title>One</title></item>",
            "<resource identifier=\"r\" href=\"index.html\"/>"));
    zip.put(
        "index.html",
        "<p>&amp;"
            + "<br>".repeat(20_000)
            + "&amp;".repeat(200_000)
            + "</p>"
            + "<div><b>".repeat(20_000)
            + "Deep");
    Path file = Files.write(temporary.resolve("package.zip"), zip.bytes());
    ImportResult made = ImportedCourses.run(file, "", temporary.resolve("course"));
    assertEquals("", ImportedCourses.printed(made));
    String lesson = Files.readString(temporary.resolve("course/content/en/01-one/01-one.md"));
    assertTrue(lesson.contains("Deep"), lesson);
  }

  /** A zip is only one way to bring a folder along. */
  @Test
  void aZipOfMarkdownIsRead() throws IOException {
    ZipFixture zip = new ZipFixture();
    zip.put("first.md", "# First\n\nText.");
    Path file = Files.write(temporary.resolve("notes.zip"), zip.bytes());
    ImportResult made = ImportedCourses.run(file, "", temporary.resolve("course"));
    assertEquals("", ImportedCourses.printed(made));
    assertTrue(made.files().contains("content/en/01-first/01-first.md"), made.files().toString());
  }
}
