package dev.sobre;

import dev.sobre.page.ThemeException;
import dev.sobre.site.SiteFile;
import dev.sobre.source.CourseSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A course read in a fraction of the time: of each lesson the front matter alone, and nothing of
 * banks, glossary and figures. That is enough for pages that list lessons, but for a link or two;
 * they are shown as drafts, without their weight.
 */
final class CourseGlance {

  private static final byte[] FENCE = "---".getBytes(StandardCharsets.US_ASCII);

  private final Website website;
  private final Map<String, SiteFile> loaded = new ConcurrentHashMap<>();

  CourseGlance(Website website) {
    this.website = website;
  }

  static CourseSource of(CourseSource whole) {
    SortedMap<String, Path> files = new TreeMap<>(whole.files());
    files
        .keySet()
        .removeIf(
            file ->
                file.endsWith("/bank.yml")
                    || file.endsWith("/glossary.yml")
                    || file.equals(CourseSource.FACTS_FILE));
    return new CourseSource(
        whole.root(),
        files,
        file -> {
          byte[] bytes = whole.contents().bytes(file);
          return file.toString().endsWith(".md") ? frontMatter(bytes) : bytes;
        });
  }

  /** Up to the second line of three hyphens. */
  private static byte[] frontMatter(byte[] lesson) {
    for (int i = FENCE.length; i + FENCE.length <= lesson.length; i++) {
      if (lesson[i - 1] == '\n' && Arrays.equals(lesson, i, i + FENCE.length, FENCE, 0, 3)) {
        return Arrays.copyOf(lesson, i + FENCE.length);
      }
    }
    return lesson;
  }

  /** A page that lists lessons, or a file that such a page loads. */
  Optional<byte[]> file(String path) {
    try {
      if (path.endsWith("index.html")) {
        loaded.putAll(website.draft(path).files());
      }
    } catch (IOException | ThemeException notAtOnce) {
      return Optional.empty();
    }
    return Optional.ofNullable(loaded.get(path)).map(SiteFile::bytes);
  }
}
