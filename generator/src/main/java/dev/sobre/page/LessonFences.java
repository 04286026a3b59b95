package dev.sobre.page;

import dev.sobre.course.Action;
import dev.sobre.course.Activity;
import dev.sobre.course.Asset;
import dev.sobre.course.CourseInfo.Audience;
import dev.sobre.course.Recording;
import dev.sobre.diagram.Diagram;
import dev.sobre.diagram.DiagramDrawing;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Fills the templates {@code activity}, {@code actions} and {@code recording} of a lesson. The
 * second gets {@code actions (id, audience, text, language), plan}; {@code audience} is a name,
 * {@code text} is HTML. For the third see {@link #recording}.
 */
final class LessonFences implements FenceHtml {

  private final PageFrame frame;
  private final String path;
  private final String language;

  /**
   * @param path of the page that shows the lesson
   * @param language that the lesson is written in
   */
  LessonFences(PageFrame frame, String path, String language) {
    this.frame = frame;
    this.path = path;
    this.language = language;
  }

  @Override
  public String activity(Activity activity) {
    return frame.activities(path, language).render(activity);
  }

  @Override
  public String actions(List<Action> actions) {
    Map<String, Object> values = new HashMap<>();
    values.put("actions", entries(frame, path, language, actions));
    values.put("plan", frame.url(path, PageFrame.PLAN));
    return frame.fill("actions", language, values);
  }

  /** {@code diagram (svg, alt)}; the first is HTML. */
  @Override
  public String diagram(Diagram diagram) {
    String svg =
        DiagramDrawing.svg(
            diagram,
            LanguageAttributes.direction(language).equals("rtl"),
            value -> frame.messages(language).number(value.toPlainString()));
    return frame.fill(
        "diagram", language, Map.of("diagram", Map.of("svg", svg, "alt", diagram.alt())));
  }

  /**
   * {@code recording (kind, title, duration, url, format, size, poster (url, width, height),
   * captions (code, name, url), sound (url, format, size), transcript)}; {@code kind} is {@code
   * video} or {@code audio}, {@code transcript} is HTML, and {@code poster} and {@code sound} are
   * empty where there is none.
   */
  @Override
  public String recording(Recording recording) {
    TextContext context = frame.context(path, language);
    Map<String, Object> values = new HashMap<>(file(context, recording.file()));
    values.put("kind", recording.kind().name().toLowerCase(Locale.ROOT));
    values.put("title", recording.title());
    values.put("duration", context.messages().duration(recording.minutes()));
    values.put("poster", recording.poster().map(image -> poster(context, image)).orElse(Map.of()));
    List<Map<String, Object>> captions = new ArrayList<>();
    recording
        .captions()
        .forEach(
            (code, file) ->
                captions.add(
                    Map.of(
                        "code", code,
                        "name", frame.languageName(code),
                        "url", context.toFile(file.file()))));
    values.put("captions", captions);
    values.put("sound", recording.sound().map(sound -> file(context, sound)).orElse(Map.of()));
    values.put(
        "transcript", new TextRenderer(context, FenceHtml.NONE).blocks(recording.transcript()));
    return frame.fill("recording", language, Map.of("recording", values));
  }

  private static Map<String, Object> file(TextContext context, Asset asset) {
    return Map.of(
        "url", context.toFile(asset.file()),
        "format", asset.format(),
        "size", context.messages().size(asset.bytes()));
  }

  private static Map<String, Object> poster(TextContext context, Asset image) {
    return ShownImage.of(context, context.assets().get(image.file()));
  }

  /**
   * Actions as templates see them.
   *
   * @param language of the names of audiences
   */
  static List<Map<String, Object>> entries(
      PageFrame frame, String path, String language, List<Action> actions) {
    List<Map<String, Object>> entries = new ArrayList<>();
    for (Action action : actions) {
      String audience =
          frame.info().audiences().stream()
              .filter(a -> a.id().equals(action.audience()))
              .map(Audience::name)
              .map(name -> name.in(language))
              .findFirst()
              .orElse("");
      entries.add(
          Map.of(
              "id", action.id(),
              "for", action.audience(),
              "audience", audience,
              "text", frame.inline(action.text(), path),
              "language", frame.foreign(action.text().language())));
    }
    return entries;
  }
}
