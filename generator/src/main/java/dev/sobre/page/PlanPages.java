package dev.sobre.page;

import dev.sobre.course.Action;
import dev.sobre.course.Chapter;
import dev.sobre.course.CourseInfo.Audience;
import dev.sobre.course.Lesson;
import dev.sobre.course.PageKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The action plan: every action of the course on one page, and the sheet of a team. */
final class PlanPages {

  static final String TEAM = "team.html";

  private final PageFrame frame;

  PlanPages(PageFrame frame) {
    this.frame = frame;
  }

  List<Draft> drafts() {
    if (!frame.edition().hasActions()) {
      return List.of();
    }
    Draft plan = new Draft(PageFrame.PLAN, this::plan);
    return frame.info().teamAudiences().isEmpty()
        ? List.of(plan)
        : List.of(plan, new Draft(TEAM, this::team));
  }

  /**
   * {@code chapters (title, lessons (title, url, actions (id, for, audience, text))), audiences
   * (id, name), team}.
   */
  Page plan() {
    String path = PageFrame.PLAN;
    Map<String, Object> values =
        frame.values(path, PageKind.PLAN, frame.messages().text("plan.title"), "");
    values.put(
        "chapters", chapters(path, frame.info().audiences().stream().map(Audience::id).toList()));
    values.put(
        "audiences",
        frame.info().audiences().stream()
            .map(a -> Map.of("id", a.id(), "name", a.name().in(frame.language())))
            .toList());
    values.put("team", frame.info().teamAudiences().isEmpty() ? "" : frame.url(path, TEAM));
    values.put("scripts", List.of(frame.shared(path, PageRenderer.PLAN_SCRIPT)));
    return frame.page("plan", path, PageKind.PLAN, values);
  }

  /** {@code chapters}, as for the plan. */
  private Page team() {
    Map<String, Object> values =
        frame.values(TEAM, PageKind.PLAN, frame.messages().text("team.title"), "");
    values.put("chapters", chapters(TEAM, frame.info().teamAudiences()));
    return frame.page("team", TEAM, PageKind.PLAN, values);
  }

  private List<Map<String, Object>> chapters(String path, List<String> audiences) {
    List<Map<String, Object>> chapters = new ArrayList<>();
    for (Chapter chapter : frame.edition().chapters()) {
      List<Map<String, Object>> lessons = new ArrayList<>();
      for (Lesson lesson : chapter.lessons()) {
        List<Action> actions =
            lesson.actionList().stream().filter(a -> audiences.contains(a.audience())).toList();
        if (!actions.isEmpty()) {
          Map<String, Object> entry = frame.entry(lesson, path);
          entry.put("actions", LessonFences.entries(frame, path, frame.language(), actions));
          lessons.add(entry);
        }
      }
      if (!lessons.isEmpty()) {
        Map<String, Object> entry = new HashMap<>(frame.entry(chapter, path));
        entry.put("lessons", lessons);
        chapters.add(entry);
      }
    }
    return chapters;
  }
}
