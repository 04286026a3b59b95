package dev.sobre.reader;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.util.ast.Node;
import dev.sobre.course.Asset;
import dev.sobre.course.Recording;
import dev.sobre.course.Recording.Kind;
import dev.sobre.diagnostic.DiagnosticLog;
import dev.sobre.diagnostic.NearestName;
import dev.sobre.markdown.MarkdownDialect;
import dev.sobre.markdown.MarkdownText;
import dev.sobre.media.MediaHead;
import dev.sobre.source.SourceText;
import dev.sobre.source.YamlDocument;
import dev.sobre.source.YamlNode;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads the YAML of a {@code media} fence, and the captions and transcript that it names. */
final class RecordingReader {

  private static final List<String> KEYS =
      List.of("video", "audio", "title", "duration", "poster", "captions", "transcript");
  private static final List<String> VIDEO = List.of("mp4", "webm");
  private static final List<String> AUDIO = List.of("m4a", "mp3", "ogg", "opus");
  private static final List<String> POSTER = List.of("avif", "jpeg", "jpg", "png", "svg", "webp");

  private final MediaFolder media;
  private final String language;
  private final DiagnosticLog log;

  /**
   * @param language of the lessons; a video needs captions in it
   */
  RecordingReader(MediaFolder media, String language, DiagnosticLog log) {
    this.media = media;
    this.language = language;
    this.log = log;
  }

  /** The recording; empty when what is played or its transcript is not there. */
  Optional<Recording> read(YamlDocument document) {
    Fields fields = Fields.of(document.root(), document.source(), log, KEYS);
    boolean video = fields.node("video").isPresent();
    if (!video && fields.node("audio").isEmpty()) {
      fields.error("video", "missing-key", "\"video\" or \"audio\" is missing", "");
    }
    Optional<Asset> file = asset(fields, video ? "video" : "audio", video ? VIDEO : AUDIO);
    Optional<Asset> sound = video ? asset(fields, "audio", AUDIO) : Optional.empty();
    RecordingLimits limits = new RecordingLimits(fields);
    boolean heard =
        file.map(found -> limits.check(video ? "video" : "audio", found, head(found), video))
            .orElse(true);
    sound.ifPresent(found -> limits.check("audio", found, head(found), false));
    String title = fields.requiredText("title");
    int minutes = Durations.minutes(fields, "duration");
    Optional<Asset> poster = Optional.empty();
    SortedMap<String, Asset> captions = new TreeMap<>();
    if (video) {
      poster = required(fields, "poster", POSTER);
      refuseWithoutSize(fields, poster);
      captions = captions(fields);
      if (heard && fields.node("audio").isEmpty()) {
        log.warning(
            "video-without-audio",
            fields.locationOf("video"),
            "this video cannot be listened to without its images",
            document.source().line(fields.locationOf("video")),
            "add \"audio\" with the sound alone: it weighs a tenth, and is enough for many");
      }
    } else {
      refuse(fields, "poster");
      refuse(fields, "captions");
    }
    Optional<MarkdownText> transcript =
        required(fields, "transcript", List.of("md")).flatMap(this::transcript);
    if (file.isEmpty() || transcript.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Recording(
            video ? Kind.VIDEO : Kind.AUDIO,
            file.get(),
            title,
            minutes,
            poster,
            captions,
            transcript.get(),
            sound));
  }

  private Optional<MediaHead> head(Asset file) {
    return Optional.ofNullable(media.recordings().get(file.file()));
  }

  private void refuse(Fields fields, String key) {
    if (fields.node(key).isPresent()) {
      fields.error(key, "wrong-value", "only a video has \"" + key + "\"", "");
    }
  }

  private static void refuseWithoutSize(Fields fields, Optional<Asset> poster) {
    if (poster.isPresent() && poster.get().dimensions().isEmpty()) {
      fields.error(
          "poster",
          "image-unreadable",
          "the width and height of this image cannot be read",
          "save it again as WebP, PNG or JPEG");
    }
  }

  private SortedMap<String, Asset> captions(Fields fields) {
    SortedMap<String, Asset> captions = new TreeMap<>();
    Optional<YamlNode> node = fields.required("captions");
    if (node.isEmpty()) {
      return captions;
    }
    Fields byLanguage = Fields.open(node.get(), fields.source(), log);
    byLanguage
        .entries()
        .forEach(
            entry ->
                asset(byLanguage, entry.key(), List.of("vtt"))
                    .ifPresent(asset -> captions.put(entry.key(), asset)));
    if (byLanguage.node(language).isEmpty()) {
      fields.error(
          "captions",
          "missing-key",
          "there are no captions in \"" + language + "\", the language of this lesson",
          "add \"" + language + "\": a file that ends in .vtt");
    }
    for (Asset file : captions.values()) {
      Optional.ofNullable(media.texts().get(file.file()))
          .ifPresent(text -> CaptionsChecker.check(text, log));
    }
    return captions;
  }

  /** It stands folded inside the lesson, where a heading or a note would meet those around it. */
  private Optional<MarkdownText> transcript(Asset file) {
    SourceText source = media.texts().get(file.file());
    if (source == null) {
      return Optional.empty();
    }
    MarkdownText text = MarkdownDialect.parse(source, 0);
    if (source.text().isBlank()) {
      source.error(log, "empty-file", 0, "this transcript is empty", "");
    }
    for (Node node : text.document().getDescendants()) {
      if (node instanceof Heading || node instanceof FootnoteBlock) {
        source.error(
            log,
            "not-a-transcript",
            node.getStartOffset(),
            "a transcript has neither headings nor footnotes",
            "write the name of who speaks in bold: **Ada:** …");
      }
    }
    return Optional.of(text);
  }

  private Optional<Asset> required(Fields fields, String key, List<String> formats) {
    fields.required(key);
    return asset(fields, key, formats);
  }

  /** The file that a key names, by its path from the course folder. */
  private Optional<Asset> asset(Fields fields, String key, List<String> formats) {
    Optional<String> path = fields.text(key);
    if (path.isEmpty()) {
      return Optional.empty();
    }
    Asset asset = media.assets().get(path.get());
    if (asset == null) {
      fields.error(
          key,
          "file-not-found",
          "no file \"" + path.get() + "\" in the course",
          NearestName.of(path.get(), fitting(formats))
              .map(near -> "did you mean \"" + near + "\"?")
              .orElse(
                  "write its path from the course folder, such as media/talk." + formats.get(0)));
      return Optional.empty();
    }
    if (!formats.contains(asset.extension())) {
      fields.error(
          key,
          "media-format",
          "\"" + path.get() + "\" has no format that \"" + key + "\" takes",
          "allowed: " + String.join(", ", formats));
      return Optional.empty();
    }
    return Optional.of(asset);
  }

  private List<String> fitting(List<String> formats) {
    return media.assets().values().stream()
        .filter(asset -> formats.contains(asset.extension()))
        .map(Asset::file)
        .toList();
  }
}
