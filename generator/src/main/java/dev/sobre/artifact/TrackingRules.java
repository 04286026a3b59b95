package dev.sobre.artifact;

import dev.sobre.course.Activity;
import dev.sobre.course.Chapter;
import dev.sobre.course.CourseInfo;
import dev.sobre.course.Edition;
import dev.sobre.course.ScormOptions.Sco;
import dev.sobre.course.StateLayout;
import dev.sobre.diagnostic.DiagnosticLog;
import dev.sobre.diagnostic.SourceLocation;
import dev.sobre.source.CourseSource;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Collectors;

/** What LMSs lose without a word in a package that they track, found before they do. */
final class TrackingRules {

  /** IMS Content Packaging 1.1.2 allows no more; SCORM 2004 promises no more. */
  private static final int TITLE_LENGTH = 200;

  private final String standard;
  private final int stateLength;
  private final DiagnosticLog log;

  /**
   * @param standard its name for people
   * @param stateLength characters of state that it keeps
   */
  TrackingRules(String standard, int stateLength, DiagnosticLog log) {
    this.standard = standard;
    this.stateLength = stateLength;
    this.log = log;
  }

  /** Checks all rules; returns whether the package may be written. */
  boolean allow(PackageRequest request) {
    CourseInfo info = request.info();
    Edition edition = request.edition();
    boolean files = new FileRules(log).allow(request.content().files().keySet());
    return allowState(info, edition)
        & allowScore(info, edition)
        & allowTitles(info, edition)
        & files;
  }

  private boolean allowState(CourseInfo info, Edition edition) {
    StateLayout state = StateLayout.of(edition, info.assessments());
    if (state.worstCase() <= stateLength) {
      return true;
    }
    String largest =
        edition
            .gradedActivities()
            .sorted(Comparator.comparingInt(Activity::largestPackedResponse).reversed())
            .limit(3)
            .map(activity -> activity.id() + " (" + activity.largestPackedResponse() + ")")
            .collect(Collectors.joining(", "));
    log.error(
        "state-too-large",
        SourceLocation.of(CourseSource.COURSE_FILE),
        String.format(
            Locale.ROOT,
            "a learner's state can take %,d characters, and %s keeps %,d: %d lessons, %d"
                + " activities, %d actions, largest answers %s",
            state.worstCase(),
            standard,
            stateLength,
            state.lessonKeys().size(),
            state.activityKeys().size(),
            state.actionKeys().size(),
            largest),
        "",
        "shorten accepted answers, ask some questions as choices, or split the course");
    return false;
  }

  private boolean allowScore(CourseInfo info, Edition edition) {
    if (info.completion().score().isEmpty()
        || info.assessments().certificate() > 0
        || edition.gradedActivities().findAny().isPresent()) {
      return true;
    }
    log.error(
        "score-without-activity",
        SourceLocation.of(CourseSource.COURSE_FILE),
        "the course asks for a score, and has no activity to score",
        "",
        "write an activity, or take \"score\" out of \"completion\"");
    return false;
  }

  /** Titles of modules count only where modules are items of the manifest. */
  private boolean allowTitles(CourseInfo info, Edition edition) {
    boolean fine =
        allowTitle(
            SourceLocation.of(CourseSource.COURSE_FILE), info.title().in(edition.language()));
    if (info.scorm().sco() == Sco.MODULE) {
      for (Chapter chapter : edition.chapters()) {
        fine &= allowTitle(chapter.location(), chapter.title());
      }
    }
    return fine;
  }

  private boolean allowTitle(SourceLocation location, String title) {
    if (title.length() <= TITLE_LENGTH) {
      return true;
    }
    log.error(
        "title-too-long",
        location,
        "the title has " + title.length() + " characters, and LMSs keep " + TITLE_LENGTH,
        "",
        "shorten \"title\"");
    return false;
  }
}
