package dev.sobre.reader;

import dev.sobre.course.CourseInfo;
import dev.sobre.course.CourseInfo.Audience;
import dev.sobre.course.LearningPath;
import dev.sobre.course.Lesson;
import dev.sobre.course.Lesson.Level;
import dev.sobre.diagnostic.DiagnosticLog;
import dev.sobre.diagnostic.SourceLocation;
import dev.sobre.markdown.MarkdownDialect;
import dev.sobre.markdown.MarkdownText;
import dev.sobre.source.SourceText;
import dev.sobre.source.YamlDocument;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads a lesson: a front matter in YAML, then Markdown with activities in fences. */
final class LessonParser {

  private static final Map<String, Level> LEVELS =
      new TreeMap<>(
          Map.of(
              "beginner", Level.BEGINNER,
              "débutant", Level.BEGINNER,
              "advanced", Level.ADVANCED,
              "avancé", Level.ADVANCED));
  private static final List<String> KEYS =
      List.of(
          "id",
          "title",
          "summary",
          "duration",
          "level",
          "audiences",
          "paths",
          "objectives",
          "translated");

  private final CourseInfo info;
  private final RecordingReader recordings;
  private final DiagnosticLog log;

  LessonParser(CourseInfo info, RecordingReader recordings, DiagnosticLog log) {
    this.info = info;
    this.recordings = recordings;
    this.log = log;
  }

  /**
   * Parses a lesson file; empty when it has no front matter to speak of.
   *
   * @param chapter id of its chapter
   * @param slug id of the lesson unless the front matter names another
   */
  Optional<Lesson> parse(SourceText source, String chapter, String slug) {
    if (source.text().isBlank()) {
      source.error(
          log,
          "empty-file",
          SourceLocation.of(source.file()),
          "this lesson is empty",
          "start with a front matter: a line ---, \"title: …\" and other keys, a line ---");
      return Optional.empty();
    }
    Optional<FrontMatter> front = FrontMatter.of(source.text());
    if (front.isEmpty()) {
      source.error(
          log,
          "no-front-matter",
          source.locate(0),
          "a lesson starts with its front matter",
          "put \"title\", \"summary\", \"duration\" and \"objectives\" between two lines ---");
      return Optional.empty();
    }
    MarkdownText body = MarkdownDialect.parse(source, front.get().body());
    Fences fences = Fences.read(body, source, audienceIds(), recordings, log);
    return YamlDocument.parse(source, front.get().start(), front.get().end(), log)
        .map(yaml -> lesson(yaml, chapter, slug, body, fences));
  }

  private Lesson lesson(
      YamlDocument yaml, String chapter, String slug, MarkdownText body, Fences fences) {
    Fields fields = Fields.of(yaml.root(), yaml.source(), log, KEYS);
    String id = fields.text("id").orElse(slug);
    if (!Slugs.isSlug(id)) {
      fields.error("id", "wrong-value", "\"" + id + "\" is not an id", Slugs.FORM);
    }
    fields.required("objectives");
    return new Lesson(
        id,
        chapter,
        SourceLocation.of(yaml.source().file()),
        fields.requiredText("title"),
        fields.requiredText("summary"),
        Durations.minutes(fields, "duration"),
        fields.oneOf("level", List.copyOf(LEVELS.keySet()), LEVELS::get).orElse(Level.BEGINNER),
        fields.named("audiences", audienceIds(), "audience"),
        fields.texts("objectives"),
        fields.named("paths", info.paths().stream().map(LearningPath::id).toList(), "path"),
        body,
        fences.activities(),
        fences.actions(),
        fences.diagrams(),
        fences.recordings());
  }

  private List<String> audienceIds() {
    return info.audiences().stream().map(Audience::id).toList();
  }
}
