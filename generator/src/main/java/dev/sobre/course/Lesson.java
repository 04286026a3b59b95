package dev.sobre.course;

import dev.sobre.diagnostic.SourceLocation;
import dev.sobre.diagram.Diagram;
import dev.sobre.markdown.MarkdownText;
import dev.sobre.source.CourseSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A page to learn from.
 *
 * @param id unique in its language; the slug of the file unless the front matter says otherwise
 * @param chapter id of its chapter
 * @param location its file
 * @param title the title
 * @param summary one sentence
 * @param minutes time that it takes
 * @param level for whom
 * @param audiences ids of audiences
 * @param objectives what the learner can do afterwards
 * @param body the text; fences with the info {@code activity} hold the place of activities
 * @param paths ids of the learning paths that it belongs to
 * @param activities by the offset of their fence in the file
 * @param actions what to do after it, by the offset of their fence in the file
 * @param diagrams by the offset of their fence in the file
 * @param recordings videos and sound, by the offset of their fence in the file
 */
public record Lesson(
    String id,
    String chapter,
    SourceLocation location,
    String title,
    String summary,
    int minutes,
    Level level,
    List<String> audiences,
    List<String> objectives,
    List<String> paths,
    MarkdownText body,
    SortedMap<Integer, Activity> activities,
    SortedMap<Integer, List<Action>> actions,
    SortedMap<Integer, Diagram> diagrams,
    SortedMap<Integer, Recording> recordings) {

  /** How much a lesson expects the learner to know. */
  public enum Level {
    BEGINNER,
    ADVANCED
  }

  public Lesson {
    audiences = List.copyOf(audiences);
    objectives = List.copyOf(objectives);
    paths = List.copyOf(paths);
    activities = Collections.unmodifiableSortedMap(new TreeMap<>(activities));
    actions = Collections.unmodifiableSortedMap(new TreeMap<>(actions));
    diagrams = Collections.unmodifiableSortedMap(new TreeMap<>(diagrams));
    recordings = Collections.unmodifiableSortedMap(new TreeMap<>(recordings));
  }

  /** The language that it is written in; not that of its edition when a translation is missing. */
  public String language() {
    return CourseSource.languageOf(location.file());
  }

  /** Path of its page from the root of its language. */
  public String path() {
    return chapter + "/" + id + ".html";
  }

  public PageKind kind() {
    return activities.isEmpty() && actions.isEmpty() ? PageKind.LESSON : PageKind.ACTIVITY;
  }

  /** Actions in reading order. */
  public List<Action> actionList() {
    return actions.values().stream().flatMap(List::stream).toList();
  }

  /** Activities in reading order. */
  public List<Activity> activityList() {
    return List.copyOf(new ArrayList<>(activities.values()));
  }
}
