package dev.sobre.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sobre.course.Asset;
import dev.sobre.course.Course;
import dev.sobre.course.Picture;
import dev.sobre.course.Rendition;
import dev.sobre.diagnostic.DiagnosticLog;
import dev.sobre.diagnostic.Memory;
import dev.sobre.diagnostic.Progress;
import dev.sobre.diagnostic.SourceLocation;
import dev.sobre.reader.CourseReader;
import dev.sobre.source.CourseSource;
import dev.sobre.source.FileMemory;
import dev.sobre.source.KeptResults;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the native code of WebP does not load, and where files are kept. */
class ImageWorkshopTest {

  @TempDir Path temporary;

  private DiagnosticLog log = new DiagnosticLog();
  private CourseSource source;

  @BeforeEach
  void aCourseOfThreeFormats() throws IOException {
    Path course = temporary.resolve("course");
    FileUtils.copyDirectory(Path.of("src/test/resources/sound-course").toFile(), course.toFile());
    Files.createDirectories(course.resolve("media"));
    Files.write(course.resolve("media/photo.png"), Photograph.file(320, 60, "png"));
    Pixels pixels = Pixels.of(Photograph.of(90, 50));
    Files.write(
        course.resolve("media/light.webp"), WebpCodec.load().orElseThrow().lossy(pixels, 80));
    Path lesson = course.resolve("content/en/01-start/01-welcome.md");
    Files.writeString(
        lesson, Files.readString(lesson) + "\n![A](/media/photo.png)\n\n![B](/media/light.webp)\n");
    source = CourseSource.scan(course, log);
  }

  @Test
  void withoutTheEncoderImagesArePngAndJpegAndTheAuthorHearsOfIt() throws IOException {
    Course course = prepared(Optional.empty());
    List<Rendition> files = course.assets().get("media/photo.png").picture().orElseThrow().web();
    assertEquals(
        List.of("media/photo.200.jpg", "media/photo.260.jpg", "media/photo.320.jpg"),
        files.stream().map(Rendition::path).toList());
    Asset light = course.assets().get("media/light.webp");
    assertTrue(light.picture().isEmpty(), "it stays as the author saved it");
    assertEquals(
        List.of("webp-unavailable"), log.sorted().stream().map(said -> said.code()).toList());
  }

  @Test
  void aWebpIsReadLikeAnyOther() throws IOException {
    Course course = prepared(WebpCodec.load());
    Asset light = course.assets().get("media/light.webp");
    assertEquals("media/light.90.webp", light.picture().orElseThrow().web().get(0).path());
    assertEquals("media/light.90.jpg", light.picture().orElseThrow().plain().path());
    assertEquals(List.of(), log.sorted());
  }

  @Test
  void aFileThatIsSmallestAlreadyStaysUnlessItTellsMore() throws IOException {
    Path file = temporary.resolve("course/media/light.webp");
    WebpCodec codec = WebpCodec.load().orElseThrow();
    byte[] tuned = codec.lossy(Pixels.of(Photograph.of(90, 50)), 20);
    Files.write(file, tuned);
    assertArrayEquals(tuned, light());

    byte[] note = "EXIF\4\0\0\0note".getBytes(StandardCharsets.ISO_8859_1);
    byte[] telling = Arrays.copyOf(tuned, tuned.length + note.length);
    System.arraycopy(note, 0, telling, tuned.length, note.length);
    Files.write(file, telling);
    assertFalse(new String(light(), StandardCharsets.ISO_8859_1).contains("note"));
  }

  private byte[] light() throws IOException {
    Course course = prepared(WebpCodec.load());
    Asset light = course.assets().get("media/light.webp");
    return light.picture().orElseThrow().web().get(0).bytes();
  }

  @Test
  void whatWasMadeOfAFileIsTakenAgainWhileItIsTheSame() throws IOException {
    Path course = temporary.resolve("course");
    FileMemory files = new FileMemory();
    source = CourseSource.scan(course, files, log);
    Memory memory = new Memory();
    Picture first = photo(memory);
    assertSame(first, photo(memory));

    log.error("x", SourceLocation.of("content/en/01-start/01-welcome.md"), "a mistake", "", "");
    assertSame(first, photo(memory));

    Files.write(course.resolve("media/photo.png"), Photograph.file(300, 60, "png"));
    log = new DiagnosticLog();
    source = CourseSource.scan(course, files, log);
    assertEquals(300, photo(memory).web().get(2).width());
  }

  private Picture photo(Memory memory) throws IOException {
    Course course = new CourseReader(source, new DiagnosticLog()).read().orElseThrow();
    ImageCache cache = new ImageCache(temporary.resolve("cache"));
    return new ImageWorkshop(200, cache, memory, log)
        .prepared(course, source, Progress.NONE)
        .assets()
        .get("media/photo.png")
        .picture()
        .orElseThrow();
  }

  private Course prepared(Optional<WebpCodec> webp) throws IOException {
    Course course = new CourseReader(source, log).read().orElseThrow();
    ImageCache cache = new ImageCache(temporary.resolve("cache"));
    return new ImageWorkshop(200, cache, new Memory(), () -> webp, log)
        .prepared(course, source, Progress.NONE);
  }

  @Test
  void whatNoBuildAskedForInNinetyDaysIsForgotten() throws IOException {
    Path folder = temporary.resolve("cache");
    ImageCache cache = new ImageCache(folder);
    String used = KeptResults.key("used");
    String unused = KeptResults.key("unused");
    for (String key : List.of(used, unused)) {
      cache.put(key, new ImageCache.Entry(ImageFormat.PNG, 1, 1, new byte[] {1}));
    }
    Path notOurs = Files.writeString(folder.resolve("notes.txt"), "mine");
    FileTime old = FileTime.from(Instant.now().minus(Duration.ofDays(91)));
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.setLastModifiedTime(file, old);
      }
    }

    assertTrue(cache.get(used).isPresent());
    cache.forgetUnused();

    assertTrue(cache.get(used).isPresent());
    assertTrue(cache.get(unused).isEmpty());
    assertTrue(Files.exists(notOurs));
  }

  @Test
  void filesAreKeptWhereTheSystemKeepsSuch() {
    Map<String, String> linux = Map.of("os.name", "Linux", "user.home", "/home/ada");
    assertEquals(Path.of("/home/ada/.cache/sobre/images"), ImageCache.usualFolder(Map.of(), linux));
    assertEquals(
        Path.of("/home/ada/kept/sobre/images"),
        ImageCache.usualFolder(Map.of("XDG_CACHE_HOME", "/home/ada/kept"), linux));
    Map<String, String> mac = Map.of("os.name", "Mac OS X", "user.home", "/Users/ada");
    assertEquals(
        Path.of("/Users/ada/Library/Caches/sobre/images"), ImageCache.usualFolder(Map.of(), mac));
    Map<String, String> windows = Map.of("os.name", "Windows 11", "user.home", "home");
    assertEquals(
        Path.of("local/sobre/cache/images"),
        ImageCache.usualFolder(Map.of("LOCALAPPDATA", "local"), windows));
  }
}
