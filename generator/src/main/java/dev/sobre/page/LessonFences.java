package dev.sobre.page;

import dev.sobre.course.Action;
import dev.sobre.course.Activity;
import dev.sobre.course.CourseInfo.Audience;
import dev.sobre.course.Lesson;
import dev.sobre.diagram.Diagram;
import dev.sobre.diagram.DiagramDrawing;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Fills the templates {@code activity} and {@code actions} of a lesson. The latter gets {@code
 * actions (id, audience, text, language), plan}; {@code audience} is a name, {@code text} is HTML.
 */
final class LessonFences implements FenceHtml {

  private final PageFrame frame;
  private final String path;
  private final String language;

  /**
   * @param path of the page that shows the lesson
   */
  LessonFences(PageFrame frame, String path, Lesson lesson) {
    this.frame = frame;
    this.path = path;
    this.language = lesson.language();
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

  @Override
  public String diagram(Diagram diagram) {
    String svg =
        DiagramDrawing.svg(
            diagram,
            LanguageAttributes.direction(language).equals("rtl"),
            value -> frame.messages(language).number(value.toPlainString()));
    return "<p>" + svg + "</p>";
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
