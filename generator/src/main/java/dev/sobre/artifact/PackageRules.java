package dev.sobre.artifact;

import dev.sobre.course.Activity;
import dev.sobre.course.CourseInfo;
import dev.sobre.course.Edition;
import dev.sobre.course.StateLayout;
import dev.sobre.diagnostic.DiagnosticLog;
import dev.sobre.diagnostic.SourceLocation;
import dev.sobre.site.Site;
import dev.sobre.site.SiteFile;
import dev.sobre.source.CourseSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What LMSs refuse or lose without a word, found before they do. */
final class PackageRules {

  /** SCORM 1.2 RTE 3.4.3: {@code cmi.suspend_data} is a CMIString4096. */
  static final int STATE_LENGTH = 4096;

  /** SCORM 1.2 RTE 3.4.3: {@code cmi.core.lesson_location} is a CMIString255. */
  private static final int LOCATION_LENGTH = 255;

  /** Moodle keeps titles in columns of this length. */
  private static final int TITLE_LENGTH = 255;

  private static final Set<String> REFUSED_EXTENSIONS =
      Set.of("php", "exe", "cgi", "sh", "py", "rb", "pl", "jsp", "mjs", "htaccess");
  private static final String REFUSED_CHARACTERS = "&:\"<>|'";

  private final DiagnosticLog log;

  PackageRules(DiagnosticLog log) {
    this.log = log;
  }

  /** Checks all rules; returns whether the package may be written. */
  boolean allow(CourseInfo info, Edition edition, Site content) {
    boolean title = allowTitle(info.title().in(edition.language()));
    boolean files = content.files().values().stream().allMatch(this::allowFile);
    boolean names = allowNames(content);
    return allowState(info, edition) & allowScore(info, edition) & title & files & names;
  }

  private boolean allowState(CourseInfo info, Edition edition) {
    StateLayout state = StateLayout.of(edition, info.assessments());
    if (state.worstCase() <= STATE_LENGTH) {
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
            "a learner's state can take %,d characters, and SCORM 1.2 keeps %,d: %d lessons, %d"
                + " activities, %d actions, largest answers %s",
            state.worstCase(),
            STATE_LENGTH,
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

  private boolean allowTitle(String title) {
    if (title.length() <= TITLE_LENGTH) {
      return true;
    }
    log.error(
        "title-too-long",
        SourceLocation.of(CourseSource.COURSE_FILE),
        "the title has " + title.length() + " characters, and LMSs keep " + TITLE_LENGTH,
        "",
        "shorten \"title\"");
    return false;
  }

  private boolean allowFile(SiteFile file) {
    String path = file.path();
    String refused =
        path.chars()
            .filter(c -> REFUSED_CHARACTERS.indexOf(c) >= 0)
            .mapToObj(Character::toString)
            .distinct()
            .collect(Collectors.joining(" "));
    if (REFUSED_EXTENSIONS.contains(file.extension())) {
      return refuse(path, "LMSs refuse files that end in ." + file.extension(), "");
    }
    if (!refused.isEmpty()) {
      return refuse(path, "LMSs drop these characters from file names: " + refused, "rename it");
    }
    if (path.length() > LOCATION_LENGTH) {
      return refuse(path, "this path is longer than " + LOCATION_LENGTH + " characters", "");
    }
    return true;
  }

  private boolean allowNames(Site content) {
    Map<String, String> seen = new HashMap<>();
    boolean fine = true;
    for (String path : content.files().keySet()) {
      String other = seen.putIfAbsent(path.toLowerCase(Locale.ROOT), path);
      if (other != null) {
        fine = refuse(path, "only its case tells this file from " + other, "rename one");
      }
    }
    return fine;
  }

  private boolean refuse(String path, String message, String hint) {
    log.error("file-refused-by-lms", SourceLocation.of(path), message, "", hint);
    return false;
  }
}
