package dev.sobre.page;

import dev.sobre.course.Lesson;
import dev.sobre.course.PageKind;
import java.util.List;
import java.util.Map;

/** The page that opens the course. */
final class HomePage {

  private static final String PATH = PageFrame.HOME;

  private final PageFrame frame;
  private final AssessmentPages assessments;
  private final PathPages paths;
  private final Extras extras;

  HomePage(PageFrame frame, AssessmentPages assessments, PathPages paths, Extras extras) {
    this.frame = frame;
    this.assessments = assessments;
    this.paths = paths;
    this.extras = extras;
  }

  /**
   * {@code chapters (title, summary, url, duration, lessons), audiences, goals, duration,
   * lessonCount, start, paths, certificate, certificateCount, logo, offline, print, statements}.
   */
  Page render() {
    Map<String, Object> values =
        frame.values(
            PATH, PageKind.HOME, frame.title(), frame.info().summary().in(frame.language()));
    values.put("statements", StatementPages.links(frame, PATH, extras.statements()));
    values.put("logo", logo());
    values.put("print", extras.printed() ? frame.url(PATH, PrintPage.PATH) : "");
    values.put("scripts", List.of(frame.shared(PATH, PageRenderer.MARKS_SCRIPT)));
    values.put("manifest", extras.offline() ? OfflinePage.MANIFEST : "");
    values.put("offline", extras.offline() ? OfflinePage.PATH : "");
    values.put("chapters", CourseOutline.of(frame, PATH, lesson -> true));
    values.put("paths", paths.entries(PATH));
    assessments.putCertificate(values, PATH);
    values.put(
        "audiences",
        frame.info().audiences().stream().map(a -> a.name().in(frame.language())).toList());
    values.put("goals", frame.info().goals().stream().map(g -> g.in(frame.language())).toList());
    values.put("duration", frame.messages().duration(frame.edition().minutes()));
    values.put(
        "lessonCount", frame.messages().count("lessons", (int) frame.edition().lessons().count()));
    values.put(
        "start",
        frame.url(PATH, frame.edition().lessons().findFirst().map(Lesson::path).orElse(PATH)));
    return frame.page("home", PATH, PageKind.HOME, values);
  }

  /** {@code url, alt, width, height}; empty without a logo. */
  private Map<String, Object> logo() {
    return frame
        .logo()
        .map(
            logo ->
                Map.<String, Object>of(
                    "url", frame.shared(PATH, logo.file()),
                    "alt", frame.info().publisher().name(),
                    "width", logo.dimensions().map(size -> size.width()).orElse(0),
                    "height", logo.dimensions().map(size -> size.height()).orElse(0)))
        .orElse(Map.of());
  }
}
