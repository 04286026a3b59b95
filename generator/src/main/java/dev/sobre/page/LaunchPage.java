package dev.sobre.page;

import dev.sobre.course.Activity;
import dev.sobre.course.Assessments;
import dev.sobre.course.Chapter;
import dev.sobre.course.Completion;
import dev.sobre.course.Course;
import dev.sobre.course.Edition;
import dev.sobre.course.PageKind;
import dev.sobre.course.StateLayout;
import dev.sobre.course.TrackedModule;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * The page that an LMS opens. It keeps the session with the LMS and shows the pages of the course
 * in a frame, so that going from page to page does not end the session.
 */
public final class LaunchPage {

  /** Path from the root of the package. */
  public static final String PATH = "launch.html";

  /** Name in its query of the module that the LMS opens; without it, the whole course is open. */
  public static final String MODULE_PARAMETER = "module";

  private LaunchPage() {}

  /**
   * Renders it.
   *
   * @param script path of the run-time from the root of the package
   * @param debugScript path of the panel of calls, which is loaded only when asked for
   */
  public static Page render(
      Course course, Edition edition, Theme theme, String script, String debugScript) {
    Map<String, Object> values = new HashMap<>();
    values.put("language", edition.language());
    values.put("direction", LanguageAttributes.direction(edition.language()));
    values.put("kind", PageKind.LAUNCH.key());
    values.put("title", course.info().title().in(edition.language()));
    values.put("script", script);
    values.put("debugScript", debugScript);
    values.put("style", "");
    values.put("home", "index.html");
    Messages messages = theme.messages().get(edition.language());
    values.put("configJson", config(course, edition, messages.text("test.certificate.title")));
    String html = new TemplateEngine(theme, edition.language()).fill("launch", messages, values);
    return new Page(PATH, PageKind.LAUNCH, html + "\n");
  }

  /** What the run-time must know of the course; {@code <} is escaped for the script element. */
  private static String config(Course course, Edition edition, String finalTest) {
    Completion completion = course.info().completion();
    Assessments assessments = course.info().assessments();
    StateLayout state = StateLayout.of(edition, assessments);
    Map<String, Object> config = new LinkedHashMap<>();
    config.put("course", course.info().id());
    config.put("home", "index.html");
    config.put(
        "pages",
        edition
            .lessons()
            .map(lesson -> List.of(state.lessonKeys().get(lesson.id()), lesson.path()))
            .toList());
    config.put(
        "activities",
        edition
            .gradedActivities()
            .map(activity -> entry(activity, state, completion.attempts()))
            .toList());
    config.put("tests", pairs(state.testKeys()));
    config.put("finalTest", state.testKeys().getOrDefault(Assessments.CERTIFICATE, ""));
    config.put("actions", pairs(state.actionKeys()));
    config.put(
        "modules",
        TrackedModule.of(edition, course.info()).stream()
            .map(module -> entry(module, title(module, edition, finalTest), state))
            .toList());
    config.put("pagesRequired", completion.pages());
    config.put(
        "scoreRequired", completion.score().isPresent() ? completion.score().getAsInt() : null);
    return JsonText.of(config).replace("<", "\\u003c");
  }

  /** Key and id of each. */
  private static List<List<String>> pairs(SortedMap<String, String> keysById) {
    return keysById.entrySet().stream().map(e -> List.of(e.getValue(), e.getKey())).toList();
  }

  /** A module with the keys of what belongs to it; {@code score} is null where none is asked. */
  private static Map<String, Object> entry(TrackedModule module, String title, StateLayout state) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("id", module.id());
    entry.put("title", title);
    entry.put("home", module.home());
    entry.put("pages", keys(module.lessons(), state.lessonKeys()));
    entry.put("activities", keys(module.activities(), state.activityKeys()));
    entry.put("tests", keys(module.tests(), state.testKeys()));
    entry.put("score", module.score().isPresent() ? module.score().getAsInt() : null);
    return entry;
  }

  private static String title(TrackedModule module, Edition edition, String finalTest) {
    return edition.chapters().stream()
        .filter(chapter -> chapter.id().equals(module.id()))
        .map(Chapter::title)
        .findFirst()
        .orElse(finalTest);
  }

  private static List<String> keys(List<String> ids, SortedMap<String, String> keysById) {
    return ids.stream().map(keysById::get).toList();
  }

  private static List<Object> entry(Activity activity, StateLayout state, int attempts) {
    return List.of(
        state.activityKeys().get(activity.id()),
        activity.id(),
        activity.common().weight(),
        activity.common().attempts().orElse(attempts));
  }
}
