package dev.sobre.page;

import dev.sobre.course.Assessments;
import dev.sobre.course.Chapter;
import dev.sobre.course.PageKind;
import java.util.ArrayList;
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
    List<Map<String, Object>> chapters = new ArrayList<>();
    for (Chapter chapter : frame.edition().chapters()) {
      Map<String, Object> entry = frame.entry(chapter, path);
      entry.put(
          "lessons", chapter.lessons().stream().map(lesson -> frame.entry(lesson, path)).toList());
      chapters.add(entry);
    }
    values.put("chapters", chapters);
    values.put(
        "certificate",
        assessments.hasCertificate() ? frame.url(path, Assessments.CERTIFICATE_PATH) : "");
    values.put(
        "certificateCount",
        frame.messages().count("questions", frame.info().assessments().certificate()));
    values.put("scripts", List.of(frame.shared(path, PageRenderer.PROGRESS_SCRIPT)));
    return frame.page("progress", path, PageKind.PROGRESS, values);
  }
}
