package dev.sobre.page;

import dev.sobre.course.PageKind;
import java.util.List;
import java.util.Map;

/** What the learner has done, kept and taken away: every lesson, for the script to mark. */
final class ProgressPage {

  private final PageFrame frame;
  private final AssessmentPages assessments;

  ProgressPage(PageFrame frame, AssessmentPages assessments) {
    this.frame = frame;
    this.assessments = assessments;
  }

  /** {@code chapters (id, title, url, lessons), certificate, certificateCount}. */
  Page render() {
    String path = PageFrame.PROGRESS;
    Map<String, Object> values =
        frame.values(path, PageKind.PROGRESS, frame.messages().text("progress.title"), "");
    values.put("chapters", CourseOutline.of(frame, path, lesson -> true));
    assessments.putCertificate(values, path);
    values.put("scripts", List.of(frame.shared(path, PageRenderer.PROGRESS_SCRIPT)));
    return frame.page("progress", path, PageKind.PROGRESS, values);
  }
}
