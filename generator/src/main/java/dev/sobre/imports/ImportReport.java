package dev.sobre.imports;

import dev.sobre.diagnostic.Diagnostic;
import dev.sobre.imports.Loss.Kind;
import java.util.ArrayList;
import java.util.List;

/** What an import did and what was lost, for people. */
public final class ImportReport {

  /** Name of the file. */
  public static final String FILE = "import-report.md";

  private final ImportedCourse course;
  private final List<Diagnostic> toMend;

  /**
   * @param toMend what a build of the new course would refuse
   */
  public ImportReport(ImportedCourse course, List<Diagnostic> toMend) {
    this.course = course;
    this.toMend = List.copyOf(toMend);
  }

  /** The file that lies beside the course. */
  public String markdown() {
    StringBuilder text = new StringBuilder("# What was imported\n\n");
    text.append(summary()).append(".\n\nThe build does not read this file. ");
    text.append("Delete it once you have looked at what is below.\n");
    if (!toMend.isEmpty()) {
      text.append("\n## To mend before the first build\n\n```\n");
      toMend.forEach(diagnostic -> text.append(diagnostic.format()));
      text.append("```\n");
    }
    text.append("\n## To decide\n\n");
    text.append(
        "- The licence in `course.yml` and `LICENSE`: all rights reserved, since an import ");
    text.append("gives none. If the owners of the source gave one, name it.\n");
    text.append("- The objectives of each lesson: no source tells them, so they are empty.\n");
    text.append("- Durations: 200 words a minute, and a minute for each question.\n");
    for (Kind kind : Kind.values()) {
      List<Loss> losses = course.losses().stream().filter(loss -> loss.kind() == kind).toList();
      if (!losses.isEmpty()) {
        text.append("\n## ").append(kind.title()).append("\n\n");
        losses.forEach(loss -> text.append("- ").append(line(loss)).append('\n'));
      }
    }
    return text.toString();
  }

  /** The same for a console, without what a new course has anyway. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(summary());
    if (!toMend.isEmpty()) {
      lines.add("To mend before the first build:");
      toMend.forEach(
          diagnostic -> diagnostic.format().lines().forEach(line -> lines.add("  " + line)));
    }
    for (Kind kind : Kind.values()) {
      List<Loss> losses = course.losses().stream().filter(loss -> loss.kind() == kind).toList();
      if (!losses.isEmpty()) {
        lines.add(kind.title() + ":");
        losses.forEach(loss -> lines.add("  " + place(loss) + loss.what()));
      }
    }
    return lines;
  }

  private String summary() {
    return count(course.lessons(), "lesson")
        + " and "
        + count(course.media().size(), "file")
        + " imported; "
        + count(course.losses().size(), "thing")
        + " lost or changed";
  }

  private static String line(Loss loss) {
    String where = place(loss);
    String file = where.isEmpty() ? "" : "`" + where.substring(0, where.length() - 2) + "`: ";
    return file + loss.what().replace("<", "\\<").replace("[", "\\[");
  }

  /** File and line; the column says nothing more. */
  private static String place(Loss loss) {
    String file = loss.at().file();
    return file.isEmpty()
        ? ""
        : file + (loss.at().isWholeFile() ? "" : ":" + loss.at().line()) + ": ";
  }

  private static String count(long number, String thing) {
    return number + " " + thing + (number == 1 ? "" : "s");
  }
}
