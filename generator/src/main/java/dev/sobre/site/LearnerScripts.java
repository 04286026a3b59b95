package dev.sobre.site;

import dev.sobre.course.Course;
import dev.sobre.course.Edition;
import dev.sobre.course.PageKind;
import dev.sobre.page.DiplomaPages;
import dev.sobre.page.LessonScripts;
import dev.sobre.page.PageRenderer;
import dev.sobre.page.SearchPage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The scripts that pages of a course load. */
final class LearnerScripts {

  private LearnerScripts() {}

  /** The scripts of lessons, tests and the action plan, each only if the course has such pages. */
  static List<SiteFile> of(Course course) throws IOException {
    boolean activities = course.any(Edition::hasActivities);
    boolean actions = course.any(Edition::hasActions);
    boolean text =
        course.editions().stream()
            .flatMap(Edition::lessons)
            .anyMatch(l -> l.kind() == PageKind.LESSON);
    List<SiteFile> files = new ArrayList<>();
    files.add(SiteAssembler.runtime(PageRenderer.MARKS_SCRIPT, "store", "marks"));
    files.add(
        SiteAssembler.runtime(
            PageRenderer.PROGRESS_SCRIPT, "store", "marks", "takeaway", "progress"));
    if (text) {
      files.add(SiteAssembler.runtime(PageRenderer.SEEN_SCRIPT, "store", "seen"));
    }
    if (course.any(LessonScripts::plainInLessons)) {
      files.add(
          SiteAssembler.runtime(
              PageRenderer.LESSON_SCRIPT, lessonScripts(false, activities, actions)));
    }
    if (course.any(LessonScripts::inLessons)) {
      files.add(
          SiteAssembler.runtime(LessonScripts.ARRANGED, lessonScripts(true, activities, actions)));
    }
    if (course.hasTests()) {
      boolean arranged = course.any(LessonScripts::inTests);
      files.add(
          arranged
              ? SiteAssembler.runtime(
                  PageRenderer.TEST_SCRIPT, "store", "memory", "arranged", "activities", "test")
              : SiteAssembler.runtime(
                  PageRenderer.TEST_SCRIPT, "store", "memory", "activities", "test"));
    }
    if (actions) {
      files.add(
          SiteAssembler.runtime(PageRenderer.PLAN_SCRIPT, "store", "memory", "takeaway", "plan"));
    }
    files.add(SiteAssembler.runtime(SearchPage.SCRIPT, "words", "search"));
    if (course.hasTests() && course.info().assessments().certificate() > 0) {
      files.add(
          course.info().publisher().issuer().isEmpty()
              ? SiteAssembler.runtime(DiplomaPages.SCRIPT, "store", "memory", "words", "diploma")
              : SiteAssembler.runtime(
                  DiplomaPages.SCRIPT, "store", "memory", "words", "takeaway", "badge", "diploma"));
    }
    return files;
  }

  private static String[] lessonScripts(boolean arranged, boolean activities, boolean actions) {
    List<String> names = new ArrayList<>(List.of("store", "seen", "memory"));
    if (arranged) {
      names.add("arranged");
    }
    if (activities) {
      names.add("activities");
    }
    if (actions) {
      names.add("actions");
    }
    return names.toArray(String[]::new);
  }
}
