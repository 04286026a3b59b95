package dev.sobre;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sobre.image.ExifJpeg;
import dev.sobre.image.Photograph;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Images of pixels from the author's file to what browsers, books and question banks get. */
class ImageBuildTest {

  private static final String LESSON = "content/en/01-start/01-welcome.md";

  private static final String SMALL_ONES =
      "![Turned](/media/turned.jpg)\n\n![Small](/media/small.png)";

  /** For tests whose matter is not what is kept. */
  @TempDir static Path shared;

  @TempDir Path temporary;

  private Path course;

  @BeforeEach
  void aCourseWithPhotographs() throws IOException {
    course = CourseFixture.copyOfSoundCourse(temporary);
    write("media/photo.png", Photograph.file(1500, 100, "png"));
    write("media/turned.jpg", ExifJpeg.of(350, 200, 6));
    write("media/small.png", Photograph.file(200, 40, "png"));
    lesson(
        "![A disc](/media/photo.png)\n\n![Turned](/media/turned.jpg)\n\n![Small](/media/small.png)");
  }

  @Test
  void browsersGetAFewWidthsAndNothingMore() throws IOException {
    BuildResult built = build("site", shared);
    assertEquals("", CourseFixture.printed(built));
    Elements images = images("site");
    Element photo = images.get(0);
    assertEquals(
        "<img src=\"../media/photo.640.HASH.webp\" alt=\"A disc\" width=\"640\" height=\"43\""
            + " srcset=\"../media/photo.640.HASH.webp 640w, ../media/photo.832.HASH.webp 832w,"
            + " ../media/photo.1280.HASH.webp 1280w\" sizes=\"(min-width: 640px) 640px, 100vw\""
            + " decoding=\"async\">",
        withoutHash(photo.outerHtml()));
    Element turned = images.get(1);
    assertEquals("200", turned.attr("width"));
    assertEquals("350", turned.attr("height"));
    assertEquals("lazy", turned.attr("loading"));
    assertEquals("", turned.attr("srcset"));
    assertEquals("200", images.get(2).attr("width"));
    assertEquals(
        Set.of(
            "media/photo.640.HASH.webp",
            "media/photo.832.HASH.webp",
            "media/photo.1280.HASH.webp",
            "media/small.200.HASH.webp",
            "media/turned.200.HASH.webp"),
        media("site"));
  }

  @Test
  void nothingThatACameraWroteIsPublished() throws IOException {
    build("site", shared);
    for (Map.Entry<String, byte[]> file : CourseFixture.files(site("site")).entrySet()) {
      String bytes = new String(file.getValue(), StandardCharsets.ISO_8859_1);
      assertFalse(bytes.contains(ExifJpeg.SECRET), file.getKey());
      assertFalse(bytes.contains("Exif"), file.getKey());
    }
  }

  @Test
  void aSecondBuildMakesNoImage() throws IOException {
    lesson(SMALL_ONES);
    BuildResult first = build("first", cache());
    assertEquals(4, first.imagesMade());
    assertEquals(0, first.imagesKept());
    BuildResult second = build("second", cache());
    assertEquals("Images: 0 made, 4 kept from an earlier build", second.imageLine().orElseThrow());
    assertSame(site("first"), site("second"));
    write("media/small.png", Photograph.file(201, 40, "png"));
    BuildResult third = build("third", cache());
    assertEquals(2, third.imagesMade());
    assertEquals(2, third.imagesKept());
  }

  @Test
  void whatIsKeptIsTheSameAsWhatIsMade() throws IOException {
    lesson(SMALL_ONES);
    build("first", cache());
    build("second", temporary.resolve("another cache"));
    assertSame(site("first"), site("second"));
  }

  @Test
  void twoBuildsAtOnceShareWhatTheyKeep() throws Exception {
    lesson(SMALL_ONES);
    CompletableFuture<BuildResult> first = CompletableFuture.supplyAsync(() -> built("first"));
    CompletableFuture<BuildResult> second = CompletableFuture.supplyAsync(() -> built("second"));
    assertEquals("", CourseFixture.printed(first.get()) + CourseFixture.printed(second.get()));
    assertSame(site("first"), site("second"));
    assertEquals(0, build("third", cache()).imagesMade());
  }

  private BuildResult built(String output) {
    try {
      return build(output, cache());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void damagedKeptFilesAreMadeAgain() throws IOException {
    lesson(SMALL_ONES);
    build("first", cache());
    List<Path> kept;
    try (Stream<Path> files = Files.walk(cache())) {
      kept = files.filter(Files::isRegularFile).sorted().toList();
    }
    Files.write(kept.get(0), new byte[] {1, 2, 3});
    Files.write(kept.get(1), new byte[] {42}, StandardOpenOption.APPEND);
    BuildResult second = build("second", cache());
    assertEquals(2, second.imagesMade());
    assertSame(site("first"), site("second"));
  }

  @Test
  void aFolderThatCannotBeWrittenIsSaid() throws IOException {
    lesson(SMALL_ONES);
    Path file = Files.writeString(temporary.resolve("file"), "in the way");
    BuildResult built = build("site", file.resolve("cache"));
    assertTrue(built.succeeded());
    assertTrue(CourseFixture.printed(built).contains("[image-cache]"));
  }

  @Test
  void aDamagedImageIsAnErrorWhereItIsShown() throws IOException {
    byte[] whole = Photograph.file(300, 200, "png");
    write("media/photo.png", Arrays.copyOf(whole, whole.length / 2));
    byte[] photo = Photograph.file(300, 200, "jpg");
    write("media/turned.jpg", Arrays.copyOf(photo, photo.length / 2));
    String printed = CourseFixture.printed(build("site", cache()));
    assertTrue(
        printed.startsWith(
            LESSON
                + ":7:11: error: \"media/photo.png\" is damaged: its pixels cannot be read"
                + " [image-unreadable]\n  7 | ![A disc](/media/photo.png)\n"),
        printed);
    assertTrue(printed.contains(LESSON + ":9:11: error: \"media/turned.jpg\" is damaged"), printed);
    assertFalse(Files.exists(temporary.resolve("site")));
  }

  @Test
  void imagesThatBecomeDotsHaveOneFileEach() throws IOException {
    build("colours", shared);
    Path yml = course.resolve("course.yml");
    Files.writeString(yml, Files.readString(yml) + "images: {dither: [media/photo.png]}\n");
    BuildResult built = build("site", shared);
    assertEquals("", CourseFixture.printed(built));
    assertEquals("", images("site").get(0).attr("srcset"));
    assertTrue(media("site").contains("media/photo.640.HASH.webp"), media("site").toString());
    assertTrue(media("site").contains("media/turned.200.HASH.webp"));
    assertEquals(3, media("site").size());
  }

  @Test
  void twoFilesThatDifferInTheirEndStayApart() throws IOException {
    write("media/photo.jpg", Photograph.file(300, 200, "jpg"));
    lesson("![One](/media/photo.png)\n\n![Other](/media/photo.jpg)");
    assertEquals("", CourseFixture.printed(build("site", shared)));
    assertTrue(media("site").contains("media/photo.jpg.300.HASH.webp"), media("site").toString());
    assertTrue(media("site").contains("media/photo.png.640.HASH.webp"));
  }

  private Elements images(String output) throws IOException {
    Path page = site(output).resolve("start/welcome.html");
    return Jsoup.parse(Files.readString(page)).select("main img");
  }

  private Set<String> media(String output) throws IOException {
    return CourseFixture.files(site(output)).keySet().stream()
        .filter(name -> name.startsWith("media/"))
        .map(ImageBuildTest::withoutHash)
        .collect(Collectors.toSet());
  }

  private static String withoutHash(String text) {
    return text.replaceAll("\\.[0-9a-f]{8}\\.", ".HASH.");
  }

  private static void assertSame(Path expected, Path actual) throws IOException {
    SortedMap<String, byte[]> one = CourseFixture.files(expected);
    SortedMap<String, byte[]> other = CourseFixture.files(actual);
    assertEquals(one.keySet(), other.keySet());
    for (Map.Entry<String, byte[]> file : one.entrySet()) {
      assertArrayEquals(file.getValue(), other.get(file.getKey()), file.getKey());
    }
  }

  private Path site(String output) {
    return temporary.resolve(output).resolve("site");
  }

  private Path cache() {
    return temporary.resolve("cache");
  }

  private BuildResult build(String output, Path cache) throws IOException {
    return CourseBuild.run(
        new BuildRequest(
            course,
            temporary.resolve(output),
            List.of(),
            CourseFixture.TIME,
            ImageBuildTest.class.getClassLoader(),
            List.of(),
            cache));
  }

  private void write(String file, byte[] bytes) throws IOException {
    Path path = course.resolve(file);
    Files.createDirectories(path.getParent());
    Files.write(path, bytes);
  }

  private void lesson(String body) throws IOException {
    write(
        LESSON,
        ("---\ntitle: Welcome\nsummary: First.\nduration: 1 min\nobjectives: [See]\n---\n"
                + body
                + "\n")
            .getBytes(StandardCharsets.UTF_8));
  }
}
