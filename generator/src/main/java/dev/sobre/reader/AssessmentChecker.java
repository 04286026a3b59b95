package dev.sobre.reader;

import dev.sobre.course.Assessments;
import dev.sobre.course.Chapter;
import dev.sobre.course.CourseInfo;
import dev.sobre.course.Edition;
import dev.sobre.course.LearningPath;
import dev.sobre.course.Question;
import dev.sobre.diagnostic.DiagnosticLog;
import dev.sobre.source.YamlDocument;
import dev.sobre.source.YamlNode;
import dev.sobre.source.YamlNode.Mapping;

/** Checks that tests can be drawn from the banks, and that each learning path has lessons. */
final class AssessmentChecker {

  private static final String KEY = "assessments";

  private final YamlDocument courseFile;
  private final CourseInfo info;
  private final DiagnosticLog log;

  AssessmentChecker(YamlDocument courseFile, CourseInfo info, DiagnosticLog log) {
    this.courseFile = courseFile;
    this.info = info;
    this.log = log;
  }

  void check(Edition edition) {
    checkPaths(edition);
    Assessments wanted = info.assessments();
    if (!wanted.any()) {
      return;
    }
    long questions = edition.questions().count();
    if (questions == 0) {
      error(
          KEY,
          "no-bank",
          "no chapter has questions in \"" + edition.language() + "\"",
          "write bank.yml in the folder of a chapter, or take \"assessments\" out");
    } else if (questions < wanted.certificate()) {
      error(
          KEY,
          "bank-too-small",
          "the final test draws "
              + wanted.certificate()
              + " questions, and the banks in \""
              + edition.language()
              + "\" have "
              + questions,
          "write more questions, or draw fewer");
    }
    edition.chapters().stream()
        .filter(chapter -> !chapter.bank().isEmpty())
        .forEach(chapter -> checkBank(chapter, Math.max(wanted.entry(), wanted.chapter())));
    if (wanted.chapter() + wanted.certificate() > 0 && info.completion().score().isEmpty()) {
      error(
          KEY,
          "missing-key",
          "tests need the score to reach",
          "write \"score: 70 %\" under \"completion\"");
    }
  }

  private void checkBank(Chapter chapter, int drawn) {
    Question first = chapter.bank().get(0);
    if (chapter.bank().size() < drawn) {
      log.error(
          "bank-too-small",
          first.activity().common().location(),
          "a test draws " + drawn + " questions, and this bank has " + chapter.bank().size(),
          "",
          "write more questions, or draw fewer: \"assessments\" in course.yml");
    }
  }

  private void checkPaths(Edition edition) {
    for (LearningPath path : info.paths()) {
      if (edition.lessons().noneMatch(lesson -> lesson.paths().contains(path.id()))) {
        error(
            "paths",
            "path-without-lesson",
            "no lesson in \"" + edition.language() + "\" belongs to the path \"" + path.id() + "\"",
            "write \"paths: [" + path.id() + "]\" in the front matter of its lessons");
      }
    }
  }

  private void error(String key, String code, String message, String hint) {
    YamlNode root = courseFile.root();
    YamlNode at = root instanceof Mapping mapping ? mapping.get(key).orElse(root) : root;
    courseFile.source().error(log, code, at.location(), message, hint);
  }
}
