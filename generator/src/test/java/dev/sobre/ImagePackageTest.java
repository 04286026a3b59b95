package dev.sobre;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sobre.image.Photograph;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The images of a lesson and of a question in every format. */
class ImagePackageTest {

  private static final String LESSON =
      """
      ---
      title: Welcome
      summary: First.
      duration: 2 min
      objectives: [See]
      ---
      ![A disc](/media/un%20été.png)

      ```activity
      id: which
      type: single
      prompt: "Which one? ![The disc again](/media/un%20été.png)"
      options:
        - {text: This, correct: true, feedback: Yes.}
        - {text: That, feedback: No.}
      ```
      """;

  @TempDir static Path temporary;

  @BeforeAll
  static void everyFormat() throws IOException {
    Path course = CourseFixture.copyOfSoundCourse(temporary);
    Files.createDirectories(course.resolve("media"));
    Files.write(course.resolve("media/un été.png"), Photograph.file(1000, 200, "png"));
    Files.writeString(course.resolve("content/en/01-start/01-welcome.md"), LESSON);
    Path yml = course.resolve("course.yml");
    Files.writeString(
        yml,
        Files.readString(yml)
            .replace("theme: plain", "theme: sobre")
            .replaceFirst(
                "(?m)^outputs: .*$",
                "outputs: [site, scorm12, cmi5, zip, epub, imscc11, imscc13, moodle-xml, gift]"));
    BuildResult built =
        CourseBuild.run(
            new BuildRequest(
                course,
                temporary.resolve("output"),
                List.of(),
                CourseFixture.TIME,
                ImagePackageTest.class.getClassLoader(),
                List.of(CourseFixture.resources("../../../../themes").normalize()),
                CourseFixture.IMAGES));
    assertEquals("", CourseFixture.printed(built));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"scorm12.zip", "cmi5.zip", "epub", "imscc11.imscc", "imscc13.imscc", "zip"})
  void everyImageOfAPackageIsInIt(String ending) throws IOException {
    Map<String, byte[]> files = unzipped("sound-en-1.0.0." + ending);
    List<String> shown = new ArrayList<>();
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      if (file.getKey().matches(".*\\.x?html")) {
        for (String address : addresses(text(file.getValue()))) {
          String path = URI.create("/" + file.getKey()).resolve(address).getPath().substring(1);
          assertTrue(files.containsKey(path), file.getKey() + " shows " + path);
          shown.add(path);
        }
      }
    }
    boolean web = ending.endsWith("zip");
    assertTrue(shown.stream().anyMatch(path -> path.endsWith(web ? ".webp" : ".jpg")), ending);
    assertEquals(web, files.keySet().stream().anyMatch(path -> path.endsWith(".webp")), ending);
    assertFalse(files.keySet().stream().anyMatch(path -> path.endsWith(".png")), ending);
  }

  @Test
  void everyFileOfASourceSetIsInTheManifest() throws IOException {
    Map<String, byte[]> files = unzipped("sound-en-1.0.0.scorm12.zip");
    String manifest = text(files.get("imsmanifest.xml"));
    List<String> images = files.keySet().stream().filter(f -> f.startsWith("media/")).toList();
    assertEquals(3, images.size());
    for (String image : images) {
      assertTrue(
          manifest.contains(URI.create("x:/").resolve(encoded(image)).getRawPath().substring(1)),
          manifest);
    }
  }

  private static String encoded(String path) {
    return path.replace(" ", "%20").replace("é", "%C3%A9");
  }

  @Test
  void moodleGetsAJpegInTheQuestion() throws IOException {
    Path packages = temporary.resolve("output/packages");
    Document xml =
        Jsoup.parse(
            Files.readString(packages.resolve("sound-en-1.0.0.moodle-xml.xml")),
            "",
            Parser.xmlParser());
    Element file = xml.selectFirst("file");
    assertTrue(file.attr("name").endsWith(".840.jpg"), file.attr("name"));
    byte[] bytes = Base64.getMimeDecoder().decode(file.text());
    assertEquals("ffd8", String.format("%02x%02x", bytes[0], bytes[1]));
    Element image = Jsoup.parse(xml.selectFirst("questiontext > text").text()).selectFirst("img");
    assertEquals("560", image.attr("width"));
    assertEquals("112", image.attr("height"));
    assertFalse(image.hasAttr("srcset"));
  }

  @Test
  void giftHoldsAJpegToo() throws IOException {
    try (Stream<Path> files = Files.list(temporary.resolve("output/packages"))) {
      Path gift = files.filter(f -> f.toString().endsWith(".gift.txt")).findFirst().orElseThrow();
      assertTrue(Files.readString(gift).contains("data\\:image/jpeg;base64,"));
    }
  }

  private static List<String> addresses(String html) {
    List<String> addresses = new ArrayList<>();
    for (Element image : Jsoup.parse(html).select("img")) {
      addresses.add(image.attr("src"));
      for (String candidate : image.attr("srcset").split(",\\s+")) {
        if (!candidate.isBlank()) {
          addresses.add(candidate.split("\\s+")[0]);
        }
      }
    }
    return addresses;
  }

  private static Map<String, byte[]> unzipped(String name) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    try (ZipFile zip = new ZipFile(temporary.resolve("output/packages").resolve(name).toFile())) {
      for (var entry : zip.stream().toList()) {
        try (InputStream in = zip.getInputStream(entry)) {
          files.put(entry.getName(), in.readAllBytes());
        }
      }
    }
    return files;
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
