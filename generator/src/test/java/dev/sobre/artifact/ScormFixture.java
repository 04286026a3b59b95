package dev.sobre.artifact;

import dev.sobre.course.Assessments;
import dev.sobre.course.Completion;
import dev.sobre.course.Course;
import dev.sobre.course.CourseInfo;
import dev.sobre.course.CourseInfo.Licence;
import dev.sobre.course.CourseInfo.Publisher;
import dev.sobre.course.Edition;
import dev.sobre.course.ImageChoice;
import dev.sobre.course.ImageFrame;
import dev.sobre.course.LintSettings;
import dev.sobre.course.Localized;
import dev.sobre.course.ScormFormat;
import dev.sobre.course.ScormOptions;
import dev.sobre.course.ThemeChoice;
import dev.sobre.diagnostic.DiagnosticLog;
import dev.sobre.diagnostic.SourceLocation;
import dev.sobre.page.Messages;
import dev.sobre.page.Theme;
import dev.sobre.site.Site;
import dev.sobre.site.SiteFile;
import dev.sobre.source.CourseSource;
import dev.sobre.source.SourceText;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A course without lessons, packed with files that hold their own names. */
final class ScormFixture {

  private static final ThemeChoice PLAIN =
      new ThemeChoice(
          new SourceText("course.yml", ""),
          SourceLocation.of("course.yml"),
          "plain",
          new TreeMap<>(),
          Optional.empty(),
          Optional.empty());

  private ScormFixture() {}

  static CourseInfo titled(String title) {
    return course(title, "A summary.");
  }

  static CourseInfo summed(String summary) {
    return course("A course", summary);
  }

  private static CourseInfo course(String title, String summary) {
    return new CourseInfo(
        "course",
        "1.0",
        Localized.same(title),
        Localized.same(summary),
        List.of(Localized.same("sobriété"), Localized.same("a & b")),
        List.of("fr"),
        Optional.empty(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Assessments.NONE,
        new Licence("CC0", "https://creativecommons.org/publicdomain/zero/1.0/"),
        new Publisher("Nobody", "", ""),
        new Completion(100, OptionalInt.empty(), 0),
        List.of("scorm12"),
        ScormOptions.DEFAULT,
        PLAIN,
        Optional.empty(),
        false,
        false,
        ImageChoice.USUAL,
        Optional.empty(),
        new TreeMap<>(),
        LintSettings.DEFAULT,
        Optional.empty());
  }

  static Optional<Artifact> pack(
      ScormFormat format, CourseInfo info, DiagnosticLog log, String... files) {
    Edition edition = new Edition("fr", List.of(), List.of());
    Site content = Site.of(Stream.of(files).map(f -> SiteFile.text(f, f)).toList());
    Course course = new Course(info, new TreeMap<>(), List.of(edition), new TreeMap<>());
    Theme theme =
        new Theme(
            PLAIN,
            new TreeMap<>(),
            "",
            false,
            false,
            ImageFrame.USUAL,
            new TreeMap<>(Map.of("fr", new Messages("fr", new TreeMap<>()))),
            new TreeMap<>());
    CourseSource source = new CourseSource(Path.of(""), new TreeMap<>());
    return new ScormPackager(format)
        .pack(new PackageRequest(course, edition, content, theme, source, Instant.EPOCH), log);
  }
}
